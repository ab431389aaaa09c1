import type { TypeLabels } from '../model-labels';

export const reportLabels: TypeLabels = {
  displayName: 'Meldung',
  plural: 'Meldungen',
  mainField: 'page',
  columns: ['page', 'kind', 'state', 'createdAt'],
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
    state: {
      label: 'Stand',
      hint: 'Wie weit die Bearbeitung ist.',
      options: { new: 'Neu', 'in-progress': 'In Arbeit', done: 'Erledigt', rejected: 'Nicht berechtigt' },
    },
    answer: { label: 'Antwort', hint: 'Was Sie geantwortet oder geändert haben.' },
    answeredAt: { label: 'Beantwortet am', hint: 'Bei Barrieren innerhalb eines Monats.' },
    club: { label: 'Verein', hint: 'Wen die Meldung betrifft.' },
  },
  groups: [
    { title: 'Bearbeitung', rows: [['state', 'club'], ['answer'], ['answeredAt']] },
    { title: 'Meldung', rows: [['kind', 'page'], ['text'], ['contactName'], ['contactEmail', 'contactPhone']] },
  ],
};
