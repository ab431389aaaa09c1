import { expect, it } from 'vitest';
import { suggestTimes } from './suggest-times';

it.each([
  ['2026-11-24T20:01:00.000Z', '2026-11-24T21:00:00.000Z', '2026-11-24T23:00:00.000Z'],
  ['2026-11-24T20:00:00.000Z', '2026-11-24T21:00:00.000Z', '2026-11-24T23:00:00.000Z'],
  ['2026-11-24T22:59:59.999Z', '2026-11-24T23:00:00.000Z', '2026-11-25T01:00:00.000Z'],
])('an event entered at %s begins at %s and ends at %s', (now, start, end) => {
  expect(suggestTimes(Date.parse(now))).toEqual({ start, end });
});
