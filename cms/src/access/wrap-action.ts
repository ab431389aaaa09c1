import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

type Action = (this: unknown, ctx: Context, ...words: unknown[]) => unknown;

/**
 * Puts a guard around an action of one of Strapi's controllers. The guard decides whether and with what the original runs.
 *
 * @throws if Strapi no longer has the action: a guard that guards nothing must not go unnoticed
 */
export function wrapAction(
  strapi: Core.Strapi,
  uid: string,
  name: string,
  guard: (original: () => Promise<unknown>, ctx: Context) => Promise<unknown>,
): void {
  const controller = strapi.controller(uid as never) as unknown as Record<string, Action>;
  const original = controller[name];
  if (!original) throw new Error(`Strapi has no action ${uid}.${name} any more; the guard around it must be adapted.`);
  controller[name] = function (this: unknown, ctx: Context, ...words: unknown[]) {
    return guard(async () => original.call(this, ctx, ...words), ctx);
  };
}
