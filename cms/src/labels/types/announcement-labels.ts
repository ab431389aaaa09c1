import type { TypeLabels } from '../model-labels';
import { sharedFields } from '../shared-fields';

export const announcementLabels: TypeLabels = {
  displayName: 'Bekanntmachung',
  plural: 'Bekanntmachungen',
  mainField: 'title',
  columns: ['title', 'kind', 'publishFrom', 'validUntil', 'urgent'],
  sortBy: 'publishFrom',
  sortOrder: 'DESC',
  fields: {
    title: { label: 'Überschrift', hint: 'Kurz und eindeutig, z. B. „Förderung für Jugendarbeit: Anträge bis 31. März“.' },
    kind: {
      label: 'Art',
      hint: 'Danach wird die Meldung einsortiert.',
      options: { official: 'Amtliche Bekanntmachung', news: 'Nachricht', funding: 'Förderung', warning: 'Warnung' },
    },
    summary: { label: 'Kurz gesagt', hint: 'Ein bis zwei Sätze für Listen und Suche.' },
    body: { label: 'Text', hint: 'Das Wichtigste zuerst. Zwischenüberschriften helfen beim Lesen.' },
    publishFrom: { label: 'Erscheint ab', hint: 'Leer heißt: sofort nach dem Veröffentlichen.' },
    validUntil: { label: 'Erscheint bis', hint: 'Danach verschwindet die Meldung von selbst.' },
    urgent: { label: 'Dringend', hint: '„Ja“: erscheint als Hinweis oben auf jeder Seite. Bitte nur im Notfall.' },
    topics: { label: 'Themen', hint: 'Worum es geht. Kann leer bleiben.' },
    districts: sharedFields.districts,
    documents: sharedFields.documents,
    image: { label: 'Bild', hint: 'Ein Bild zur Meldung. Kann leer bleiben.' },
    responsibleOffice: { label: 'Zuständige Stelle', hint: 'Wer Fragen beantwortet, z. B. „Ordnungsamt, Telefon 03391 123“.' },
    plainSummary: sharedFields.plainSummary,
    slug: sharedFields.slug,
    formerSlugs: sharedFields.formerSlugs,
  },
  groups: [
    { title: 'Meldung', rows: [['title'], ['kind', 'urgent'], ['summary'], ['body']] },
    { title: 'Zeitraum', rows: [['publishFrom', 'validUntil']] },
    { title: 'Mehr dazu', rows: [['topics', 'districts'], ['responsibleOffice'], ['image'], ['documents']] },
    { title: 'Für alle verständlich', rows: [['plainSummary']] },
    { title: 'Selten gebraucht', rows: [['slug']] },
  ],
  hidden: ['formerSlugs'],
};
