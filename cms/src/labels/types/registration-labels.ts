import type { TypeLabels } from '../model-labels';

export const registrationLabels: TypeLabels = {
  displayName: 'Vereinsanmeldung',
  plural: 'Vereinsanmeldungen',
  mainField: 'clubName',
  columns: ['clubName', 'applicantName', 'state', 'createdAt'],
  sortBy: 'createdAt',
  sortOrder: 'DESC',
  fields: {
    clubName: { label: 'Name des Vereins', hint: 'Wie er im Formular angegeben wurde.' },
    applicantName: { label: 'Wer anmeldet', hint: 'Vor- und Nachname.' },
    applicantRole: { label: 'Aufgabe im Verein', hint: 'z. B. „Vorsitz“.' },
    applicantEmail: { label: 'E-Mail-Adresse', hint: 'Dorthin geht die Antwort.' },
    applicantPhone: { label: 'Telefon', hint: 'Für Rückfragen.' },
    message: { label: 'Nachricht', hint: 'Was im Formular dazu geschrieben wurde.' },
    website: { label: 'Website', hint: 'Hilft beim Prüfen.' },
    acceptedVersions: { label: 'Zugestimmte Fassungen', hint: 'Welchen Regeln bei der Anmeldung zugestimmt wurde. Entsteht von selbst.' },
    state: {
      label: 'Stand',
      hint: 'Wie weit die Bearbeitung ist.',
      options: { new: 'Neu', approved: 'Angenommen', rejected: 'Abgelehnt' },
    },
    note: { label: 'Vermerk', hint: 'Nur für die Koordination sichtbar.' },
    decidedAt: { label: 'Entschieden am', hint: 'Wann die Anmeldung angenommen oder abgelehnt wurde.' },
    club: { label: 'Daraus entstandener Verein', hint: 'Der Verein, der nach der Anmeldung angelegt wurde.' },
  },
  groups: [
    { title: 'Entscheidung', rows: [['state', 'club'], ['note'], ['decidedAt']] },
    {
      title: 'Angaben aus dem Formular',
      rows: [
        ['clubName'],
        ['applicantName', 'applicantRole'],
        ['applicantEmail', 'applicantPhone'],
        ['website'],
        ['message'],
        ['acceptedVersions'],
      ],
    },
  ],
};
