import { conditionIds } from './conditions';
import { homeActions } from './home-actions';
import { clubEditorRole, coordinatorRole, municipalEditorRole } from './role-codes';

/** One line of a role: these actions on these types, except for some fields, under these conditions (any of them suffices). */
export interface Grant {
  actions: string[];
  /** Content types; left out for actions without a subject. */
  subjects?: string[];
  /** Fields of the subjects that are not granted; all others are. */
  exceptFields?: string[];
  /** For subjects of which only a few fields are granted. */
  onlyFields?: string[];
  conditions?: string[];
}

export interface Role {
  code: string;
  name: string;
  description: string;
  grants: Grant[];
}

const read = 'plugin::content-manager.explorer.read';
const create = 'plugin::content-manager.explorer.create';
const update = 'plugin::content-manager.explorer.update';
const remove = 'plugin::content-manager.explorer.delete';
/** Covers publishing, unpublishing and their bulk forms. */
const publish = 'plugin::content-manager.explorer.publish';

const club = 'api::club.club';
const clubEntries = ['api::event.event', 'api::opportunity.opportunity'];
const editorial = ['api::announcement.announcement', 'api::page.page', 'api::notice.notice', 'api::venue.venue'];
const classification = ['api::topic.topic', 'api::district.district'];
const registration = 'api::registration.registration';
const cases = [registration, 'api::report.report', 'api::calendar-source.calendar-source'];
const municipality = 'api::municipality.municipality';

/** Kept by the software or by the coordination; never typed in by an editor. */
const keptFields = ['formerSlugs', 'source', 'confirmedAt', 'confirmedBy'];
/** Lists of the other side's entries. Through them a foreign entry could be moved, or its draft be searched. */
const reverseFields = ['clubs', 'events', 'opportunities', 'announcements', 'venues', 'children', 'rooms'];
/** Of a club: who edits it and what it may, settled by the coordination. */
const coordinatedFields = ['editors', 'trusted', 'agreement', 'parent'];

/** Of a report: kept by the rule `keep-report-dates`. */
const reportDates = ['dueOn', 'answeredAt', 'answeredBy'];
/** Of a registration: what the applicant agreed to and proved, and the decision with all that follows from it (src/registrations). */
const settledFields = [
  'contactConsent',
  'acceptedVersions',
  'consentAt',
  'emailConfirmedAt',
  'state',
  'rejectionReason',
  'decidedAt',
  'decidedBy',
  'club',
];

const mediaRead = 'plugin::upload.read';
const mediaUpdate = 'plugin::upload.assets.update';
const mediaTools = ['plugin::upload.assets.create', 'plugin::upload.assets.download', 'plugin::upload.assets.copy-link'];

