import type { TypeLabels } from '../model-labels';
import { sharedFields } from '../shared-fields';

export const topicLabels: TypeLabels = {
  displayName: 'Thema',
  plural: 'Themen',
  mainField: 'name',
  columns: ['name', 'parent'],
  sortBy: 'name',
  sortOrder: 'ASC',
  fields: {
    name: { label: 'Name', hint: 'z. B. „Musik und Gesang“.' },
    description: { label: 'Beschreibung', hint: 'Ein bis zwei Sätze, die auf der Seite des Themas stehen.' },
    parent: { label: 'Gehört zu', hint: 'Das übergeordnete Thema. Kann leer bleiben.' },
    icon: { label: 'Symbol', hint: 'Name des Symbols, z. B. „music“. Kann leer bleiben.' },
    colour: { label: 'Farbe', hint: 'Als Farbwert mit #, z. B. #1b5e4b. Kann leer bleiben.' },
    synonyms: { label: 'Andere Wörter dafür', hint: 'Damit die Suche sie findet, mit Komma getrennt, z. B. „Chor, Singen“.' },
    slug: sharedFields.slug,
    formerSlugs: sharedFields.formerSlugs,
    children: { label: 'Unterthemen', hint: 'Themen, die zu diesem gehören.' },
    clubs: { label: 'Vereine', hint: 'Vereine mit diesem Thema.' },
    events: { label: 'Veranstaltungen', hint: 'Veranstaltungen mit diesem Thema.' },
    opportunities: { label: 'Engagementangebote', hint: 'Angebote mit diesem Thema.' },
    announcements: { label: 'Bekanntmachungen', hint: 'Bekanntmachungen mit diesem Thema.' },
  },
  groups: [
    { title: 'Thema', rows: [['name'], ['description'], ['parent'], ['synonyms']] },
    { title: 'Selten gebraucht', rows: [['icon', 'colour'], ['slug']] },
  ],
  hidden: ['formerSlugs', 'children', 'clubs', 'events', 'opportunities', 'announcements'],
};
