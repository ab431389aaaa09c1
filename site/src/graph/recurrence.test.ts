import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { EventContent } from '../cms/schema/event.ts';
import { addDays, startOfBerlinDay, toBerlinDay } from './berlin-time.ts';
import { expandDates, explainDateError } from './recurrence.ts';

type Recurrence = NonNullable<EventContent['recurrence']>;
type Times = Parameters<typeof expandDates>[0];

const window = { from: startOfBerlinDay('2025-11-24'), until: startOfBerlinDay('2028-05-24') };

/** The instant of a wall-clock time in Berlin, by Temporal itself. */
const berlin = (local: string) =>
  new Date(Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Berlin').epochMilliseconds).toISOString();
const wallClock = (instant: string) =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Berlin').toPlainTime().toString({ smallestUnit: 'minute' });

function times(start: string, parts: Partial<Omit<Times, 'recurrence'>> & Partial<Recurrence> = {}): Times {
  const { rule, exceptions = [], changes = [], extraDates = [], ...event } = parts;
  return {
    start,
    end: undefined,
    allDay: false,
    eventStatus: 'scheduled',
    recurrence: { rule, exceptions, changes, extraDates },
    ...event,
  };
}

const change = (date: string, parts: Partial<Recurrence['changes'][number]>) => ({
  date,
  cancelled: false,
  newStart: undefined,
  newEnd: undefined,
  newVenue: undefined,
  note: undefined,
  ...parts,
});
const days = (event: Times) => expandDates(event, window).dates.map((date) => date.startDay);

describe('expandDates: series', () => {
  it('keeps 19:30 in Berlin on every date of a weekly series, across both clock changes', () => {
    const { dates } = expandDates(times(berlin('2026-03-03T19:30'), { rule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=40' }), window);
    expect(dates).toHaveLength(40);
    expect(new Set(dates.map((date) => wallClock(date.start)))).toEqual(new Set(['19:30']));
    expect(new Set(dates.map((date) => date.start.slice(11, 16)))).toEqual(new Set(['18:30', '17:30']));
    expect(dates.map((date) => date.startDay)).toContain('2026-03-31');
  });

  it('keeps the wall-clock time and the weekday of any weekly series', () => {
    const start = fc.record({
      day: fc.integer({ min: 0, max: 700 }),
      hour: fc.integer({ min: 4, max: 23 }),
      minute: fc.constantFrom(0, 15, 30, 45),
    });
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 4 }), ({ day, hour, minute }, interval) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        const first = addDays('2025-12-01', day);
        const { dates } = expandDates(times(berlin(`${first}T${time}`), { rule: `FREQ=WEEKLY;INTERVAL=${interval}` }), window);
        expect(dates[0]?.startDay).toBe(first);
        dates.forEach((date, index) => {
          expect(wallClock(date.start)).toBe(time);
          expect(date.startDay).toBe(addDays(first, index * 7 * interval));
        });
        expect(String(dates.at(-1)?.startDay) >= addDays('2028-05-24', -7 * interval)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves out a time that does not exist on the day the clocks go forward (RFC 5545 §3.3.10)', () => {
    expect(days(times(berlin('2026-03-22T02:30'), { rule: 'FREQ=WEEKLY;COUNT=3' }))).toEqual(['2026-03-22', '2026-04-05', '2026-04-12']);
  });

  it('takes the first of two 02:30 on the day the clocks go back', () => {
    const { dates } = expandDates(times(berlin('2026-10-18T02:30'), { rule: 'FREQ=WEEKLY;COUNT=3' }), window);
    expect(dates.map((date) => date.start)).toEqual(['2026-10-18T00:30:00.000Z', '2026-10-25T00:30:00.000Z', '2026-11-01T01:30:00.000Z']);
  });

  it('counts and ends as the rule says', () => {
    const start = berlin('2026-11-19T18:00');
    expect(days(times(start, { rule: 'FREQ=WEEKLY;COUNT=3' }))).toEqual(['2026-11-19', '2026-11-26', '2026-12-03']);
    expect(days(times(start, { rule: 'FREQ=WEEKLY;UNTIL=20261203' }))).toEqual(['2026-11-19', '2026-11-26', '2026-12-03']);
    expect(days(times(start, { rule: 'FREQ=WEEKLY;UNTIL=20261203T165959Z' }))).toEqual(['2026-11-19', '2026-11-26']);
    expect(days(times(berlin('2026-01-31T10:00'), { rule: 'FREQ=MONTHLY;COUNT=3' }))).toEqual(['2026-01-31', '2026-03-31', '2026-05-31']);
    expect(days(times(berlin('2026-03-31T18:00'), { rule: 'FREQ=MONTHLY;BYDAY=-1TU;COUNT=3' }))).toEqual([
      '2026-03-31',
      '2026-04-28',
      '2026-05-26',
    ]);
    expect(days(times(berlin('2024-02-29T18:00'), { rule: 'FREQ=YEARLY' }))).toEqual(['2028-02-29']);
  });

  it('ends any counted series after exactly that many dates', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.constantFrom('DAILY', 'WEEKLY'), (count, frequency) => {
        expect(days(times(berlin('2025-12-01T19:00'), { rule: `FREQ=${frequency};COUNT=${count}` }))).toHaveLength(count);
      }),
      { numRuns: 30 },
    );
  });

  it('shows the start although it does not fit the rule', () => {
    expect(days(times(berlin('2026-11-23T18:00'), { rule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261201T225959Z' }))).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-12-01',
    ]);
  });

  it('expands twelve months back and eighteen ahead, including what reaches into the window', () => {
    const all = days(times(berlin('2010-01-05T19:30'), { rule: 'FREQ=WEEKLY' }));
    expect([all[0], all.at(-1)]).toEqual(['2025-11-25', '2028-05-23']);
    const overnight = times(berlin('2025-11-02T22:00'), { end: berlin('2025-11-04T23:00'), rule: 'FREQ=WEEKLY' });
    expect(expandDates(overnight, window).dates[0]?.startDay).toBe('2025-11-23');
  });
});

describe('expandDates: exceptions, changes, extra dates', () => {
  const series = berlin('2026-12-01T19:30');
  const end = berlin('2026-12-01T21:30');

  it('never shows an exception', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 20 }), (weeks) => {
        const left = weeks.map((week) => ({ date: addDays('2026-12-01', week * 7), note: undefined }));
        const shown = days(times(series, { rule: 'FREQ=WEEKLY;COUNT=61', exceptions: left }));
        expect(shown).toHaveLength(61 - weeks.length);
        expect(shown.filter((day) => left.some(({ date }) => date === day))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('cancels one date and says why', () => {
    const { dates } = expandDates(
      times(series, { rule: 'FREQ=WEEKLY;COUNT=2', changes: [change('2026-12-08', { cancelled: true, note: 'Saal belegt' })] }),
      window,
    );
    expect(dates.map(({ startDay, status, note }) => [startDay, status, note])).toEqual([
      ['2026-12-01', 'scheduled', undefined],
      ['2026-12-08', 'cancelled', 'Saal belegt'],
    ]);
  });

  it('moves one date, keeps its recurrence id and its length, and sorts it in', () => {
    const moved = change('2026-12-01', { newStart: berlin('2026-12-09T18:00') });
    const { dates } = expandDates(times(series, { end, rule: 'FREQ=WEEKLY;COUNT=3', changes: [moved] }), window);
    expect(dates.map((date) => date.startDay)).toEqual(['2026-12-08', '2026-12-09', '2026-12-15']);
    expect(dates[1]).toMatchObject({
      moved: true,
      recurrenceId: series,
      start: berlin('2026-12-09T18:00'),
      end: berlin('2026-12-09T20:00'),
    });
    expect(dates.filter((date) => date.moved)).toHaveLength(1);
  });

  it('keeps recurrence ids unique and in place whatever is moved', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: -5, max: 5 })), { selector: ([week]) => week }),
        (moves) => {
          const rule = 'FREQ=WEEKLY;COUNT=21';
          const ids = (event: Times) =>
            expandDates(event, window)
              .dates.map((date) => date.recurrenceId)
              .sort();
          const changes = moves.map(([week, shift]) =>
            change(addDays('2026-12-01', week * 7), { newStart: berlin(`${addDays('2026-12-01', week * 7 + shift)}T10:00`) }),
          );
          expect(ids(times(series, { rule, changes }))).toEqual(ids(times(series, { rule })));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('changes only the end when only the end is new', () => {
    const { dates } = expandDates(
      times(series, { end, rule: 'FREQ=WEEKLY;COUNT=1', changes: [change('2026-12-01', { newEnd: berlin('2026-12-01T23:00') })] }),
      window,
    );
    expect(dates[0]).toMatchObject({ moved: false, start: series, end: berlin('2026-12-01T23:00') });
  });

  it('holds one date in another venue, with or without another time; of a cancelled one the venue no longer counts', () => {
    const changes = [
      change('2026-12-01', { newVenue: 'hall' }),
      change('2026-12-08', { newVenue: 'hall', newStart: berlin('2026-12-09T18:00') }),
      change('2026-12-15', { newVenue: 'hall', cancelled: true }),
    ];
    const { dates } = expandDates(times(series, { end, rule: 'FREQ=WEEKLY;COUNT=4', changes }), window);
    expect(dates.map(({ startDay, status, moved, newVenue }) => [startDay, status, moved, newVenue])).toEqual([
      ['2026-12-01', 'scheduled', false, 'hall'],
      ['2026-12-09', 'scheduled', true, 'hall'],
      ['2026-12-15', 'cancelled', false, undefined],
      ['2026-12-22', 'scheduled', false, undefined],
    ]);
  });

  it('names changes that fit no date instead of ignoring them', () => {
    const event = times(series, {
      rule: 'FREQ=WEEKLY;COUNT=2',
      changes: [change('2026-12-09', { cancelled: true }), change('2019-01-01', { cancelled: true })],
    });
    expect(expandDates(event, window).unmatched).toEqual(['2026-12-09']);
  });

  it('adds extra dates with their own length and note, once', () => {
    const extraDates = [
      { start: berlin('2026-12-05T10:00'), end: berlin('2026-12-05T16:00'), note: 'Probentag' },
      { start: series, end: undefined, note: 'doppelt' },
      { start: berlin('2029-01-01T10:00'), end: undefined, note: undefined },
    ];
    const { dates } = expandDates(times(series, { end, rule: 'FREQ=WEEKLY;COUNT=1', extraDates }), window);
    expect(dates.map(({ startDay, note }) => [startDay, note])).toEqual([
      ['2026-12-01', undefined],
      ['2026-12-05', 'Probentag'],
      ['2029-01-01', undefined],
    ]);
    expect(dates[1]?.end).toBe(berlin('2026-12-05T16:00'));
    expect(dates[2]?.end).toBe(berlin('2029-01-01T12:00'));
  });

  it('an extra date on the day of an exception stays', () => {
    const event = times(series, {
      rule: 'FREQ=WEEKLY;COUNT=1',
      exceptions: [{ date: '2026-12-01', note: undefined }],
      extraDates: [{ start: berlin('2026-12-01T10:00'), end: undefined, note: undefined }],
    });
    expect(expandDates(event, window).dates.map((date) => date.start)).toEqual([berlin('2026-12-01T10:00')]);
  });
});

describe('expandDates: single dates and whole days', () => {
  it('shows a single event wherever it lies', () => {
    expect(days(times(berlin('2019-05-01T10:00')))).toEqual(['2019-05-01']);
    expect(days({ ...times(berlin('2031-05-01T10:00')), recurrence: undefined })).toEqual(['2031-05-01']);
  });

  it('runs an all-day event from midnight to midnight in Berlin, last day inclusive', () => {
    const market = times(berlin('2026-10-23T00:00'), { allDay: true, end: berlin('2026-10-25T23:59') });
    expect(expandDates(market, window).dates[0]).toMatchObject({
      startDay: '2026-10-23',
      endDay: '2026-10-25',
      start: '2026-10-22T22:00:00.000Z',
      end: '2026-10-25T23:00:00.000Z',
    });
    expect(expandDates(times(berlin('2026-12-24T00:00'), { allDay: true }), window).dates[0]).toMatchObject({
      startDay: '2026-12-24',
      endDay: '2026-12-24',
      end: startOfBerlinDay('2026-12-25'),
    });
  });

  it('moves an all-day date with all its days', () => {
    const camp = times(berlin('2026-07-03T00:00'), {
      allDay: true,
      end: berlin('2026-07-05T12:00'),
      rule: 'FREQ=YEARLY;COUNT=2',
      changes: [change('2027-07-03', { newStart: berlin('2027-07-10T15:00') })],
    });
    expect(expandDates(camp, window).dates[1]).toMatchObject({
      startDay: '2027-07-10',
      endDay: '2027-07-12',
      moved: true,
      recurrenceId: startOfBerlinDay('2027-07-03'),
    });
  });

  it('does not let a date that ends at midnight reach into the next day', () => {
    expect(expandDates(times(berlin('2026-12-31T18:00'), { end: berlin('2027-01-01T00:00') }), window).dates[0]?.endDay).toBe('2026-12-31');
    expect(expandDates(times(berlin('2026-12-31T18:00'), { end: berlin('2027-01-01T00:30') }), window).dates[0]?.endDay).toBe('2027-01-01');
  });

  it('carries the status of the event', () => {
    expect(expandDates(times(berlin('2026-12-31T18:00'), { eventStatus: 'postponed' }), window).dates[0]?.status).toBe('postponed');
  });
});

describe('expandDates: what it refuses', () => {
  const refusal = (event: Times): string | undefined => {
    try {
      expandDates(event, window);
      return undefined;
    } catch (error) {
      return explainDateError(error);
    }
  };
  const start = berlin('2026-12-01T19:30');

  it.each([
    ['FREQ=SOMETIMES', 'der Wert in „FREQ=SOMETIMES“ ist nicht erlaubt'],
    ['FREQ=HOURLY', 'der Wert in „FREQ=HOURLY“ ist nicht erlaubt'],
    ['FREQ=WEEKLY;BYDAY=XX', 'der Wert in „BYDAY=XX“ ist nicht erlaubt'],
    ['FREQ=MONTHLY;BYMONTHDAY=45', 'der Wert in „BYMONTHDAY=45“ ist nicht erlaubt'],
    ['FREQ=WEEKLY;BYHOUR=10', 'der Teil „BYHOUR=10“ ist unbekannt oder wird nicht unterstützt'],
    ['FREQ=WEEKLY;COUNT=3;UNTIL=20270101', 'UNTIL und COUNT schließen sich aus'],
    ['INTERVAL=2', 'die Angabe FREQ fehlt'],
    ['FREQ=WEEKLY;FREQ=DAILY', 'der Teil „FREQ“ kommt zweimal vor'],
    ['FREQ=WEEKLY;UNTIL=20261399', 'der Wert in „UNTIL=20261399“ ist nicht erlaubt'],
    ['jede Woche', 'der Teil „JEDE WOCHE“ ist unbekannt oder wird nicht unterstützt'],
  ])('%s', (rule, reason) => {
    expect(refusal(times(start, { rule }))).toBe(`Feld „Wiederholung, Regel“: Die Wiederholung ist ungültig: ${reason}.`);
  });

  it('an end before the start', () => {
    expect(refusal(times(start, { end: berlin('2026-12-01T18:00') }))).toBe('Feld „Ende“: liegt vor dem Beginn.');
  });

  it('a series that the library counts for too long, from its start', () => {
    const event = times('1990-01-01T10:00:00.000Z', { rule: 'FREQ=DAILY;COUNT=20000' });
    expect(refusal(event)).toContain('die Serie hat zu viele Termine');
  });

  it('never anything else, however odd the rule', () => {
    const part = fc.constantFrom(
      'INTERVAL=3',
      'COUNT=7',
      'UNTIL=20270101',
      'BYDAY=MO,-1FR',
      'BYMONTH=2',
      'BYMONTHDAY=30,-1',
      'BYSETPOS=-1',
      'BYYEARDAY=366',
      'BYWEEKNO=53',
      'WKST=SU',
    );
    fc.assert(
      fc.property(fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'), fc.uniqueArray(part, { maxLength: 4 }), (frequency, parts) => {
        const event = times(start, { rule: [`FREQ=${frequency}`, ...parts].join(';') });
        const known = refusal(event);
        if (known === undefined)
          expect(expandDates(event, window).dates.every((date) => toBerlinDay(date.start) === date.startDay)).toBe(true);
        else expect(known).toContain('Die Wiederholung ist ungültig');
      }),
      { numRuns: 150 },
    );
  });
});
