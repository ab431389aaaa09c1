import type { TypeLabels } from '../model-labels';

export const noticeLabels: TypeLabels = {
  displayName: 'Hinweis an Redaktionen',
  plural: 'Hinweise an Redaktionen',
  mainField: 'title',
  columns: ['title', 'important', 'validUntil'],
  sortBy: 'createdAt',
  sortOrder: 'DESC',
  fields: {
    title: { label: 'Überschrift', hint: 'Worum es geht, z. B. „Schulung am 12. Mai“.' },
    body: { label: 'Text', hint: 'Lesen alle Redaktionen auf ihrer Startseite, sonst niemand.' },
    validUntil: { label: 'Anzeigen bis', hint: 'Danach verschwindet der Hinweis. Leer heißt: bis auf Weiteres.' },
    important: { label: 'Wichtig', hint: '„Ja“: steht ganz oben.' },
  },
  groups: [{ title: 'Hinweis', rows: [['title'], ['body'], ['validUntil'], ['important']] }],
};
