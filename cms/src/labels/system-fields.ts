/** German for the attributes that Strapi adds to every content type; filters and list columns offer them. */
export const systemFields: Record<string, string> = {
  id: 'Nummer',
  documentId: 'Kennung',
  createdAt: 'Angelegt am',
  updatedAt: 'Zuletzt geändert am',
  publishedAt: 'Veröffentlicht am',
  createdBy: 'Angelegt von',
  updatedBy: 'Zuletzt geändert von',
  locale: 'Sprache',
  localizations: 'Fassungen in anderen Sprachen',
};
