import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { clubEditorRole } from '../access/role-codes';
import { changeEditors, findUserByEmail, isOnlyClubEditor, readState, type StoredUser } from './club-editors';
import { queueAccess, queueInvitation } from './queue-invitation';
import type { Invitation } from './read-invitation';

const { ApplicationError, NotFoundError } = errors;
const CLUB = 'api::club.club';
const USER = 'admin::user';

/** What became of an invitation. */
export interface InvitationResult {
  /** `invited`: somebody gets a link to set a password; `added`: an existing account got the clubs as well. */
  outcome: 'invited' | 'added';
  email: string;
  /** Whether a mail to the person is on its way; it waits for a mail server that is down. */
  mailSent: boolean;
  /** The link that opens the account; to be handed over where no mail arrives. Only for those who have no password yet. */
  link?: string;
}

/** As much of Strapi's user service as is used here. */
interface UserService {
  create(user: object): Promise<StoredUser>;
}

/**
 * Gives somebody the role of a club editor for the clubs, and nothing else: a new account, or one that is a club editor's already. The mail
 * that says so is queued with it, all or nothing; so also within a larger transaction.
 *
 * @throws ApplicationError if the account has another role, was blocked, or edits all of the clubs already
 * @throws NotFoundError if there is no such club
 */
export async function inviteEditor(strapi: Core.Strapi, invitation: Invitation, now: Date): Promise<InvitationResult> {
  const clubs = await findClubNames(strapi, invitation.clubs);
  const existing = await findUserByEmail(strapi, invitation.email);
  if (existing) refuseUnfit(existing);
  return strapi.db.transaction(async () => {
    const editor = existing ? await renewToken(strapi, existing) : await createUser(strapi, invitation);
    const added = await enterClubs(strapi, editor.id, invitation.clubs);
    if (readState(editor) === 'invited') return queueInvitation(strapi, editor, await listClubNames(strapi, editor), now);
    if (added === 0) throw new ApplicationError('Diese Person gehört schon zur Redaktion. Sie kann sich mit ihrem Passwort anmelden.');
    return queueAccess(strapi, editor, clubs, now);
  });
}

/** A new link for somebody who has not set a password yet; links sent before stop working. */
export async function renewInvitation(strapi: Core.Strapi, user: StoredUser, now: Date): Promise<InvitationResult> {
  if (readState(user) !== 'invited') throw new ApplicationError('Diese Person hat ihr Konto schon eingerichtet.');
  return strapi.db.transaction(async () => {
    const renewed = await renewToken(strapi, user);
    return queueInvitation(strapi, renewed, await listClubNames(strapi, renewed), now);
  });
}

function refuseUnfit(user: StoredUser): void {
  if (!isOnlyClubEditor(user)) {
    throw new ApplicationError(
      'Zu dieser E-Mail-Adresse gibt es schon ein Konto mit einer anderen Rolle. Bitte wenden Sie sich an die Technik.',
    );
  }
  if (readState(user) === 'blocked') {
    throw new ApplicationError('Das Konto zu dieser E-Mail-Adresse ist gesperrt. Bitte wenden Sie sich an die Technik.');
  }
}

async function findClubNames(strapi: Core.Strapi, documentIds: string[]): Promise<string[]> {
  const clubs = await strapi.db.query(CLUB).findMany({
    where: { documentId: { $in: documentIds }, publishedAt: null },
    select: ['name'],
    orderBy: { name: 'asc' },
  });
  if (clubs.length !== documentIds.length) throw new NotFoundError('Diesen Verein gibt es nicht (mehr).');
  return clubs.map(({ name }) => name);
}

/** All clubs of an editor: an invitation that is sent anew takes the place of those before, and so speaks for them. */
async function listClubNames(strapi: Core.Strapi, { id }: StoredUser): Promise<string[]> {
  const where = { publishedAt: null, editors: { id } };
  const clubs = await strapi.db.query(CLUB).findMany({ where, select: ['name'], orderBy: { name: 'asc' } });
  return clubs.map(({ name }) => name);
}

async function createUser(strapi: Core.Strapi, { firstname, lastname, email }: Invitation): Promise<StoredUser> {
  const role = await strapi.service('admin::role').findOne({ code: clubEditorRole });
  const users = strapi.service('admin::user') as unknown as UserService;
  return users.create({ firstname, lastname, email, roles: [role.id], preferedLanguage: 'de' });
}

/** Whoever set a password in the meantime keeps it: no new link ever opens an account that is in use. */
async function renewToken(strapi: Core.Strapi, user: StoredUser): Promise<StoredUser> {
  if (readState(user) !== 'invited') return user;
  const registrationToken = strapi.service('admin::token').createToken();
  const unchanged = { id: user.id, isActive: false, registrationToken: user.registrationToken };
  await strapi.db.query(USER).updateMany({ where: unchanged, data: { registrationToken } });
  const now = await strapi.db.query(USER).findOne({ where: { id: user.id }, populate: ['roles'] });
  if (now?.registrationToken !== registrationToken) throw new ApplicationError('Diese Person hat ihr Konto gerade eingerichtet.');
  return now;
}

async function enterClubs(strapi: Core.Strapi, userId: number, documentIds: string[]): Promise<number> {
  const where = { publishedAt: null, editors: { id: userId }, documentId: { $in: documentIds } };
  const edited = (await strapi.db.query(CLUB).findMany({ where, select: ['documentId'] })).map(({ documentId }) => documentId);
  const missing = documentIds.filter((documentId) => !edited.includes(documentId));
  for (const documentId of missing) await changeEditors(strapi, documentId, { connect: [userId] });
  return missing.length;
}
