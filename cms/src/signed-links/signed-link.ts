import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** What links in mails are good for. A token for one purpose is none for another. */
export type LinkPurpose = 'confirm-entries' | 'stop-reminders';

/** What the holder of a link may do without signing in: one thing, until a certain moment. */
export interface LinkGrant {
  /** What it is about; made and read by the purpose alone, without line breaks. Readable by whoever holds the link: no secrets, no names. */
  subject: string;
  expiresAt: Date;
}

/** What became of a token: `expired` was ours once, `invalid` never or was changed on its way. */
export type ReadLink = { state: 'valid' | 'expired'; subject: string } | { state: 'invalid' };

/** Longer than any token of ours. */
const LONGEST = 500;

/**
 * A token that anyone may read but nobody else can make: base64url of subject and expiry, a dot, its HMAC-SHA-256. The key is derived from
 * `secret` for this purpose alone (HKDF-SHA-256, RFC 5869).
 *
 * A link works until it expires; what must happen only once, whoever acts on it notes where it happens.
 */
export function signLink(purpose: LinkPurpose, { subject, expiresAt }: LinkGrant, secret: string): string {
  const content = JSON.stringify([subject, Math.floor(expiresAt.getTime() / 1_000)]);
  const payload = Buffer.from(content).toString('base64url');
  return `${payload}.${sign(payload, purpose, secret)}`;
}

/** What a token grants for a purpose at an instant. Never throws, whatever it is given. */
export function readLink(purpose: LinkPurpose, token: string, secret: string, now: Date): ReadLink {
  const [payload = '', signature = '', ...more] = token.length <= LONGEST ? token.split('.') : [];
  if (more.length > 0 || !isSame(signature, sign(payload, purpose, secret))) return { state: 'invalid' };
  const [subject, expiresAt]: [string, number] = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  return { state: expiresAt * 1_000 > now.getTime() ? 'valid' : 'expired', subject };
}

function sign(payload: string, purpose: LinkPurpose, secret: string): string {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `ehrenamtsplattform/link/${purpose}/1`, 32));
  return createHmac('sha256', key).update(payload).digest('base64url');
}

/** Equal or not, in a time that depends on neither text. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
