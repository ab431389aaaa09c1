import { errors } from '@strapi/utils';
import type { Context } from 'koa';

/** The JSON object a request carries; empty if it carries none. */
export function readBody(ctx: Context): Record<string, unknown> {
  const { body } = ctx.request as { body?: unknown };
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

/**
 * A text of a request's body, trimmed; empty if it is missing.
 *
 * @throws ValidationError (400) if it is no text or longer than `maximum` characters
 */
export function readText(ctx: Context, name: string, label: string, maximum: number): string {
  const value = readBody(ctx)[name] ?? '';
  if (typeof value !== 'string') throw new errors.ValidationError(`${label}: Das ist kein Text.`);
  if (value.length > maximum) throw new errors.ValidationError(`${label}: Bitte kürzen Sie den Text auf ${maximum} Zeichen.`);
  return value.trim();
}
