import { signPreviewToken } from './preview-token';
import { findPreviewType } from './previewable-types';

/** Seconds an address works: long enough to look and to compare, too short to be passed on. */
const LIFETIME = 10 * 60;

interface PreviewParams {
  documentId: string;
  status?: string;
}

/**
 * The address under which the site shows one version of one entry for ten minutes, made for the signed-in user; undefined for types without a
 * page, which have no preview. Strapi's handler for `preview`; whether the user may read the entry, {@link guardPreview} has asked before.
 */
export async function createPreviewAddress(uid: string, { documentId, status }: PreviewParams): Promise<string | undefined> {
  const { siteUrl, secret } = strapi.config.get<{ siteUrl?: string; secret: string }>('preview');
  const type = findPreviewType(uid);
  const userId = strapi.requestContext.get()?.state.user?.id;
  if (!siteUrl || !type || userId === undefined) return undefined;
  const state = status === 'published' ? 'published' : 'draft';
  const expiresAt = Math.floor(Date.now() / 1_000) + LIFETIME;
  return `${siteUrl}/vorschau/${signPreviewToken({ type, documentId, state, userId, expiresAt }, secret)}`;
}
