import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { DocumentCall, DocumentRule } from './document-rule';
import { chooseFreeSlug, findSlugFault, slugify } from './slug';

const { ValidationError } = errors;

/*
 * Guarantees that every entry with an address on the site has a slug that is usable and its own among the drafts and published entries of
 * its type. A missing slug is made from the title, a copy gets a new one; a slug someone typed is never changed, only refused.
 */
export const requireSlug: DocumentRule = (strapi) => async (call, next) => {
  if (!['create', 'update', 'clone'].includes(call.action) || !('slug' in call.contentType.attributes)) return next();
  const data = call.params.data ?? {};
  const typed = typeof data.slug === 'string' && data.slug.trim() ? data.slug.trim() : undefined;
  if (call.action === 'clone') call.params = { ...call.params, data: { ...data, slug: await deriveSlug(strapi, call, typed) } };
  else if (typed) await assertUsable(strapi, call, typed);
  else if (call.action === 'create' || 'slug' in data) {
    call.params = { ...call.params, data: { ...data, slug: await deriveSlug(strapi, call) } };
  }
  return next();
};

async function assertUsable(strapi: Core.Strapi, call: DocumentCall, slug: string): Promise<void> {
  const fault = findSlugFault(slug, call.uid) ?? ((await isTaken(strapi, call, slug)) ? 'Diese Adresse ist schon vergeben.' : undefined);
  if (fault) throw new ValidationError(fault, { errors: [{ path: ['slug'], message: fault, name: 'ValidationError' }] });
}

async function deriveSlug(strapi: Core.Strapi, call: DocumentCall, typed?: string): Promise<string> {
  const base = typed ?? slugify(await readTitle(strapi, call));
  const rows = await strapi.db.query(call.uid).findMany({
    where: { slug: { $startsWith: base }, ...otherThan(call) },
    select: ['slug'],
  });
  return chooseFreeSlug(base, call.uid, new Set(rows.map((row) => row.slug)));
}

async function readTitle(strapi: Core.Strapi, { uid, params, contentType }: DocumentCall): Promise<string> {
  const field = 'title' in contentType.attributes ? 'title' : 'name';
  if (typeof params.data?.[field] === 'string') return params.data[field];
  if (!params.documentId) return '';
  const entry = await strapi.db.query(uid).findOne({ where: { documentId: params.documentId }, select: [field] });
  return entry?.[field] ?? '';
}

async function isTaken(strapi: Core.Strapi, call: DocumentCall, slug: string): Promise<boolean> {
  return (await strapi.db.query(call.uid).count({ where: { slug, ...otherThan(call) } })) > 0;
}

/** A copy is compared with all entries, its original included. */
function otherThan({ action, params }: DocumentCall): object {
  return params.documentId && action !== 'clone' ? { documentId: { $ne: params.documentId } } : {};
}
