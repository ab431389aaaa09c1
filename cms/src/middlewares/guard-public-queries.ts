import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import { listQueryPaths } from '../access/query-paths';

const ALLOWED_PARAMETERS = ['populate', 'fields', 'sort', 'filters', 'pagination', 'status', 'locale'];
/** Components with personal data, of which only those with consent are given away. */
const CONTACT_FIELDS = ['contact', 'contacts', 'bookingContact'];

/**
 * The public API answers about published content only, and not in a roundabout way: drafts cannot be asked for, the full-text search that
 * looks into private fields is off, and nobody can filter or sort by contact persons, whose details the answer leaves out without consent.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const prefix = `${strapi.config.get('api.rest.prefix', '/api')}/`;
  return async (ctx: Context, next: Next) => {
    if (ctx.path.startsWith(prefix)) refuseRoundaboutQueries(ctx.query);
    await next();
  };
};

function refuseRoundaboutQueries(query: Record<string, unknown>): void {
  const unknown = Object.keys(query).find((name) => !ALLOWED_PARAMETERS.includes(name));
  if (unknown) throw new errors.ValidationError(`The parameter ${unknown} is not available.`);
  if (query.status !== undefined && query.status !== 'published') throw new errors.ValidationError('Only published content is available.');
  const contact = listQueryPaths(query)
    .flat()
    .find((field) => CONTACT_FIELDS.includes(field));
  if (contact) throw new errors.ValidationError(`Filtering or sorting by ${contact} is not available.`);
}
