import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

/** So many requests of one client in so many seconds; after that 429 until the time is over. */
export interface RequestLimit {
  requests: number;
  seconds: number;
}

/**
 * Answers one request of the public: with `sendPage`, or with a redirect. `form` is what was sent, the query of a GET or the body of a POST.
 *
 * @throws PageError for an answer of 400 to 499; whatever else is thrown is logged and answered with 500
 */
export type PublicHandler = (strapi: Core.Strapi, ctx: Context, form: URLSearchParams) => Promise<void>;

/** One address of the CMS for the public. */
export interface PublicRoute {
  method: 'GET' | 'POST';
  /** Below `/formular`, without parameters: `/verein-anmelden`. */
  path: string;
  handler: PublicHandler;
  /** Per client address (IPv4, or the first 64 bits of IPv6). Left out: 60 readings or 20 sendings in ten minutes. */
  limit?: RequestLimit;
}
