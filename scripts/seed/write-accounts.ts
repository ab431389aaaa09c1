import { randomBytes } from 'node:crypto';
import type { OpenCms } from '../lib/open-cms.ts';
import type { PlannedAccount } from './plan/seed-plan.ts';
import type { Ids } from './write-plan.ts';

/** One line of `demo-accounts.json`. */
export interface DemoAccount {
  email: string;
  /** The role as the admin shows it; "Technik" for the super admin. */
  role: string;
  roleCode: PlannedAccount['roleCode'];
  password: string;
  /** Names of the clubs a club editor looks after. */
  clubs?: string[];
}

/**
 * Creates the accounts with fresh random passwords (144 bits) and enters the club editors in their clubs. An account whose e-mail address
 * already has a user gets a new password and its planned role, so that the list that is returned is always true.
 */
export async function writeAccounts(cms: OpenCms, accounts: PlannedAccount[], clubs: Ids): Promise<DemoAccount[]> {
  const written: DemoAccount[] = [];
  for (const account of accounts) {
    const role = await cms.strapi.db.query('admin::role').findOne({ where: { code: account.roleCode } });
    if (!role) throw new Error(`The CMS has no admin role "${account.roleCode}".`);
    const password = createPassword();
    const user = await writeUser(cms, account, role.id, password);
    const names = await assignClubs(cms, account, user, clubs);
    written.push({
      email: account.email,
      role: account.roleCode === 'strapi-super-admin' ? 'Technik' : role.name,
      roleCode: account.roleCode,
      password,
      ...(names.length > 0 ? { clubs: names } : {}),
    });
  }
  return written;
}

async function writeUser(cms: OpenCms, account: PlannedAccount, role: number, password: string): Promise<number> {
  const users = cms.strapi.service('admin::user');
  const data = {
    email: account.email,
    firstname: account.firstname,
    lastname: account.lastname,
    password,
    roles: [role],
    isActive: true,
    registrationToken: null,
    preferedLanguage: 'de',
  };
  const existing = await cms.strapi.db.query('admin::user').findOne({ where: { email: account.email } });
  const user = existing ? await users.updateById(existing.id, data) : await users.create(data);
  return user.id;
}

async function assignClubs(cms: OpenCms, account: PlannedAccount, user: number, clubs: Ids): Promise<string[]> {
  const names: string[] = [];
  for (const slug of account.clubs) {
    const documentId = clubs.get(slug);
    if (!documentId) throw new Error(`The plan gives ${account.email} a club that was not written: ${slug}`);
    const club = await cms.write(() =>
      cms.documents('api::club.club').update({ documentId, status: 'published', data: { editors: { connect: [{ id: user }] } } }),
    );
    names.push(String(club.name));
  }
  return names;
}

/** Satisfies Strapi's demand for upper case, lower case and a digit whatever the dice say. */
function createPassword(): string {
  return `${randomBytes(18).toString('base64url')}-Aa1`;
}
