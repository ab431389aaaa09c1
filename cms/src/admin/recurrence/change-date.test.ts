import { describe, expect, it } from 'vitest';
import { addExtraDate, bringBackDays, bringBackDecisions, changeDate, leaveOutDays, stopRepeating } from './change-date';
import { type DateRow, isTaken, listNextDates } from './date-rows';
import { findFreeDates, findHoliday, findPeriod } from './free-days';
import { type StoredRecurrence, simplify } from './stored-recurrence';

/** Tuesdays, 19:30 to 21:00 in Berlin, from 1 December 2026. */
const event = { start: '2026-12-01T18:30:00.000Z', end: '2026-12-01T20:00:00.000Z' };
const weekly: StoredRecurrence = { id: 7, rule: 'FREQ=WEEKLY;BYDAY=TU' };
const today = '2026-12-03';

const next = (recurrence: StoredRecurrence | null, count = 3) => listNextDates(event, recurrence, today, count);
const row = (recurrence: StoredRecurrence | null, day: string): DateRow => {
  const found = next(recurrence, 10).find((one) => one.day === day);
  if (!found) throw new Error(`No date on ${day}.`);
  return found;
};
const states = (recurrence: StoredRecurrence | null, count = 3) => next(recurrence, count).map(({ day, state }) => `${day} ${state}`);

describe('listNextDates', () => {
  it('lists the dates from today on, with their ends', () => {
    expect(next(weekly, 2)).toEqual([
      { day: '2026-12-08', state: 'planned', start: '2026-12-08T18:30:00.000Z', end: '2026-12-08T20:00:00.000Z', removable: true },
      { day: '2026-12-15', state: 'planned', start: '2026-12-15T18:30:00.000Z', end: '2026-12-15T20:00:00.000Z', removable: true },
    ]);
  });

  it('keeps the time of day when the clocks change', () => {
    const summer = listNextDates(event, weekly, '2027-03-22', 2);
    expect(summer.map(({ start }) => start)).toEqual(['2027-03-23T18:30:00.000Z', '2027-03-30T17:30:00.000Z']);
  });

  it('finds ten dates of a yearly event', () => {
    expect(next({ rule: 'FREQ=YEARLY' }, 10).map(({ day }) => day.slice(0, 4))).toEqual([
      '2027',
      '2028',
      '2029',
      '2030',
      '2031',
      '2032',
      '2033',
      '2034',
      '2035',
      '2036',
    ]);
  });

  it('lists a single event and its extra dates', () => {
    const extra = addExtraDate(null, { start: '2026-12-20T15:00:00.000Z', note: 'Generalprobe' });
    expect(listNextDates(event, extra, '2026-12-01', 10)).toMatchObject([
      { day: '2026-12-01', removable: false },
      { day: '2026-12-20', extra: 0, note: 'Generalprobe', removable: true },
    ]);
  });

  it('names the last day of an all-day date as its end', () => {
    const fair = { start: '2026-12-04T23:00:00.000Z', end: '2026-12-05T23:00:00.000Z', allDay: true };
    expect(listNextDates(fair, null, today, 1)).toMatchObject([{ start: '2026-12-04T23:00:00.000Z', end: '2026-12-05T23:00:00.000Z' }]);
  });

  it('says in German why it cannot', () => {
    expect(() => listNextDates(event, { rule: 'FREQ=HOURLY' }, today, 1)).toThrow('der Wert in „FREQ=HOURLY“ ist nicht erlaubt');
  });
});

