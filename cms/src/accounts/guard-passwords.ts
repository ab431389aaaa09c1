import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { wrapAction } from '../access/wrap-action';
import { findPasswordFault } from './password-rule';

type Body = Record<string, unknown>;

/** One of the ways in which a password is chosen. */
interface Choice {
  uid: string;
  action: string;
  /** The part of the body that holds `password`. */
  holder?: 'userInfo';
  findEmail: (strapi: Core.Strapi, body: Body, ctx: Context) => unknown;
}

const choices: Choice[] = [
  {
    uid: 'admin::authentication',
    action: 'register',
    holder: 'userInfo',
    findEmail: (strapi, { registrationToken }) => findEmailOf(strapi, { registrationToken }),
  },
  { uid: 'admin::authentication', action: 'registerAdmin', findEmail: (_strapi, { email }) => email },
  {
    uid: 'admin::authentication',
    action: 'resetPassword',
    findEmail: (strapi, { resetPasswordToken }) => findEmailOf(strapi, { resetPasswordToken }),
  },
  { uid: 'admin::authenticated-user', action: 'updateMe', findEmail: (_strapi, { email }, ctx) => email ?? ctx.state.user?.email },
  { uid: 'admin::user', action: 'update', findEmail: (strapi, { email }, ctx) => email ?? findEmailOf(strapi, { id: ctx.params.id }) },
];

/**
 * Wherever a password is chosen (invitation, first account, reset, profile, by the super admin) our rule holds, and only ours.
 *
 * Strapi asks for a lower-case letter, an upper-case letter and a digit in schemas that cannot be reached. It is shown a stand-in that has all
 * of them; when it comes to storing, the hash is that of the password which was really chosen. To be called before the routes are made.
 */
export function guardPasswords({ strapi }: { strapi: Core.Strapi }): void {
  /** Chosen passwords by their stand-ins, while the request runs. */
  const chosen = new Map<string, string>();
  hashChosenPasswords(strapi, chosen);
  for (const { uid, action, holder, findEmail } of choices) {
    wrapAction(strapi, uid, action, async (original, ctx) => {
      const body = readBody(ctx);
      const part = holder ? body[holder] : body;
      if (!isRecord(part) || typeof part.password !== 'string') return original();
      const email = await findEmail(strapi, body, ctx);
      refuseFault(findPasswordFault(part.password, typeof email === 'string' ? email : undefined), holder);
      const standIn = `${randomUUID()}-Aa1`;
      chosen.set(standIn, part.password);
      part.password = standIn;
      try {
        return await original();
      } finally {
        chosen.delete(standIn);
      }
    });
  }
}

function hashChosenPasswords(strapi: Core.Strapi, chosen: Map<string, string>): void {
  const service = strapi.service('admin::auth') as unknown as { hashPassword(password: string): Promise<string> };
  const { hashPassword } = service;
  service.hashPassword = (password) => hashPassword(chosen.get(password) ?? password);
}

function refuseFault(message: string | undefined, holder: string | undefined): void {
  if (!message) return;
  const path = holder ? [holder, 'password'] : ['password'];
  throw new errors.ValidationError(message, { errors: [{ path, message, name: 'ValidationError' }] });
}

async function findEmailOf(strapi: Core.Strapi, where: Body): Promise<unknown> {
  const [value] = Object.values(where);
  if (typeof value !== 'string') return undefined;
  return (await strapi.db.query('admin::user').findOne({ where, select: ['email'] }))?.email;
}

function readBody(ctx: Context): Body {
  const { body } = ctx.request as { body?: unknown };
  return isRecord(body) ? body : {};
}

function isRecord(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