/** The editors' roles, complete: what is not granted here is revoked at the next start. */
export const roles: Role[] = [
  {
    code: clubEditorRole,
    name: 'Vereinsredaktion',
    description: 'Pflegt den eigenen Verein, seine Veranstaltungen und Angebote.',
    grants: [
      { actions: [homeActions.ownClub, homeActions.drafts, homeActions.publishing, homeActions.notices, homeActions.agreements] },
      {
        actions: [read],
        subjects: [club],
        exceptFields: ['editors', 'source', 'confirmedBy', ...reverseFields],
        conditions: [conditionIds.ownClub],
      },
      {
        actions: [update],
        subjects: [club],
        exceptFields: [...keptFields, ...coordinatedFields, ...reverseFields],
        conditions: [conditionIds.ownClub],
      },
      { actions: [publish], subjects: [club], conditions: [conditionIds.ownClub] },
      { actions: [read], subjects: clubEntries, exceptFields: ['source', 'confirmedBy'], conditions: [conditionIds.ownClubsEntry] },
      { actions: [create], subjects: clubEntries, exceptFields: keptFields },
      { actions: [update], subjects: clubEntries, exceptFields: keptFields, conditions: [conditionIds.ownClubsEntry] },
      { actions: [remove, publish], subjects: clubEntries, conditions: [conditionIds.ownClubsEntry] },
      {
        actions: [read],
        subjects: ['api::venue.venue', ...classification],
        exceptFields: ['bookingContact', 'operatorClub', 'confirmedBy', ...reverseFields],
      },
      {
        actions: [read],
        subjects: ['api::announcement.announcement', 'api::page.page', 'api::notice.notice'],
        exceptFields: ['confirmedBy', ...reverseFields],
        conditions: [conditionIds.published],
      },
      { actions: [mediaRead], conditions: [conditionIds.ownClubsMedia, conditionIds.sharedMedia] },
      { actions: [mediaUpdate], conditions: [conditionIds.ownClubsMedia] },
      { actions: mediaTools },
    ],
  },
  {
    code: municipalEditorRole,
    name: 'Kommunalredaktion',
    description: 'Veröffentlicht Bekanntmachungen, Seiten, Orte und die Veranstaltungen und Angebote der Kommune.',
    grants: [
      { actions: [homeActions.drafts, homeActions.publishing, homeActions.notices] },
      { actions: [create, update], subjects: [...editorial, ...classification], exceptFields: [...keptFields, ...reverseFields] },
      { actions: [read], subjects: [...editorial, ...classification], exceptFields: reverseFields },
      { actions: [remove], subjects: [...editorial, ...classification] },
      { actions: [publish], subjects: editorial },
      { actions: [create], subjects: clubEntries, exceptFields: ['club', ...keptFields] },
      { actions: [update], subjects: clubEntries, exceptFields: ['club', ...keptFields], conditions: [conditionIds.withoutClub] },
      { actions: [remove, publish], subjects: clubEntries, conditions: [conditionIds.withoutClub] },
      {
        actions: [read],
        subjects: clubEntries,
        exceptFields: ['source'],
        conditions: [conditionIds.withoutClub, conditionIds.published],
      },
      {
        actions: [read],
        subjects: [club],
        exceptFields: ['source', 'editors', 'trusted', 'agreement', 'confirmedBy', ...reverseFields],
        conditions: [conditionIds.published],
      },
      { actions: [read], subjects: ['api::report.report'] },
      { actions: [update], subjects: ['api::report.report'], exceptFields: reportDates },
      { actions: [read], subjects: [municipality] },
      { actions: [mediaRead, mediaUpdate], conditions: [conditionIds.municipalMedia] },
      { actions: mediaTools },
    ],
  },
  {
    code: coordinatorRole,
    name: 'Koordination',
    description: 'Betreut alle Vereine, gibt frei, ordnet Redaktionen zu und bearbeitet Meldungen.',
    grants: [
      {
        actions: [homeActions.drafts, homeActions.publishing, homeActions.retryPublishing, homeActions.notices, homeActions.coordination],
      },
      {
        actions: [homeActions.agreements, homeActions.quality],
      },
      { actions: [read], subjects: [club, ...clubEntries, ...editorial, ...classification, ...cases, municipality] },
      {
        actions: [create, update],
        subjects: [club, ...clubEntries, ...editorial, ...classification, ...cases.filter((uid) => uid !== registration), municipality],
        exceptFields: ['formerSlugs', 'confirmedBy', 'source', ...reportDates],
      },
      { actions: [create, update], subjects: [registration], exceptFields: settledFields },
      { actions: [remove], subjects: [club, ...clubEntries, ...editorial, ...classification, ...cases] },
      { actions: [publish], subjects: [club, ...clubEntries, ...editorial] },
      // Enough to choose a club's editors; accounts themselves stay with the super admin.
      { actions: [read], subjects: ['admin::user'], onlyFields: ['firstname', 'lastname', 'username'] },
      { actions: [mediaRead, mediaUpdate, ...mediaTools] },
    ],
  },
];
