export const actions = [
  'list',
  'read',
  'countDrafts',
  'picker',
  'validate',
  'create',
  'update',
  'publish',
  'unpublish',
  'discard',
  'clone',
  'autoClone',
  'delete',
  'bulkPublish',
  'bulkUnpublish',
  'bulkDelete',
] as const;
export type Action = (typeof actions)[number];
export const roles = {
  nobody: 'ohne Konto',
  'club-editor': 'Vereinsredaktion',
  'municipal-editor': 'Kommunalredaktion',
  coordinator: 'Koordination',
  'strapi-super-admin': 'Technik',
};
export type Role = keyof typeof roles;
const clubOwners = ['own', 'foreign', 'foreignPublished'];
const entryOwners = ['own', 'foreign', 'foreignPublished', 'municipal'];
const versions = ['draft', 'published'];
export const subjects: Record<string, { name: string; owners: string[] }> = {
  'api::club.club': { name: 'Verein', owners: clubOwners },
  'api::event.event': { name: 'Veranstaltung', owners: entryOwners },
  'api::opportunity.opportunity': { name: 'Engagementangebot', owners: entryOwners },
  'api::announcement.announcement': { name: 'Bekanntmachung', owners: versions },
  'api::page.page': { name: 'Seite', owners: versions },
  'api::notice.notice': { name: 'Hinweis', owners: versions },
  'api::venue.venue': { name: 'Ort', owners: versions },
  'api::topic.topic': { name: 'Thema', owners: ['any'] },
  'api::district.district': { name: 'Ortsteil', owners: ['any'] },
  'api::registration.registration': { name: 'Anmeldung', owners: ['any'] },
  'api::report.report': { name: 'Meldung', owners: ['any'] },
  'api::calendar-source.calendar-source': { name: 'Kalenderquelle', owners: ['any'] },
  'api::municipality.municipality': { name: 'Kommune', owners: ['any'] },
};
export const expectedAccess: Partial<Record<keyof typeof roles, Record<string, Record<string, readonly Action[]>>>> = {};

export const openRoutes: Record<string,string[]> = { nobody: [], 'club-editor': [], 'municipal-editor': [], coordinator: [] };
export const actionNames: Record<string,string> = {};
export const ownerNames: Record<string,string> = {};
