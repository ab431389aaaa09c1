import type { Core } from '@strapi/strapi';
import { clubEditorRole } from '../access/role-codes';

const CLUB = 'api::club.club';
const USER = 'admin::user';

/** An account as far as invitations look at it. */
export interface StoredUser {
  id: number;
  email: string;
  firstname: string | null;
  lastname: string | null;
  isActive: boolean;
  registrationToken: string | null;
  roles: { code: string }[];
}

/** `invited`: has not set a password yet; `blocked`: was switched off by the super admin. */
export type EditorState = 'active' | 'invited' | 'blocked';

/** A club's editor as the coordination sees one. */
export interface ClubEditor {
  id: number;
  name: string;
  email: string;
  state: EditorState;
}

/** The editors of a club, by name; undefined if there is no such club. */
export async function listClubEditors(strapi: Core.Strapi, documentId: string): Promise<ClubEditor[] | undefined> {
  const club = await strapi.db.query(CLUB).findOne({ where: { documentId, publishedAt: null }, populate: { editors: true } });
  if (!club) return undefined;
  return (club.editors as StoredUser[])
    .map((user) => ({ id: user.id, name: readName(user), email: user.email, state: readState(user) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'de'));
}

/** The account with an address, written in whatever case. */
export function findUserByEmail(strapi: Core.Strapi, email: string): Promise<StoredUser | null> {
  return strapi.db.query(USER).findOne({ where: { email: { $eqi: email } }, populate: ['roles'] });
}

/** The account with a number, if it is a club editor's and nothing more. */
export async function findClubEditor(strapi: Core.Strapi, id: string): Promise<StoredUser | undefined> {
  if (!/^\d+$/.test(id)) return undefined;
  const user: StoredUser | null = await strapi.db.query(USER).findOne({ where: { id: Number(id) }, populate: ['roles'] });
  return user && isOnlyClubEditor(user) ? user : undefined;
}

/** Whether somebody is a club editor and has no further rights. */
export function isOnlyClubEditor({ roles }: StoredUser): boolean {
  return roles.length > 0 && roles.every(({ code }) => code === clubEditorRole);
}

/** What somebody is called; the address where no name was given. */
export function readName({ firstname, lastname, email }: StoredUser): string {
  return [firstname, lastname].filter(Boolean).join(' ') || email;
}

/** Whether somebody can sign in, and if not, why. */
export function readState({ isActive, registrationToken }: StoredUser): EditorState {
  if (isActive) return 'active';
  return registrationToken ? 'invited' : 'blocked';
}

/** Enters or removes an editor, in the draft and in the published version alike. Nothing else of the club changes, not even its time. */
export async function changeEditors(
  strapi: Core.Strapi,
  documentId: string,
  change: { connect: number[] } | { disconnect: number[] },
): Promise<void> {
  const query = strapi.db.query(CLUB);
  // An update would set the time of the last change, whatever it is given.
  for (const { id } of await query.findMany({ where: { documentId }, select: ['id'] }))
    await query.updateRelations(id, { editors: change });
}

/** How many clubs somebody edits. */
export function countClubs(strapi: Core.Strapi, userId: number): Promise<number> {
  return strapi.db.query(CLUB).count({ where: { publishedAt: null, editors: { id: userId } } });
}