describe('changeDate', () => {
  it('cancels, leaves out and moves single dates, and takes each back', () => {
    let recurrence = changeDate(weekly, row(weekly, '2026-12-08'), { state: 'cancelled', note: 'Halle gesperrt' });
    recurrence = changeDate(recurrence, row(recurrence, '2026-12-15'), { state: 'left-out', note: 'Weihnachtsferien' });
    const moved = { state: 'moved', start: '2026-12-23T17:00:00.000Z' } as const;
    recurrence = changeDate(recurrence, row(recurrence, '2026-12-22'), moved);
    expect(recurrence).toEqual({
      id: 7,
      rule: 'FREQ=WEEKLY;BYDAY=TU',
      exceptions: [{ date: '2026-12-15', note: 'Weihnachtsferien' }],
      changes: [
        { date: '2026-12-08', cancelled: true, newStart: null, newEnd: null, newVenue: null, note: 'Halle gesperrt' },
        { date: '2026-12-22', cancelled: false, newStart: '2026-12-23T17:00:00.000Z', newEnd: null, newVenue: null, note: null },
      ],
    });
    expect(states(recurrence)).toEqual(['2026-12-08 cancelled', '2026-12-15 left-out', '2026-12-22 moved']);
    expect(row(recurrence, '2026-12-22')).toMatchObject({ start: '2026-12-23T17:00:00.000Z', end: '2026-12-23T18:30:00.000Z' });

    for (const day of ['2026-12-08', '2026-12-15', '2026-12-22']) {
      recurrence = changeDate(recurrence, row(recurrence, day), { state: 'planned' });
    }
    expect(recurrence).toEqual({ ...weekly, exceptions: [], changes: [] });
  });

  it('goes on with the row that already says something about the day', () => {
    const stored = { ...weekly, changes: [{ id: 12, date: '2026-12-08', cancelled: true }] };
    const changed = changeDate(stored, row(stored, '2026-12-08'), { state: 'planned', note: 'mit Gästen' });
    expect(changed.changes).toEqual([
      { id: 12, date: '2026-12-08', cancelled: false, newStart: null, newEnd: null, newVenue: null, note: 'mit Gästen' },
    ]);
    expect(row(changed, '2026-12-08')).toMatchObject({ state: 'planned', note: 'mit Gästen' });
  });

  it('changes an extra date in itself, cancels it visibly and removes it', () => {
    const extra = addExtraDate(weekly, { start: '2026-12-12T15:00:00.000Z' });
    const moved = changeDate(extra, row(extra, '2026-12-12'), { state: 'moved', start: '2026-12-13T15:00:00.000Z', note: 'Probe' });
    expect(moved.extraDates).toEqual([{ start: '2026-12-13T15:00:00.000Z', end: null, note: 'Probe' }]);
    const cancelled = changeDate(moved, row(moved, '2026-12-13'), { state: 'cancelled' });
    expect(row(cancelled, '2026-12-13')).toMatchObject({ state: 'cancelled', extra: 0 });
    expect(changeDate(cancelled, row(cancelled, '2026-12-13'), { state: 'left-out' })).toMatchObject({ extraDates: [], changes: [] });
  });

  it('holds single dates in another venue, moved in time or not, and takes that back', () => {
    let recurrence = changeDate(weekly, row(weekly, '2026-12-08'), { state: 'planned', newVenue: 'hall' });
    const moved = { state: 'moved', start: '2026-12-16T18:30:00.000Z', newVenue: 'hall' } as const;
    recurrence = changeDate(recurrence, row(recurrence, '2026-12-15'), moved);
    expect(recurrence.changes).toEqual([
      { date: '2026-12-08', cancelled: false, newStart: null, newEnd: null, newVenue: 'hall', note: null },
      { date: '2026-12-15', cancelled: false, newStart: '2026-12-16T18:30:00.000Z', newEnd: null, newVenue: 'hall', note: null },
    ]);
    expect(next(recurrence).map(({ state, newVenue }) => [state, newVenue])).toEqual([
      ['planned', 'hall'],
      ['moved', 'hall'],
      ['planned', undefined],
    ]);
    const cancelled = changeDate(recurrence, row(recurrence, '2026-12-08'), { state: 'cancelled' });
    expect(cancelled.changes?.[0]).toMatchObject({ cancelled: true, newVenue: null });
    recurrence = changeDate(recurrence, row(recurrence, '2026-12-08'), { state: 'planned' });
    expect(recurrence.changes?.map(({ date }) => date)).toEqual(['2026-12-15']);
  });

  it('holds an extra date in another venue, which moves along with it', () => {
    const extra = addExtraDate(weekly, { start: '2026-12-12T15:00:00.000Z', note: 'Generalprobe' }, 'church');
    expect(row(extra, '2026-12-12')).toMatchObject({ state: 'planned', newVenue: 'church', note: 'Generalprobe', extra: 0 });
    const moved = changeDate(extra, row(extra, '2026-12-12'), { state: 'moved', start: '2026-12-13T15:00:00.000Z', newVenue: 'church' });
    expect(row(moved, '2026-12-13')).toMatchObject({ newVenue: 'church', extra: 0 });
    expect(moved.changes).toHaveLength(1);
    expect(changeDate(moved, row(moved, '2026-12-13'), { state: 'planned' }).changes).toEqual([]);
  });

  it('lets a second date on one day leave what is said of the first', () => {
    const cancelled = changeDate(weekly, row(weekly, '2026-12-08'), { state: 'cancelled' });
    const both = addExtraDate(cancelled, { start: '2026-12-08T09:00:00.000Z' });
    const second = next(both, 3).find(({ extra }) => extra === 0) as DateRow;
    expect(second.isSecond).toBe(true);
    expect(changeDate(both, second, { state: 'planned', note: 'Frühstück' })).toMatchObject({
      changes: [{ date: '2026-12-08', cancelled: true }],
      extraDates: [{ note: 'Frühstück' }],
    });
    expect(changeDate(both, second, { state: 'left-out' }).changes).toEqual(cancelled.changes);
    // A date of the rule that does not take place leaves its day to the other.
    const leftOut = changeDate(weekly, row(weekly, '2026-12-08'), { state: 'left-out' });
    const alone = addExtraDate(leftOut, { start: '2026-12-08T09:00:00.000Z' });
    expect(next(alone, 3).some(({ isSecond }) => isSecond)).toBe(false);
  });

  it('knows the days that have a date, or a word about one', () => {
    const moved = changeDate(weekly, row(weekly, '2026-12-08'), { state: 'moved', start: '2026-12-09T18:30:00.000Z' });
    expect(isTaken(event, weekly, '2026-12-08')).toBe(true);
    expect(isTaken(event, weekly, '2026-12-09')).toBe(false);
    expect(isTaken(event, moved, '2026-12-08')).toBe(true);
    expect(isTaken(event, addExtraDate(null, { start: '2026-12-12T15:00:00.000Z' }), '2026-12-12')).toBe(true);
  });

  it('keeps what is decided about the dates that stay when the repetition ends, and brings the rest back with it', () => {
    const decided = changeDate(weekly, row(weekly, '2026-12-08'), { state: 'cancelled' });
    const extra = addExtraDate(decided, { start: '2026-12-12T15:00:00.000Z' }, 'church');
    const { single, decisions } = stopRepeating(extra, '2026-12-01');
    expect(single).toMatchObject({ rule: null, exceptions: [], changes: [{ date: '2026-12-12', newVenue: 'church' }] });
    expect(bringBackDecisions(single, decisions).changes).toEqual(extra.changes);
    expect(stopRepeating(decided, '2026-12-01').single.changes).toEqual([]);
  });

  it('leaves what lies in the past untouched', () => {
    const past = { ...weekly, exceptions: [{ id: 1, date: '2026-11-24' }], changes: [{ id: 2, date: '2026-12-01', cancelled: true }] };
    expect(changeDate(past, row(past, '2026-12-08'), { state: 'left-out' })).toMatchObject({
      exceptions: [{ id: 1, date: '2026-11-24' }, { date: '2026-12-08' }],
      changes: past.changes,
    });
  });
});

