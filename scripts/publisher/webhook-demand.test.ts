import { expect, test } from 'vitest';
import { readDemand } from './webhook-demand.ts';

test.each(['entry.create', 'entry.update', 'media.create', 'media.update', 'media.delete'])('%s runs only if content changed', (event) => {
  expect(readDemand(JSON.stringify({ event, model: 'event', entry: {} }))).toBe('if-changed');
});

test.each([
  JSON.stringify({ event: 'entry.publish' }),
  JSON.stringify({ event: 'entry.unpublish' }),
  JSON.stringify({ event: 'entry.delete' }),
  JSON.stringify({ event: 'trigger-test' }),
  JSON.stringify({ event: 17 }),
  '{}',
  'null',
  '"entry.update"',
  '{"event":"entry.upd',
  '',
  undefined,
])('%j always runs', (body) => {
  expect(readDemand(body)).toBe('always');
});
