import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { derivePreviewKeys, readPreviewToken } from './preview-token.ts';

const keys = derivePreviewKeys('a-secret-for-tests');
const now = Date.parse('2026-11-24T12:00:00Z');
const content = { t: 'event', d: 'abc123', s: 'draft', u: 7, e: now / 1_000 + 600 };

function sign(payload: string, key = keys.address): string {
  return `${payload}.${createHmac('sha256', key).update(payload).digest('base64url')}`;
}
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = sign(encode(content));

test('the keys come from the secret alone, one for each purpose; the CMS derives the same', () => {
  expect(keys.address.toString('hex')).toBe('4fa821487e257da82f1653687fcd32be6e8d716a745f3dcd7d5a4ca6e6365263');
  expect(keys.fetch).toBe('wJYJsBrhvVgCYnm2-PFHVMJpAAdMJ_lX8nuEiM5R20g');
  expect(derivePreviewKeys('another-secret').fetch).not.toBe(keys.fetch);
});

test('a token of ours says what it grants', () => {
  const grant = { type: 'event', documentId: 'abc123', state: 'draft', expiresAt: now + 600_000 };
  expect(readPreviewToken(token, keys.address, now)).toEqual({ kind: 'valid', grant });
});

test('it ends after its time, to the second', () => {
  expect(readPreviewToken(token, keys.address, now + 599_999).kind).toBe('valid');
  expect(readPreviewToken(token, keys.address, now + 600_000)).toEqual({ kind: 'expired' });
});

test.each([
  ['nothing', ''],
  ['no signature', encode(content)],
  ['an empty signature', `${encode(content)}.`],
  ['the signature of another entry', `${encode({ ...content, d: 'other' })}.${token.split('.')[1]}`],
  ['a longer life', `${encode({ ...content, e: content.e + 1 })}.${token.split('.')[1]}`],
  ['a signature with the key of another purpose', sign(encode(content), Buffer.from(keys.fetch, 'base64url'))],
  ['a signature with another secret', sign(encode(content), derivePreviewKeys('another-secret').address)],
  ['a cut signature', token.slice(0, -1)],
  ['another spelling of the signature', `${token}=`],
  ['a third part', `${token}.x`],
  ['no JSON and no signature', 'x.y'],
])('%s grants nothing', (_name, wrong) => {
  expect(readPreviewToken(wrong, keys.address, now)).toEqual({ kind: 'wrong' });
});

test('a forged token that is expired learns only that it is wrong', () => {
  const forged = `${encode({ ...content, e: 1 })}.${token.split('.')[1]}`;
  expect(readPreviewToken(forged, keys.address, now)).toEqual({ kind: 'wrong' });
});
