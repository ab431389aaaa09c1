import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** What the address of a preview is good for, and who asked for it. */
export interface PreviewGrant {
  /** Content type by its singular name: "event". */
  type: string;
  documentId: string;
  state: 'draft' | 'published';
  userId: number | string;
  /** When it ends, in seconds since 1970. */
  expiresAt: number;
}

interface Payload {
  t: string;
  d: string;
  s: 'draft' | 'published';
  u: number | string;
  e: number;
}

/** A key for one purpose (HKDF-SHA-256, RFC 5869). The publisher derives the same in scripts/publisher/preview/preview-token.ts. */
function deriveKey(secret: string, label: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', label, 32));
}

const deriveAddressKey = (secret: string): Buffer => deriveKey(secret, 'ehrenamtsplattform/vorschau/adresse/1');

/** The bearer token with which the publisher fetches drafts; derived from PUBLISHER_SECRET. */
export function derivePreviewBearer(secret: string): string {
  return deriveKey(secret, 'ehrenamtsplattform/vorschau/abruf/1').toString('base64url');
}

function sign(payload: string, secret: string): string {
  return createHmac('sha256', deriveAddressKey(secret)).update(payload).digest('base64url');
}

/** Equal or not, in a time that depends on neither text. */
export function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/** A token that anyone may read but nobody else can make: base64url JSON, a dot, its HMAC-SHA-256. */
export function signPreviewToken({ type, documentId, state, userId, expiresAt }: PreviewGrant, secret: string): string {
  const content: Payload = { t: type, d: documentId, s: state, u: userId, e: expiresAt };
  const payload = Buffer.from(JSON.stringify(content)).toString('base64url');
  return `${payload}.${sign(payload, secret)}`;
}

/** What a token grants at an instant (milliseconds since 1970); undefined when it is expired or not ours. */
export function readPreviewToken(token: string, secret: string, now: number): PreviewGrant | undefined {
  const [payload = '', signature = '', ...more] = token.split('.');
  if (more.length > 0 || !isSame(signature, sign(payload, secret))) return undefined;
  const { t, d, s, u, e }: Payload = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  return e * 1_000 > now ? { type: t, documentId: d, state: s, userId: u, expiresAt: e } : undefined;
}
