import { describe, expect, it } from 'vitest';
import { type FormRecurrence, readVenues, writeVenues } from './venue-relation';

const untouched = { connect: [], disconnect: [] };
/** As the content manager loads it: what a relation holds is not told. */
const form: FormRecurrence = {
  id: 7,
  rule: 'FREQ=WEEKLY',
  changes: [
    { id: 1, date: '2026-12-08', newVenue: untouched },
    { id: 2, date: '2026-12-15', newVenue: untouched },
  ],
};
const stored = { 1: 'hall' };
const venues = (recurrence: FormRecurrence, known: typeof stored | undefined = stored) =>
  readVenues(recurrence, known).changes?.map(({ newVenue }) => newVenue);

describe('the venues of changes', () => {
  it('are what is stored, as long as the form says nothing else', () => {
    expect(venues(form)).toEqual(['hall', null]);
    expect(writeVenues(readVenues(form, stored), stored)).toEqual(form);
  });

  it('are written as what is chosen and taken away, and read again from that', () => {
    const { changes = [], ...rest } = readVenues(form, stored);
    const swapped = { ...rest, changes: (changes ?? []).map((change) => ({ ...change, newVenue: change.newVenue ? null : 'church' })) };
    const written = writeVenues(swapped, stored);
    expect(written.changes?.map(({ newVenue }) => newVenue)).toEqual([
      { connect: [], disconnect: [{ documentId: 'hall' }] },
      { connect: [{ documentId: 'church' }], disconnect: [] },
    ]);
    expect(venues(written)).toEqual([null, 'church']);
    const replaced = writeVenues({ changes: [{ id: 1, date: '2026-12-08', newVenue: 'church' }] }, stored);
    expect(replaced.changes?.[0]?.newVenue).toEqual({ connect: [{ documentId: 'church' }], disconnect: [{ documentId: 'hall' }] });
  });

  it('of new changes need nothing stored', () => {
    const written = writeVenues({ changes: [{ date: '2026-12-08', newVenue: 'hall' }] }, undefined);
    expect(venues(written, undefined)).toEqual(['hall']);
  });

  it('stay what they are while they are not known', () => {
    const read = readVenues(form, undefined);
    expect(read.changes?.map(({ newVenue }) => newVenue)).toEqual([undefined, undefined]);
    expect(writeVenues(read, undefined).changes).toEqual([
      { id: 1, date: '2026-12-08' },
      { id: 2, date: '2026-12-15' },
    ]);
  });
});
