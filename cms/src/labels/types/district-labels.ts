import type { TypeLabels } from '../model-labels';
import { sharedFields } from '../shared-fields';

export const districtLabels: TypeLabels = {
  displayName: 'Ortsteil',
  plural: 'Ortsteile',
  mainField: 'name',
  columns: ['name', 'parent'],
  sortBy: 'name',
  sortOrder: 'ASC',
  fields: {
    name: { label: 'Name', hint: 'z. B. „Altstadt“.' },
    description: { label: 'Beschreibung', hint: 'Ein bis zwei Sätze, die auf der Seite des Ortsteils stehen.' },
    parent: { label: 'Gehört zu', hint: 'Der übergeordnete Ortsteil. Kann leer bleiben.' },
    icon: { label: 'Symbol', hint: 'Name des Symbols, z. B. „house“. Kann leer bleiben.' },
    colour: { label: 'Farbe', hint: 'Als Farbwert mit #, z. B. #1b5e4b. Kann leer bleiben.' },
    slug: sharedFields.slug,
    formerSlugs: sharedFields.formerSlugs,
    children: { label: 'Unterteile', hint: 'Ortsteile, die zu diesem gehören.' },
    clubs: { label: 'Vereine', hint: 'Vereine in diesem Ortsteil.' },
    events: { label: 'Veranstaltungen', hint: 'Veranstaltungen in diesem Ortsteil.' },
    opportunities: { label: 'Engagementangebote', hint: 'Angebote in diesem Ortsteil.' },
    announcements: { label: 'Bekanntmachungen', hint: 'Bekanntmachungen für diesen Ortsteil.' },
    venues: { label: 'Orte', hint: 'Orte in diesem Ortsteil.' },
  },
  groups: [
    { title: 'Ortsteil', rows: [['name'], ['description'], ['parent']] },
    { title: 'Selten gebraucht', rows: [['icon', 'colour'], ['slug']] },
  ],
  hidden: ['formerSlugs', 'children', 'clubs', 'events', 'opportunities', 'announcements', 'venues'],
};
