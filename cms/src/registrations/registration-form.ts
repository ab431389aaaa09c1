import type { FormDefinition, FormField } from '../public-pages/form-definition';

/** A page whose rules a club accepts when it joins. */
export interface Rule {
  slug: string;
  title: string;
  /** The version that is shown there now; accepting another one does not count. */
  version: string;
  /** Address of the page. */
  href: string;
}

/** What the form says about the place where it stands. */
export interface RegistrationFormSettings {
  municipality: string;
  rules: Rule[];
  /** Address of the privacy statement. */
  privacyHref: string;
  /** For how many days after the decision an application is kept. */
  retentionDays: number;
}

/** How many days somebody has to confirm an application; after that it is deleted. */
export const CONFIRMATION_DAYS = 3;
/** For how many days after the decision an application is kept, unless the municipality settles otherwise. */
export const STANDARD_RETENTION_DAYS = 90;

/** Where the form is sent, below `/formular`. */
export const REGISTRATION_PATH = '/verein-anmelden';

/** The name of the check box with which the rules of a page are accepted. */
export function ruleField(slug: string): string {
  return `regel-${slug}`;
}

/** The form with which a club, a group or an initiative asks to take part. */
export function describeRegistrationForm(settings: RegistrationFormSettings): FormDefinition {
  return {
    path: REGISTRATION_PATH,
    submitLabel: 'Anmeldung absenden',
    groups: [
      { legend: 'Ihr Verein', fields: clubFields },
      { legend: 'Wer sich um den Eintrag kümmert', fields: applicantFields },
      { legend: 'Zustimmung', fields: [...settings.rules.map(describeRule), describeConsent(settings)] },
    ],
  };
}

const clubFields: FormField[] = [
  {
    name: 'verein',
    kind: 'text',
    label: 'Name des Vereins, der Gruppe oder der Initiative',
    required: true,
    maxLength: 160,
    autocomplete: 'organization',
    missing: 'Name des Vereins: Bitte geben Sie an, wie Ihr Verein heißt.',
  },
  {
    name: 'website',
    kind: 'url',
    label: 'Website',
    hint: 'Zum Beispiel www.beispiel.de.',
    required: false,
    maxLength: 300,
    autocomplete: 'url',
  },
  {
    name: 'nachricht',
    kind: 'textarea',
    label: 'Nachricht an uns',
    hint: 'Was macht Ihr Verein? Haben Sie Fragen?',
    required: false,
    maxLength: 2000,
  },
];

const applicantFields: FormField[] = [
  {
    name: 'name',
    kind: 'text',
    label: 'Vor- und Nachname',
    required: true,
    maxLength: 120,
    autocomplete: 'name',
    missing: 'Vor- und Nachname: Bitte geben Sie an, wie Sie heißen.',
  },
  {
    name: 'aufgabe',
    kind: 'text',
    label: 'Aufgabe im Verein',
    hint: 'Zum Beispiel Vorsitz oder Öffentlichkeitsarbeit.',
    required: false,
    maxLength: 120,
    autocomplete: 'organization-title',
  },
  {
    name: 'email',
    kind: 'email',
    label: 'E-Mail-Adresse',
    hint: 'Wir schicken Ihnen einen Link, mit dem Sie die Anmeldung bestätigen.',
    required: true,
    maxLength: 120,
    autocomplete: 'email',
    missing: 'E-Mail-Adresse: Bitte geben Sie an, wohin wir Ihnen schreiben können.',
  },
  {
    name: 'telefon',
    kind: 'tel',
    label: 'Telefon',
    hint: 'Für Rückfragen.',
    required: false,
    maxLength: 40,
    autocomplete: 'tel',
  },
  {
    name: 'kontakt',
    kind: 'checkbox',
    label: 'Mein Name, meine E-Mail-Adresse und meine Telefonnummer dürfen als Kontakt auf der Seite des Vereins stehen.',
    hint: 'Sie können das später jederzeit ändern.',
    required: false,
    value: 'ja',
  },
];

function describeRule({ slug, title, version, href }: Rule): FormField {
  return {
    name: ruleField(slug),
    kind: 'checkbox',
    label: `Für unseren Verein stimme ich zu: ${title} (Fassung ${version}).`,
    required: true,
    value: version,
    missing: `${title}: Bitte lesen Sie die aktuelle Fassung und stimmen Sie zu.`,
    link: { title: `${title} lesen`, href },
  };
}

function describeConsent({ municipality, privacyHref, retentionDays }: RegistrationFormSettings): FormField {
  return {
    name: 'einwilligung',
    kind: 'checkbox',
    label: `Ich bin einverstanden, dass ${municipality} meine Angaben speichert, um die Anmeldung zu bearbeiten.`,
    hint: `Ohne Ihre Bestätigung löschen wir sie nach ${CONFIRMATION_DAYS} Tagen, sonst ${retentionDays} Tage nach der Entscheidung.`,
    required: true,
    value: 'ja',
    missing: 'Einverständnis: Bitte stimmen Sie zu. Ohne Ihre Angaben können wir die Anmeldung nicht bearbeiten.',
    link: { title: 'Datenschutzerklärung lesen', href: privacyHref },
  };
}
