import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether an Authorization header carries the secret as a bearer token (RFC 6750 §2.1).
 * Takes the same time for every wrong token of a given length: both sides are hashed first, so neither content nor length of the secret leaks.
 */
export function isAuthorized(header: string | undefined, secret: string): boolean {
  const token = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
  return token !== undefined && timingSafeEqual(digest(token), digest(secret));
}

function digest(value: string): Buffer {
  return createHash('sha256').update(value).digest();
}
