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
    contactConsent: { label: 'Darf als Kontakt genannt werden', hint: 'Name, E-Mail-Adresse und Telefon auf der Seite des Vereins.' },
    acceptedVersions: { label: 'Zugestimmte Fassungen', hint: 'Welchen Regeln bei der Anmeldung zugestimmt wurde. Entsteht von selbst.' },
    consentAt: { label: 'Einverstanden am', hint: 'Wann den Regeln und der Speicherung zugestimmt wurde.' },
    emailConfirmedAt: { label: 'E-Mail bestätigt am', hint: 'Wann der Link in der E-Mail benutzt wurde.' },
    state: {
      label: 'Stand',
      hint: 'Ändert sich mit „Annehmen“ oder „Ablehnen“ rechts.',
      options: { new: 'Neu', approved: 'Angenommen', rejected: 'Abgelehnt' },
    },
    note: { label: 'Vermerk', hint: 'Nur für die Koordination sichtbar.' },
    rejectionReason: { label: 'Grund der Ablehnung', hint: 'So steht er in der E-Mail.' },
    decidedAt: { label: 'Entschieden am', hint: 'Wann die Anmeldung angenommen oder abgelehnt wurde.' },
    decidedBy: { label: 'Entschieden von', hint: 'Wer angenommen oder abgelehnt hat.' },
    club: { label: 'Daraus entstandener Verein', hint: 'Der Verein, der nach der Anmeldung angelegt wurde.' },
  },
  groups: [
    { title: 'Entscheidung', rows: [['state', 'club'], ['note'], ['rejectionReason'], ['decidedAt', 'decidedBy']] },
    {
      title: 'Angaben aus dem Formular',
      rows: [
        ['clubName'],
        ['applicantName', 'applicantRole'],
        ['applicantEmail', 'applicantPhone'],
        ['contactConsent'],
        ['website'],
        ['message'],
        ['acceptedVersions'],
        ['consentAt', 'emailConfirmedAt'],
      ],
    },
  ],
};