describe('simplify', () => {
  it('turns a recurrence without anything in it into none', () => {
    expect(simplify({ id: 3, rule: '', exceptions: [], changes: null })).toBeNull();
    expect(simplify(weekly)).toEqual(weekly);
    expect(simplify({ extraDates: [{ start: event.start }] })).not.toBeNull();
  });
});

describe('free days', () => {
  it('finds the public holidays of the Land, and only of that Land', () => {
    expect(findHoliday('BB')('2026-10-31')).toBe('Reformationstag');
    expect(findHoliday('HE')('2026-10-31')).toBeUndefined();
    expect(findHoliday('BB')('2027-03-26')).toBe('Karfreitag');
  });

  it('leaves dates in the holidays out and brings them back, but not what was left out for another reason', () => {
    const findReason = findPeriod([{ name: 'Weihnachtsferien', from: '2026-12-21', until: '2027-01-02' }]);
    const before = changeDate(weekly, row(weekly, '2026-12-29'), { state: 'left-out', note: 'Umbau' });
    expect(findFreeDates(event, before, today, findReason)).toEqual([
      { day: '2026-12-22', reason: 'Weihnachtsferien', leftOut: false },
      { day: '2026-12-29', reason: 'Weihnachtsferien', leftOut: true },
    ]);
    const without = leaveOutDays(before, findFreeDates(event, before, today, findReason));
    expect(states(without, 5).map((line) => line.split(' ')[1])).toEqual(['planned', 'planned', 'left-out', 'left-out', 'planned']);
    const again = bringBackDays(without, findFreeDates(event, without, today, findReason));
    expect(again.exceptions).toEqual([{ date: '2026-12-29', note: 'Umbau' }]);
  });
});
