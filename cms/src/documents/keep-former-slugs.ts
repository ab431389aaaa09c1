import type { Core } from '@strapi/strapi';
import { type DocumentCall, type DocumentRule, hasDrafts } from './document-rule';

interface Version {
  id: number;
  slug: string;
  formerSlugs: unknown;
  publishedAt: string | null;
}

/*
 * Guarantees that an address which was once public stays known: when a published entry gets another slug, or is taken down, its old one joins
 * `formerSlugs`, from which the site makes its redirects. Nothing is ever dropped from that list except the slug in use.
 */
export const keepFormerSlugs: DocumentRule = (strapi) => async (call, next) => {
  if (!('formerSlugs' in call.contentType.attributes)) return next();
  if (hasDrafts(call.contentType)) {
    if (call.action === 'publish' || call.action === 'unpublish') await carryOverToDraft(strapi, call);
  } else if (call.action === 'update') await carryOverIntoData(strapi, call);
  if (call.action === 'clone') call.params = { ...call.params, data: { ...call.params.data, formerSlugs: null } };
  return next();
};

async function carryOverToDraft(strapi: Core.Strapi, call: DocumentCall): Promise<void> {
  const versions = await findVersions(strapi, call);
  const draft = versions.find((version) => !version.publishedAt);
  const published = versions.find((version) => version.publishedAt);
  if (!draft) return;
  const known = [...readList(draft.formerSlugs), ...readList(published?.formerSlugs), published?.slug ?? ''];
  const slugs = listFormer(known, call.action === 'publish' ? draft.slug : undefined);
  if (String(slugs) === String(readList(draft.formerSlugs))) return;
  await strapi.db.query(call.uid).updateMany({ where: { id: draft.id }, data: { formerSlugs: slugs } });
}

async function carryOverIntoData(strapi: Core.Strapi, call: DocumentCall): Promise<void> {
  const [entry] = await findVersions(strapi, call);
  const data = call.params.data ?? {};
  if (!entry || !('slug' in data || 'formerSlugs' in data)) return;
  const slug = typeof data.slug === 'string' ? data.slug : entry.slug;
  const formerSlugs = listFormer([...readList(entry.formerSlugs), ...readList(data.formerSlugs), entry.slug], slug);
  call.params = { ...call.params, data: { ...data, formerSlugs } };
}

function findVersions(strapi: Core.Strapi, { uid, params }: DocumentCall): Promise<Version[]> {
  return strapi.db.query(uid).findMany({ where: { documentId: params.documentId }, select: ['id', 'slug', 'formerSlugs', 'publishedAt'] });
}

function listFormer(slugs: string[], current: string | undefined): string[] {
  return [...new Set(slugs)].filter((slug) => slug && slug !== current);
}

function readList(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((slug) => typeof slug === 'string') : [];
}
