import type { ComponentLabels } from '../model-labels';
import { weekdays } from '../shared-options';

/** Components of a club (src/components/club). */
export const clubComponentLabels: Record<string, ComponentLabels> = {
  'club.meeting-time': {
    displayName: 'Regelmäßiges Treffen',
    mainField: 'weekday',
    fields: {
      weekday: { label: 'Wochentag', hint: 'An welchem Tag Sie sich treffen.', options: weekdays },
      startTime: { label: 'Beginn', hint: 'z. B. 19:30.' },
      endTime: { label: 'Ende', hint: 'Kann leer bleiben.' },
      venue: { label: 'Ort', hint: 'Wo Sie sich treffen. Tippen Sie den Anfang des Namens.' },
      note: { label: 'Bemerkung', hint: 'z. B. „Training der Jugend“ oder „nicht in den Ferien“.' },
    },
    groups: [{ title: 'Treffen', rows: [['weekday'], ['startTime', 'endTime'], ['venue'], ['note']] }],
  },
  'club.agreement': {
    displayName: 'Vereinbarung zur Datenpflege',
    mainField: 'version',
    fields: {
      version: { label: 'Fassung', hint: 'Welcher Fassung der Vereinbarung der Verein zugestimmt hat.' },
      acceptedAt: { label: 'Zugestimmt am', hint: 'Wann der Verein zugestimmt hat.' },
      acceptedBy: { label: 'Zugestimmt von', hint: 'Wer für den Verein zugestimmt hat.' },
    },
    groups: [{ title: 'Vereinbarung', rows: [['version'], ['acceptedAt', 'acceptedBy']] }],
  },
};
