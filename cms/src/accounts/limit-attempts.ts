import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { wrapAction } from '../access/wrap-action';
import { toClientKey } from './client-address';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** How long nobody is let in after too many attempts, in seconds. */
const LOCKED = 15 * MINUTE;

/** One limit: so many attempts in so many seconds, for whatever the key names. */
interface Limit {
  limiter: RateLimiterMemory;
  key: (ctx: Context) => string | undefined;
  /** Whether a success clears what was counted for the key; otherwise it only takes back the one attempt. */
  clearedBySuccess: boolean;
}

/**
 * Guessing is limited, per account and per client address. In memory: a restart forgets, and several processes would count apart.
 *
 * | | account at one address | account | address |
 * |---|---|---|---|
 * | sign-in, failed | 5 in 15 minutes | 20 in an hour | 60 in an hour |
 * | invitation, first account, reset: failed | | | 20 in 15 minutes |
 * | "forgot password" | | 3 in an hour | 20 in an hour |
 * | current password in the profile, failed | | 5 in 15 minutes | |
 *
 * After that, 15 minutes pass before the next attempt, the right password included. Five failures at one address do not lock the owner out
 * who comes from another. To be called before the routes are made.
 */
export function limitAttempts({ strapi }: { strapi: Core.Strapi }): void {
  const address = (ctx: Context) => toClientKey(ctx.request.ip);
  const account = (ctx: Context) => readText(ctx, 'email')?.toLowerCase();
  const accountAtAddress = (ctx: Context) => account(ctx) && `${account(ctx)} ${address(ctx)}`;
  const self = (ctx: Context) => (readText(ctx, 'currentPassword') === undefined ? undefined : String(ctx.state.user?.id));

  limitFailures(strapi, 'admin::authentication', 'login', [
    createLimit(5, 15 * MINUTE, accountAtAddress, true),
    createLimit(20, HOUR, account, true),
    createLimit(60, HOUR, address, false),
  ]);
  const tokens = [createLimit(20, 15 * MINUTE, address, false)];
  for (const action of ['registrationInfo', 'register', 'registerAdmin', 'resetPassword']) {
    limitFailures(strapi, 'admin::authentication', action, tokens);
  }
  limitFailures(strapi, 'admin::authenticated-user', 'updateMe', [createLimit(5, 15 * MINUTE, self, true)]);
  const mails = [createLimit(3, HOUR, account, false), createLimit(20, HOUR, address, false)];
  wrapAction(strapi, 'admin::authentication', 'forgotPassword', async (original, ctx) => {
    await consume(mails, ctx);
    return original();
  });
}

function createLimit(points: number, duration: number, key: Limit['key'], clearedBySuccess: boolean): Limit {
  return { limiter: new RateLimiterMemory({ points, duration, blockDuration: LOCKED }), key, clearedBySuccess };
}

/** Each attempt is counted before it is made, so that many at once gain nothing; a successful one is taken back. */
function limitFailures(strapi: Core.Strapi, uid: string, action: string, limits: Limit[]): void {
  wrapAction(strapi, uid, action, async (original, ctx) => {
    await consume(limits, ctx);
    const result = await original();
    if (ctx.status < 400) await takeBack(limits, ctx);
    return result;
  });
}

async function consume(limits: Limit[], ctx: Context): Promise<void> {
  for (const { limiter, key } of limits) {
    const name = key(ctx);
    if (name === undefined) continue;
    try {
      await limiter.consume(name);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.ceil(refusal.msBeforeNext / 1000);
      ctx.set('Retry-After', String(seconds));
      throw new errors.RateLimitError(
        `Zu viele Versuche. Bitte warten Sie ${describeTime(seconds)} und versuchen Sie es dann noch einmal.`,
      );
    }
  }
}

async function takeBack(limits: Limit[], ctx: Context): Promise<void> {
  for (const { limiter, key, clearedBySuccess } of limits) {
    const name = key(ctx);
    if (name === undefined) continue;
    if (clearedBySuccess) await limiter.delete(name);
    else await limiter.reward(name);
  }
}

function describeTime(seconds: number): string {
  if (seconds <= MINUTE) return seconds === 1 ? '1 Sekunde' : `${seconds} Sekunden`;
  return `${Math.ceil(seconds / MINUTE)} Minuten`;
}

function readText(ctx: Context, field: string): string | undefined {
  const value = (ctx.request as { body?: Record<string, unknown> }).body?.[field];
  return typeof value === 'string' ? value : undefined;
}
