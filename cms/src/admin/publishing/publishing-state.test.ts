import { describe, expect, it } from 'vitest';
import { assessEntry, type Publishing } from './publishing-state';

const current: Publishing = {
  state: 'current',
  liveSince: '2026-11-24T09:32:05.000Z',
  contentFrom: '2026-11-24T09:32:00.000Z',
  runningSince: null,
  failure: null,
  leftOut: [{ uid: 'api::event.event', documentId: 'broken', title: 'Fest', reason: 'Feld „Ende“: liegt vor dem Beginn.' }],
  canRetry: false,
};
const before = '2026-11-24T09:31:59.000Z';
const after = '2026-11-24T09:32:01.000Z';

describe('assessEntry', () => {
  it.each([
    ['no published version', current, 'club', undefined, 'not-published'],
    ['a site built after it', current, 'club', before, 'live'],
    ['a site with the same content', current, 'club', after, 'live'],
    ['a running build', { ...current, state: 'running' }, 'club', after, 'waiting'],
    ['a running build for others', { ...current, state: 'running' }, 'club', before, 'live'],
    ['a site that left it out', current, 'broken', before, 'left-out'],
    ['a failed build', { ...current, state: 'outdated', failure: { at: after, reason: 'Kein Platz.' } }, 'club', after, 'failed'],
    ['no site yet', { ...current, state: 'queued', contentFrom: null }, 'club', before, 'waiting'],
    ['a publisher that is down', { ...current, state: 'unreachable', contentFrom: null }, 'club', before, 'unknown'],
  ] as const)('with %s', (_, publishing, documentId, publishedAt, expected) => {
    expect(assessEntry(publishing as Publishing, documentId, publishedAt)).toBe(expected);
  });
});
