import { expect, test } from 'vitest';
import { isAuthorized } from './check-secret.ts';

const SECRET = 'correct-horse-battery';

test.each([
  ['nothing', undefined],
  ['an empty header', ''],
  ['an empty token', 'Bearer '],
  ['another scheme', `Basic ${SECRET}`],
  ['the secret without a scheme', SECRET],
  ['a beginning of the secret', 'Bearer correct-horse'],
  ['the secret and more', `Bearer ${SECRET}x`],
  ['the secret twice', `Bearer ${SECRET} ${SECRET}`],
  ['another token of the same length', 'Bearer correct-horse-bbttery'],
  ['another case', `Bearer ${SECRET.toUpperCase()}`],
])('%s is refused', (_name, header) => {
  expect(isAuthorized(header, SECRET)).toBe(false);
});

test.each([`Bearer ${SECRET}`, `bearer ${SECRET}`])('%s is accepted', (header) => {
  expect(isAuthorized(header, SECRET)).toBe(true);
});
