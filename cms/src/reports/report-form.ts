import type { FormDefinition } from '../public-pages/form-definition';

/** Where the form stands and is sent, below `/formular`. */
export const REPORT_PATH = '/melden';

/** For how many days after the answer the contact is kept, unless the municipality settles otherwise. */
export const STANDARD_RETENTION_DAYS = 180;

/** What a check box of the form sends. */
export const AGREED = 'ja';

/**
 * The form with which residents tell what is wrong, or ask. Nothing about themselves is asked for that they could not leave out. Its fields can
 * be filled in by a link: `/formular/melden?seite=/vereine/chor/&art=outdated`.
 */
export const reportForm: FormDefinition = {
  path: REPORT_PATH,
  submitLabel: 'Nachricht senden',
  groups: [
    {
      legend: 'Worum geht es?',
      fields: [
        {
          name: 'art',
          kind: 'choice',
          label: 'Ihr Anliegen',
          hint: 'Eine Barriere ist, was Sie nicht lesen, nicht bedienen oder nicht verstehen können.',
          required: true,
          missing: 'Ihr Anliegen: Bitte wählen Sie eine der Möglichkeiten.',
          options: {
            outdated: 'Eine Angabe stimmt nicht',
            barrier: 'Eine Barriere',
            question: 'Eine Frage',
            complaint: 'Ein Verstoß gegen die Regeln',
          },
        },
        {
          name: 'seite',
          kind: 'text',
          label: 'Adresse der Seite',
          hint: 'Zum Beispiel /vereine/chor/. Leer heißt: die ganze Website.',
          required: false,
          maxLength: 500,
        },
        {
          name: 'text',
          kind: 'textarea',
          label: 'Ihre Nachricht',
          hint: 'Höchstens 4000 Zeichen.',
          required: true,
          maxLength: 4000,
          missing: 'Ihre Nachricht: Bitte schreiben Sie einen Satz.',
        },
      ],
    },
    {
      legend: 'Ihr Kontakt für unsere Antwort',
      fields: [
        { name: 'name', kind: 'text', label: 'Name', required: false, maxLength: 120, autocomplete: 'name' },
        { name: 'email', kind: 'email', label: 'E-Mail-Adresse', required: false, maxLength: 120, autocomplete: 'email' },
        { name: 'telefon', kind: 'tel', label: 'Telefon', required: false, maxLength: 40, autocomplete: 'tel' },
        {
          name: 'weitergeben',
          kind: 'checkbox',
          label: 'Geht es um einen Verein, darf der Verein meinen Kontakt erfahren.',
          required: false,
          value: AGREED,
        },
      ],
    },
  ],
};
