import { expect, test } from 'vitest';
import { describeError } from './describe-error';

const unknown = 'Das hat nicht geklappt. Bitte versuchen Sie es später noch einmal.';
const refusal = { status: 400, name: 'ValidationError', message: 'Bitte nennen Sie einen Titel.' };

test.each([
  ['an answer to the fetch client', Object.assign(new Error('Bad Request'), { response: { data: { error: refusal } } }), refusal.message],
  ['an answer to a cached query', refusal, refusal.message],
  ['a lost connection of the fetch client', new TypeError('Failed to fetch'), unknown],
  ['a lost connection of a cached query', { name: 'TypeError', message: 'Failed to fetch', stack: '' }, unknown],
  ['an answer that is not the CMS’s', { status: 502, name: 'UnknownError', message: 'There was an unknown error' }, unknown],
  ['an answer without a sentence', { response: { data: { error: { status: 500, name: 'Error', message: '' } } } }, unknown],
  ['nothing', undefined, unknown],
])('%s is told in German', (_case, error, expected) => {
  expect(describeError(error)).toBe(expected);
});
