import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { recordApplication } from '../agreements/record-application';
import { findUserByEmail } from '../invitations/club-editors';
import { type InvitationResult, inviteEditor } from '../invitations/invite-editor';
import { queueMail } from '../mail/queue-mail';
import { describeRejection } from '../mail/texts/registration-texts';
import type { Application } from './read-application';

const { ApplicationError, NotFoundError } = errors;
const CLUB = 'api::club.club';
const REGISTRATION = 'api::registration.registration';
/** The shipped page whose acceptance a club's profile records. */
const AGREEMENT_SLUG = 'datenpflege';

/** A registration as it is stored. */
export interface StoredRegistration extends Omit<Application, 'acceptedVersions' | 'consentAt' | 'contactConsent'> {
  documentId: string;
  state: 'new' | 'approved' | 'rejected';
  /** Null in entries that were made by hand. */
  acceptedVersions: Record<string, string> | null;
  consentAt: string | null;
  contactConsent: boolean | null;
  club: { documentId: string; name: string } | null;
}

/** What came of an approval. */
export interface Approval {
  club: string;
  invitation: InvitationResult;
}

/** @throws NotFoundError (404) if there is no such registration */
export async function requireRegistration(strapi: Core.Strapi, documentId: string): Promise<StoredRegistration> {
  const registration = await strapi.db.query(REGISTRATION).findOne({ where: { documentId }, populate: { club: true } });
  if (!registration) throw new NotFoundError('Diese Anmeldung gibt es nicht (mehr).');
  return registration;
}

/**
 * Takes a club in: it is created as a draft with what the application says, or `existing` (a document id) is the one that was meant; the
 * acceptance of the agreements is recorded, and the applicant becomes its editor and gets a mail, with a link to set a password where there is no
 * account yet. All or nothing.
 *
 * @throws ApplicationError (400) if it is decided already, or the address belongs to an account that cannot become an editor
 * @throws NotFoundError (404) if there is no such club
 */
export async function approveRegistration(
  strapi: Core.Strapi,
  registration: StoredRegistration,
  decidedBy: string,
  existing: string | undefined,
  now: Date,
): Promise<Approval> {
  const { documentId } = registration;
  return strapi.db.transaction(async () => {
    await claim(strapi, documentId, { state: 'approved', decidedBy, decidedAt: now });
    const club = existing ?? (await createClub(strapi, registration, now));
    const invitation = await inviteApplicant(strapi, registration, club, now);
    await recordAgreements(strapi, registration, club, now);
    const row = await strapi.db.query(CLUB).findOne({ where: { documentId: club, publishedAt: null }, select: ['id'] });
    await strapi.db.query(REGISTRATION).update({ where: { documentId }, data: { club: row.id } });
    return { club, invitation };
  });
}

/**
 * Refuses an application; the applicant gets a mail with the reason.
 *
 * @throws ApplicationError (400) if it is decided already
 */
export async function rejectRegistration(
  strapi: Core.Strapi,
  { documentId, clubName, applicantEmail }: StoredRegistration,
  decidedBy: string,
  reason: string,
  now: Date,
): Promise<void> {
  const municipality = await strapi.db.query('api::municipality.municipality').findOne({ select: ['siteTitle'] });
  const text = describeRejection({ clubName, site: municipality?.siteTitle ?? 'Ehrenamt', reason });
  await strapi.db.transaction(async () => {
    await claim(strapi, documentId, { state: 'rejected', rejectionReason: reason, decidedBy, decidedAt: now });
    await queueMail(strapi, { to: applicantEmail, purpose: `registration-${documentId}-rejected`, ...text }, now);
  });
}

/** Past the rule that keeps the state (src/documents/guard-registrations.ts); of two decisions at once only one finds it undecided. */
async function claim(strapi: Core.Strapi, documentId: string, data: object): Promise<void> {
  const { count } = await strapi.db.query(REGISTRATION).updateMany({ where: { documentId, state: 'new' }, data });
  if (count !== 1) throw new ApplicationError('Über diese Anmeldung ist schon entschieden.');
}

async function createClub(strapi: Core.Strapi, registration: StoredRegistration, now: Date): Promise<string> {
  const { clubName, website } = registration;
  const { documentId } = await strapi.documents(CLUB).create({
    data: {
      name: clubName,
      website,
      operatingStatus: 'active',
      contacts: listContacts(registration),
      agreement: readAgreement(registration, now),
    } as never,
  });
  return documentId;
}

function listContacts({ contactConsent, ...applicant }: StoredRegistration): object[] {
  if (contactConsent !== true) return [];
  const { applicantName: name, applicantRole: role, applicantEmail: email, applicantPhone: phone } = applicant;
  return [{ name, role, email, phone, consent: true }];
}

function readAgreement({ acceptedVersions, consentAt, applicantName }: StoredRegistration, now: Date): object | undefined {
  const version = acceptedVersions?.[AGREEMENT_SLUG];
  return version ? { version, acceptedAt: consentAt ?? now.toISOString(), acceptedBy: applicantName } : undefined;
}

/** For a club that was there before, too: its form is left alone then, which may tell of an older signature. */
async function recordAgreements(
  strapi: Core.Strapi,
  { acceptedVersions, consentAt, applicantName, applicantEmail }: StoredRegistration,
  club: string,
  now: Date,
): Promise<void> {
  const user = await findUserByEmail(strapi, applicantEmail);
  await recordApplication(strapi, club, {
    versions: acceptedVersions ?? {},
    acceptedAt: new Date(consentAt ?? now),
    acceptedBy: applicantName,
    account: user && Number(user.id),
  });
}

async function inviteApplicant(
  strapi: Core.Strapi,
  { applicantName, applicantEmail }: StoredRegistration,
  club: string,
  now: Date,
): Promise<InvitationResult> {
  const words = applicantName.trim().split(/\s+/);
  const lastname = words.length > 1 ? (words.pop() ?? '') : '';
  return inviteEditor(strapi, { firstname: words.join(' '), lastname, email: applicantEmail.toLowerCase(), clubs: [club] }, now);
}
