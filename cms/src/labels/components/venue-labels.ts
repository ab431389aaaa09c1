import type { ComponentLabels } from '../model-labels';
import { weekdays } from '../shared-options';

/** Components of a venue (src/components/venue). */
export const venueComponentLabels: Record<string, ComponentLabels> = {
  'venue.equipment': {
    displayName: 'Ausstattung',
    mainField: 'name',
    fields: {
      name: { label: 'Was es gibt', hint: 'z. B. „Beamer“, „Küche“, „Stühle“.' },
      quantity: { label: 'Anzahl', hint: 'Wie viele es davon gibt. Kann leer bleiben.' },
    },
    groups: [{ title: 'Ausstattung', rows: [['name', 'quantity']] }],
  },
  'venue.opening-hours': {
    displayName: 'Öffnungszeit',
    mainField: 'weekday',
    fields: {
      weekday: { label: 'Wochentag', hint: 'An welchem Tag geöffnet ist.', options: weekdays },
      opens: { label: 'Öffnet um', hint: 'z. B. 09:00.' },
      closes: { label: 'Schließt um', hint: 'z. B. 18:00.' },
      note: { label: 'Bemerkung', hint: 'z. B. „nur nach Absprache“.' },
    },
    groups: [{ title: 'Öffnungszeit', rows: [['weekday'], ['opens', 'closes'], ['note']] }],
  },
};
