/** What can be done with an entry in the CMS, in the order in which the tests try it. */
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

/** The actions in German, as `docs/access.md` names them. */
export const actionNames: Record<Action, string> = {
  list: 'auflisten',
  read: 'lesen',
  countDrafts: 'unveröffentlichte Bezüge zählen',
  picker: 'Bezüge auswählen',
  validate: 'vor dem Sammel-Veröffentlichen prüfen',
  create: 'anlegen',
  update: 'ändern',
  publish: 'veröffentlichen',
  unpublish: 'zurückziehen',
  discard: 'Änderungen verwerfen',
  clone: 'duplizieren',
  autoClone: 'sofort duplizieren',
  delete: 'löschen',
  bulkPublish: 'mehrere veröffentlichen',
  bulkUnpublish: 'mehrere zurückziehen',
  bulkDelete: 'mehrere löschen',
};

/** The roles by their codes, as the admin shows them. */
export const roles = {
  nobody: 'ohne Konto',
  'club-editor': 'Vereinsredaktion',
  'municipal-editor': 'Kommunalredaktion',
  coordinator: 'Koordination',
  'strapi-super-admin': 'Technik',
};
export type Role = keyof typeof roles;

/** Whose an entry is, or in which version it is looked at; each has a published version besides the draft where the type has drafts. */
export const ownerNames: Record<string, string> = {
  own: 'eigener Verein',
  foreign: 'anderer Verein',
  foreignPublished: 'anderer Verein, veröffentlichte Fassung',
  municipal: 'Kommune (kein Verein)',
  draft: 'Entwurf',
  published: 'veröffentlichte Fassung',
  any: 'alle',
};

const publishing: Action[] = ['publish', 'unpublish', 'discard', 'bulkPublish', 'bulkUnpublish'];
const looking: Action[] = ['list', 'read', 'countDrafts', 'picker', 'validate'];

function without(list: readonly Action[], ...others: Action[]): Action[] {
  return list.filter((action) => !others.includes(action));
}

/** A content type: its name, whose entries are told apart, and the actions that exist for it. */
interface Subject {
  name: string;
  owners: string[];
  actions: Action[];
}

const entryOwners = ['own', 'foreign', 'foreignPublished', 'municipal'];
const versions = ['draft', 'published'];
const withDrafts = [...actions];
const withoutDrafts = without(actions, ...publishing);

/** All content types. */
export const subjects: Record<string, Subject> = {
  'api::club.club': { name: 'Verein', owners: ['own', 'foreign', 'foreignPublished'], actions: withDrafts },
  'api::event.event': { name: 'Veranstaltung', owners: entryOwners, actions: withDrafts },
  'api::opportunity.opportunity': { name: 'Engagementangebot', owners: entryOwners, actions: withDrafts },
  'api::announcement.announcement': { name: 'Bekanntmachung', owners: versions, actions: withDrafts },
  'api::page.page': { name: 'Seite', owners: versions, actions: withDrafts },
  'api::notice.notice': { name: 'Interner Hinweis', owners: versions, actions: without(withDrafts, 'picker') },
  'api::venue.venue': { name: 'Ort', owners: versions, actions: withDrafts },
  'api::topic.topic': { name: 'Thema', owners: ['any'], actions: withoutDrafts },
  'api::district.district': { name: 'Ortsteil', owners: ['any'], actions: withoutDrafts },
  'api::registration.registration': { name: 'Anmeldung eines Vereins', owners: ['any'], actions: withoutDrafts },
  'api::report.report': { name: 'Meldung', owners: ['any'], actions: withoutDrafts },
  'api::calendar-source.calendar-source': { name: 'Kalenderquelle', owners: ['any'], actions: withoutDrafts },
  'api::municipality.municipality': { name: 'Kommune (Einstellungen)', owners: ['any'], actions: ['read', 'update', 'delete'] },
};

/** What a role may do with a type, by owner; what is missing is refused. */
type TypeRights = Record<string, readonly Action[]>;

// Strapi refuses to copy at once what has an address of its own: two entries would have the same.
const everything = without(actions, 'autoClone');
const everythingOfCases = withoutDrafts;
const everythingOfClasses = without(withoutDrafts, 'autoClone');
const bothVersions = (rights: readonly Action[]): TypeRights => ({ draft: rights, published: rights });
const readPublished: TypeRights = { published: ['list', 'read', 'picker'] };

const unlimited: Record<string, TypeRights> = {
  'api::club.club': { own: everything, foreign: everything, foreignPublished: everything },
  'api::event.event': { own: everything, foreign: everything, foreignPublished: everything, municipal: everything },
  'api::opportunity.opportunity': { own: everything, foreign: everything, foreignPublished: everything, municipal: everything },
  'api::announcement.announcement': bothVersions(everything),
  'api::page.page': bothVersions(everything),
  'api::notice.notice': bothVersions(without(actions, 'picker')),
  'api::venue.venue': bothVersions(everything),
  'api::topic.topic': { any: everythingOfClasses },
  'api::district.district': { any: everythingOfClasses },
  'api::registration.registration': { any: everythingOfCases },
  'api::report.report': { any: everythingOfCases },
  'api::calendar-source.calendar-source': { any: everythingOfCases },
};

/** What every role may do, complete. The tests hold the CMS to it, on both databases. */
export const expectedAccess: Record<Role, Record<string, TypeRights>> = {
  nobody: {},
  'club-editor': {
    'api::club.club': { own: without(everything, 'create', 'clone', 'delete', 'bulkDelete') },
    'api::event.event': { own: everything },
    'api::opportunity.opportunity': { own: everything },
    'api::announcement.announcement': readPublished,
    'api::page.page': readPublished,
    'api::notice.notice': { published: ['list', 'read'] },
    'api::venue.venue': bothVersions(looking),
    'api::topic.topic': { any: looking },
    'api::district.district': { any: looking },
  },
  'municipal-editor': {
    'api::club.club': { foreignPublished: ['list', 'read', 'picker'] },
    'api::event.event': { foreignPublished: ['list', 'read', 'picker'], municipal: everything },
    'api::opportunity.opportunity': { foreignPublished: ['list', 'read', 'picker'], municipal: everything },
    'api::announcement.announcement': bothVersions(everything),
    'api::page.page': bothVersions(everything),
    'api::notice.notice': bothVersions(without(actions, 'picker')),
    'api::venue.venue': bothVersions(everything),
    'api::topic.topic': { any: everythingOfClasses },
    'api::district.district': { any: everythingOfClasses },
    'api::report.report': { any: ['list', 'read', 'countDrafts', 'picker', 'validate', 'update'] },
    'api::municipality.municipality': { any: ['read'] },
  },
  coordinator: { ...unlimited, 'api::municipality.municipality': { any: ['read', 'update'] } },
  'strapi-super-admin': { ...unlimited, 'api::municipality.municipality': { any: ['read', 'update', 'delete'] } },
};
