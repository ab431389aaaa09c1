import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { toClientKey } from '../accounts/client-address';
import { PUBLIC_PREFIX } from './form-definition';
import { html } from './html';
import { PageError } from './page-error';
import type { PublicRoute, RequestLimit } from './public-route';
import { readFormBody } from './read-form-body';
import { sendPage } from './send-page';
import { STYLESHEET } from './stylesheet';

const standardLimits: Record<PublicRoute['method'], RequestLimit> = {
  GET: { requests: 60, seconds: 600 },
  POST: { requests: 20, seconds: 600 },
};

const failures: Record<number, string> = {
  400: 'Das hat nicht geklappt',
  404: 'Diese Seite gibt es nicht',
  405: 'Das ist hier nicht möglich',
  429: 'Bitte warten Sie kurz',
};

/**
 * A Koa middleware that answers all requests below `/formular`, and no others: pages for people, also when something went wrong.
 *
 * It stands before Strapi's middlewares for bodies, sessions and CORS: no cookie is set, no other site may read the answers by script, and
 * bodies are read by `readFormBody` alone. Limits are kept in memory, as for signing in: a restart forgets.
 */
export function servePublicPages(strapi: Core.Strapi, routes: PublicRoute[]): (ctx: Context, next: Next) => Promise<void> {
  const served = routes.map((route) => ({ ...route, limiter: createLimiter(route.limit ?? standardLimits[route.method]) }));

  async function answer(ctx: Context): Promise<void> {
    const path = ctx.path.slice(PUBLIC_PREFIX.length);
    const method = ctx.method === 'HEAD' ? 'GET' : ctx.method;
    if (path === STYLESHEET.path && method === 'GET') return sendStylesheet(ctx);
    const here = served.filter((route) => route.path === path.replace(/\/$/, ''));
    if (here.length === 0) throw new PageError(404, 'Bitte prüfen Sie die Adresse. Vielleicht fehlt am Ende etwas.');
    const route = here.find((one) => one.method === method);
    if (!route) {
      ctx.set('Allow', here.map((one) => one.method).join(', '));
      throw new PageError(405, 'Bitte benutzen Sie das Formular.');
    }
    await consume(ctx, route.limiter);
    await route.handler(strapi, ctx, method === 'POST' ? await readFormBody(ctx.req) : new URLSearchParams(ctx.querystring));
  }

  return async (ctx, next) => {
    if (!ctx.path.startsWith(`${PUBLIC_PREFIX}/`)) return next();
    try {
      await answer(ctx);
    } catch (error) {
      await sendFailure(strapi, ctx, error);
    }
  };
}

function createLimiter({ requests, seconds }: RequestLimit): RateLimiterMemory {
  return new RateLimiterMemory({ points: requests, duration: seconds });
}

async function consume(ctx: Context, limiter: RateLimiterMemory): Promise<void> {
  try {
    await limiter.consume(toClientKey(ctx.request.ip));
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const seconds = Math.ceil(refusal.msBeforeNext / 1000);
    ctx.set('Retry-After', String(seconds));
    const minutes = Math.ceil(seconds / 60);
    throw new PageError(
      429,
      `Von Ihrem Anschluss kamen sehr viele Anfragen. Bitte warten Sie ${minutes === 1 ? 'eine Minute' : `${minutes} Minuten`} und versuchen Sie es dann noch einmal.`,
    );
  }
}

async function sendFailure(strapi: Core.Strapi, ctx: Context, error: unknown): Promise<void> {
  if (error instanceof PageError)
    return sendMessage(strapi, ctx, error.status, failures[error.status] ?? failures[400] ?? '', error.message);
  strapi.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  await sendMessage(
    strapi,
    ctx,
    500,
    'Da ist uns ein Fehler passiert',
    'Es liegt nicht an Ihnen. Bitte versuchen Sie es in einigen Minuten noch einmal, oder schreiben Sie uns.',
  );
}

function sendMessage(strapi: Core.Strapi, ctx: Context, status: number, title: string, message: string): Promise<void> {
  return sendPage(strapi, ctx, { status, title, body: html`<h1>${title}</h1><p>${message}</p>` });
}

function sendStylesheet(ctx: Context): void {
  ctx.set('Cache-Control', 'public, max-age=31536000, immutable');
  ctx.type = 'text/css; charset=utf-8';
  ctx.body = STYLESHEET.content;
}
