import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLink, signLink } from './signed-link';

const secret = 'a-secret-of-the-installation';
const now = new Date('2027-03-01T08:00:00.000Z');
const grant = { subject: '17/4', expiresAt: new Date('2027-03-02T08:00:00.000Z') };
const token = signLink('confirm-entries', grant, secret);
const read = (text: string, at = now) => readLink('confirm-entries', text, secret, at);

describe('a signed link', () => {
  it('says what it is good for until it ends', () => {
    expect(read(token)).toEqual({ state: 'valid', subject: '17/4' });
    expect(read(token, new Date('2027-03-02T07:59:59.999Z')).state).toBe('valid');
    expect(read(token, grant.expiresAt)).toEqual({ state: 'expired', subject: '17/4' });
  });

  it('is worth nothing for another purpose or with another secret', () => {
    expect(readLink('stop-reminders', token, secret, now)).toEqual({ state: 'invalid' });
    expect(readLink('confirm-entries', token, 'another-secret', now)).toEqual({ state: 'invalid' });
  });

  it('cannot be given another subject or another end', () => {
    const [, signature] = token.split('.');
    const forged = Buffer.from(JSON.stringify(['18/4', 9_999_999_999])).toString('base64url');
    expect(read(`${forged}.${signature}`)).toEqual({ state: 'invalid' });
    const replaced = [...token].map((letter, index) => token.slice(0, index) + (letter === 'A' ? 'B' : 'A') + token.slice(index + 1));
    // The last letter of base64url may carry bits that mean nothing; even so it is another text.
    expect(replaced.map((text) => read(text).state)).toEqual(replaced.map(() => 'invalid'));
  });

  it('goes through an address and a form as it is', () => {
    expect(token).toMatch(/^[\w-]+\.[\w-]+$/);
  });

  it('never throws, whatever comes in its place', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary', maxLength: 2_000 }), fc.base64String()), (text) => {
        expect(read(text)).toEqual({ state: 'invalid' });
      }),
    );
  });
});
