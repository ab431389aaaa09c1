/** What can be wrong with a club's content, in the order in which it is worth putting right. */
export const problemKinds = [
  'unpublished',
  'unconfirmed',
  'contact',
  'incomplete',
  'picture',
  'no-date',
  'no-venue',
  'double-event',
  'similar-club',
  'broken-link',
  'agreement',
] as const;
export type ProblemKind = (typeof problemKinds)[number];

/** What the coordination reads about each kind, in a filter and as the head of a list. */
export const problemNames: Record<ProblemKind, string> = {
  unpublished: 'Nicht veröffentlicht',
  unconfirmed: 'Nicht bestätigt',
  contact: 'Kein Kontakt',
  incomplete: 'Profil unvollständig',
  picture: 'Kein Bild',
  'no-date': 'Keine Termine',
  'no-venue': 'Termin ohne Ort',
  'double-event': 'Termin doppelt',
  'similar-club': 'Vielleicht doppelt',
  'broken-link': 'Link defekt',
  agreement: 'Vereinbarung offen',
};

/** One thing to put right: a German sentence and, where it is not the club itself, the entry it is about. */
export interface Problem {
  kind: ProblemKind;
  text: string;
  entry: { uid: string; documentId: string; title: string } | null;
}
