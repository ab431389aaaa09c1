import type { Core } from '@strapi/strapi';
import { club, type DocumentRule } from './document-rule';

/*
 * Guarantees that who edits a club, and whether it is trusted, holds at once, with the next publication or without one.
 *
 * Strapi keeps these fields twice, in the draft and in the published version, and its conditions look at the version that is asked for.
 * The draft is where the coordination settles them; every change is carried over to the published version.
 */
export const syncClubAccess: DocumentRule = (strapi) => async (call, next) => {
  // Strapi adds who it is that saves.
  const fields = Object.keys(call.params.data ?? {}).filter((field) => field !== 'updatedBy');
  if (call.uid !== club || call.action !== 'update' || !fields.some(isAccess)) return next();
  return strapi.db.transaction(async () => {
    const changesContent = !fields.every(isAccess) || (await hasUnpublishedChanges(strapi, call.params.documentId));
    const result = await next();
    await copyAccess(strapi, call.params.documentId, changesContent);
    return result;
  });
};

function isAccess(field: string): boolean {
  return field === 'editors' || field === 'trusted';
}

/** Strapi tells a changed draft by the times of the last change; up to this many milliseconds apart they are the same to it. */
const SAME_TIME = 500;

interface Version {
  id: number;
  publishedAt: string | null;
  updatedAt: string;
  trusted: boolean;
  editors: { id: number }[];
}

async function readVersions(strapi: Core.Strapi, documentId: string | undefined) {
  const versions: Version[] = await strapi.db.query(club).findMany({ where: { documentId }, populate: { editors: { select: ['id'] } } });
  return { draft: versions.find(({ publishedAt }) => !publishedAt), published: versions.find(({ publishedAt }) => publishedAt) };
}

async function hasUnpublishedChanges(strapi: Core.Strapi, documentId: string | undefined): Promise<boolean> {
  const { draft, published } = await readVersions(strapi, documentId);
  if (!draft || !published) return false;
  return Math.abs(new Date(draft.updatedAt).getTime() - new Date(published.updatedAt).getTime()) > SAME_TIME;
}

async function copyAccess(strapi: Core.Strapi, documentId: string | undefined, changesContent: boolean): Promise<void> {
  const { draft, published } = await readVersions(strapi, documentId);
  if (!draft || !published) return;
  await strapi.db.query(club).update({
    where: { id: published.id },
    data: { trusted: draft.trusted, editors: draft.editors.map(({ id }) => id) },
  });
  // The update has stamped the published version with the time of now, as the draft: a draft with changes would pass for published. And one
  // without any must go on counting as published: nothing that the public sees has changed.
  const updatedAt = new Date(changesContent ? published.updatedAt : draft.updatedAt);
  await strapi.db.queryBuilder(club).where({ id: published.id }).update({ updatedAt }).execute();
}
