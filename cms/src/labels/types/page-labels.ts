import type { TypeLabels } from '../model-labels';
import { sharedFields } from '../shared-fields';

export const pageLabels: TypeLabels = {
  displayName: 'Seite',
  plural: 'Seiten und Hilfe',
  mainField: 'title',
  columns: ['title', 'menuPlace', 'menuOrder', 'reviewBy', 'confirmedAt'],
  sortBy: 'title',
  sortOrder: 'ASC',
  fields: {
    title: { label: 'Überschrift', hint: 'So heißt die Seite auch im Menü.' },
    summary: { label: 'Kurz gesagt', hint: 'Ein bis zwei Sätze für Listen und Suche.' },
    body: { label: 'Text', hint: 'Kurze Absätze, Zwischenüberschriften, Listen.' },
    parent: { label: 'Gehört zu', hint: 'Die übergeordnete Seite. Kann leer bleiben.' },
    menuPlace: {
      label: 'Platz im Menü',
      hint: 'Wo ein Link zu dieser Seite steht.',
      options: { none: 'In keinem Menü', main: 'Hauptmenü', help: 'Hilfe', footer: 'Fußzeile' },
    },
    menuOrder: { label: 'Reihenfolge im Menü', hint: 'Kleine Zahlen stehen vorn, z. B. 10.' },
    language: {
      label: 'Sprache',
      hint: 'In welcher Sprache diese Seite geschrieben ist.',
      options: { de: 'Deutsch', 'de-simple': 'Deutsch in Einfacher Sprache' },
    },
    plainVariant: { label: 'Dieselbe Seite in Einfacher Sprache', hint: 'Die beiden Seiten verweisen dann aufeinander.' },
    agreementVersion: {
      label: 'Fassung der Vereinbarung',
      hint: 'Nur für Regeln, die Vereine annehmen, z. B. „2026-1“. Ändern Sie sie, werden alle Vereine neu gefragt.',
    },
    agreementSince: { label: 'Fassung gilt seit', hint: 'Leer lassen: Dann zählt der Tag der Veröffentlichung.' },
    reviewBy: { label: 'Wieder prüfen bis', hint: 'Dann erinnert die Plattform daran.' },
    image: { label: 'Bild', hint: 'Ein Bild zur Seite. Kann leer bleiben.' },
    documents: sharedFields.documents,
    slug: sharedFields.slug,
    confirmedAt: sharedFields.confirmedAt,
    confirmedBy: sharedFields.confirmedBy,
    formerSlugs: sharedFields.formerSlugs,
    children: { label: 'Unterseiten', hint: 'Seiten, die zu dieser gehören.' },
  },
  groups: [
    { title: 'Seite', rows: [['title'], ['summary'], ['body']] },
    { title: 'Platz auf der Website', rows: [['menuPlace', 'menuOrder'], ['parent'], ['language', 'plainVariant']] },
    { title: 'Mehr dazu', rows: [['image'], ['documents']] },
    { title: 'Selten gebraucht', rows: [['slug'], ['agreementVersion', 'agreementSince'], ['reviewBy'], ['confirmedAt', 'confirmedBy']] },
  ],
  hidden: ['formerSlugs', 'children'],
};
