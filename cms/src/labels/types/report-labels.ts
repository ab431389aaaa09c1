import type { TypeLabels } from '../model-labels';

export const reportLabels: TypeLabels = {
  displayName: 'Meldung',
  plural: 'Meldungen',
  mainField: 'page',
  columns: ['page', 'kind', 'state', 'dueOn', 'createdAt'],
  sortBy: 'createdAt',
  sortOrder: 'DESC',
  fields: {
    kind: {
      label: 'Art',
      hint: 'Worum es geht.',
      options: { outdated: 'Angabe veraltet', barrier: 'Barriere', question: 'Frage', complaint: 'Beschwerde' },
    },
    page: { label: 'Seite', hint: 'Zu welcher Seite die Meldung gehört.' },
    text: { label: 'Text', hint: 'Was gemeldet wurde.' },
    contactName: { label: 'Name', hint: 'Wer gemeldet hat. Freiwillig.' },
    contactEmail: { label: 'E-Mail-Adresse', hint: 'Für die Antwort. Freiwillig.' },
    contactPhone: { label: 'Telefon', hint: 'Für die Antwort. Freiwillig.' },
    contactShared: {
      label: 'Kontakt darf an den Verein gehen',
      hint: 'Ohne diese Zustimmung erfährt der Verein nicht, wer geschrieben hat.',
    },
    state: {
      label: 'Stand',
      hint: 'Wie weit die Bearbeitung ist.',
      options: { new: 'Neu', 'in-progress': 'In Arbeit', done: 'Erledigt', rejected: 'Nicht berechtigt' },
    },
    dueOn: { label: 'Antwort bis', hint: 'Frist für gemeldete Barrieren nach dem Recht Ihres Landes. Entsteht von selbst.' },
    answer: {
      label: 'Antwort',
      hint: 'Was Sie geantwortet oder geändert haben. Rechts unter „Antworten“ geht sie auch per E-Mail hinaus.',
    },
    answeredAt: { label: 'Beantwortet am', hint: 'Entsteht von selbst. Danach läuft die Frist zum Löschen.' },
    answeredBy: { label: 'Beantwortet von', hint: 'Entsteht von selbst.' },
    club: { label: 'Verein', hint: 'Wen die Meldung betrifft.' },
  },
  groups: [
    { title: 'Meldung', rows: [['kind', 'page'], ['text'], ['contactName'], ['contactEmail', 'contactPhone'], ['contactShared']] },
    { title: 'Bearbeitung', rows: [['state', 'dueOn'], ['club'], ['answer'], ['answeredAt', 'answeredBy']] },
  ],
};
