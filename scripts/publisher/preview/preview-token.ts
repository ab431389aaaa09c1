import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** What a preview's address is good for. */
export interface PreviewGrant {
  /** Content type by its singular name in the CMS: "event". */
  type: string;
  documentId: string;
  state: 'draft' | 'published';
  /** When it ends, in milliseconds since 1970. */
  expiresAt: number;
}

export type PreviewTokenReading = { kind: 'valid'; grant: PreviewGrant } | { kind: 'expired' } | { kind: 'wrong' };

/** Both are derived from PUBLISHER_SECRET: there is no further secret to keep. */
export interface PreviewKeys {
  /** Signs the addresses. */
  address: Buffer;
  /** Bearer token with which the publisher fetches a draft from the CMS; base64url. */
  fetch: string;
}

const payloadSchema = z.object({
  t: z.string().regex(/^[a-z-]+$/),
  d: z.string().regex(/^[a-z0-9]+$/),
  s: z.enum(['draft', 'published']),
  u: z.union([z.number(), z.string()]),
  /** Seconds since 1970. */
  e: z.int(),
});

/** Keys for one purpose each (HKDF-SHA-256, RFC 5869). The CMS derives the same in cms/src/preview/preview-token.ts. */
export function derivePreviewKeys(publisherSecret: string): PreviewKeys {
  const derive = (label: string) => Buffer.from(hkdfSync('sha256', publisherSecret, '', label, 32));
  return {
    address: derive('ehrenamtsplattform/vorschau/adresse/1'),
    fetch: derive('ehrenamtsplattform/vorschau/abruf/1').toString('base64url'),
  };
}

/**
 * Reads the token of a preview's address: base64url JSON, a dot, its HMAC-SHA-256. Nothing in it is looked at before the signature holds,
 * and comparing takes the same time for every wrong one.
 */
export function readPreviewToken(token: string, key: Buffer, now: number): PreviewTokenReading {
  const [payload = '', signature = '', ...more] = token.split('.');
  const expected = createHmac('sha256', key).update(payload).digest();
  const given = Buffer.from(signature, 'base64url');
  // Equal texts, not only equal bytes: base64url has several spellings of the same bytes.
  const isSigned = given.length === expected.length && timingSafeEqual(given, expected) && signature === expected.toString('base64url');
  if (!isSigned || more.length > 0) return { kind: 'wrong' };
  const { t, d, s, e } = payloadSchema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  const expiresAt = e * 1_000;
  return expiresAt > now ? { kind: 'valid', grant: { type: t, documentId: d, state: s, expiresAt } } : { kind: 'expired' };
}
