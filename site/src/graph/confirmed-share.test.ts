import { expect, it } from 'vitest';
import { countConfirmedShare } from './confirmed-share.ts';
import type { Freshness } from './types.ts';

const club = (state: Freshness['state'], operatingStatus: 'active' | 'paused' | 'dissolved' = 'active') => ({
  operatingStatus,
  freshness: { state },
});

it('counts what the site does not mark as unconfirmed, hidden clubs among those asked', () => {
  const clubs = [club('current'), club('due'), club('current', 'paused'), club('unconfirmed'), club('hidden'), club('current')];
  expect(countConfirmedShare(clubs)).toBe(66);
  expect(countConfirmedShare([...clubs, club('unconfirmed', 'dissolved')])).toBe(66);
});

it('says 100 only of all', () => {
  const many = Array.from({ length: 500 }, () => club('current'));
  expect(countConfirmedShare(many)).toBe(100);
  expect(countConfirmedShare([...many, club('hidden')])).toBe(99);
});

it('says nothing of a handful', () => {
  expect(countConfirmedShare([club('hidden'), club('current'), club('current'), club('current')])).toBeUndefined();
});
