import type { Context, Next } from 'koa';
import { readRestrictedEditor } from '../access/signed-in-editor';

/** Fields that hold one account, several accounts, or a person's name. */
const ACCOUNT_FIELDS = ['createdBy', 'updatedBy', 'editors', 'confirmedBy'];

/**
 * Answers of the admin's API tell an editor with limited rights nothing about other accounts: names and e-mail addresses of those who
 * created, changed or confirmed an entry or a file, or edit a club, are taken out, wherever Strapi put them.
 */
export default () => async (ctx: Context, next: Next) => {
  await next();
  if (readRestrictedEditor(ctx.state)) removeAccounts(ctx.body);
};

function removeAccounts(value: unknown): void {
  if (Array.isArray(value)) for (const one of value) removeAccounts(one);
  else if (isPlainObject(value)) {
    for (const field of ACCOUNT_FIELDS) if (isAccount(value[field])) delete value[field];
    for (const one of Object.values(value)) removeAccounts(one);
  }
}

/** Tells an account from what describes a field of that name (the schemas and layouts that the admin loads). */
function isAccount(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isAccount);
  if (isPlainObject(value)) return ['firstname', 'lastname', 'username', 'email'].some((field) => field in value);
  return typeof value === 'string';
}

/** Streams and buffers are left alone. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value));
}
