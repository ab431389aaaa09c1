import { describe, expect, it } from 'vitest';
import {
  fixtureNow,
  type RawContent,
  rawClub,
  rawEvent,
  rawRecurrence,
  rawSnapshot,
  rawVenue,
  relationTo,
} from '../../tests/fixtures/factories.ts';
import { buildGraph } from './build-graph.ts';
import { planRoom, type RoomDay, type RoomWeek } from './room-plan.ts';

/** Weeks of a venue of this content, seen from Tuesday, 24 November 2026. */
function plan(venueId: string, content: Partial<RawContent>, weeks = 2): RoomWeek[] {
  const graph = buildGraph(rawSnapshot(content), fixtureNow);
  const venue = graph.venues.find(({ id }) => id === venueId);
  if (!venue) throw new Error(`The graph lacks the venue "${venueId}".`);
  return planRoom(venue, graph, weeks);
}

const dayOf = (weeks: RoomWeek[], day: string): RoomDay | undefined => weeks.flatMap(({ days }) => days).find((entry) => entry.day === day);
const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
const spans = (list: { from: number; to: number }[] | undefined): string[] | undefined =>
  list?.map(({ from, to }) => `${clock(from)}–${clock(to)}`);

const listUses = (weeks: RoomWeek[]): string[] =>
  weeks.flatMap(({ days }) => days).flatMap(({ day, uses }) => uses.map(({ title }) => `${day} ${title}`));

const room = rawVenue('room', 'Raum');
const at = (id: string, start: string, end: string | null, values: Parameters<typeof rawEvent>[3] = {}) =>
  rawEvent(id, id, start, { end, venue: relationTo('room'), ...values });

describe('a room', () => {
  it('is shown by weeks from Monday on, without the days that are over', () => {
    const weeks = plan('room', { venue: [room] });
    expect(weeks.map(({ monday, days }) => [monday, days[0]?.day, days.length])).toEqual([
      ['2026-11-23', '2026-11-24', 6],
      ['2026-11-30', '2026-11-30', 7],
    ]);
  });

  it('is free between what takes place, within the usual hours; gaps under half an hour do not count', () => {
    const weeks = plan('room', {
      venue: [room],
      event: [
        at('kurs', '2026-12-01T09:00:00.000Z', '2026-12-01T10:00:00.000Z'),
        at('danach', '2026-12-01T10:15:00.000Z', '2026-12-01T12:00:00.000Z'),
        at('zugleich', '2026-12-01T09:30:00.000Z', '2026-12-01T10:30:00.000Z'),
      ],
    });
    const day = dayOf(weeks, '2026-12-01');
    expect(day?.uses.map(({ title }) => title)).toEqual(['kurs', 'zugleich', 'danach']);
    expect(spans(day?.free)).toEqual(['8:00–10:00', '13:00–22:00']);
    expect(spans(dayOf(weeks, '2026-12-02')?.free)).toEqual(['8:00–22:00']);
  });

  it('keeps its own opening hours, else those of its building; a day without hours has nothing free', () => {
    const hours = [{ weekday: 'tuesday', opens: '17:00:00.000', closes: '21:00:00.000', note: null }] as never;
    const weeks = plan('room', {
      venue: [rawVenue('house', 'Haus', { openingHours: hours }), rawVenue('room', 'Raum', { parent: relationTo('house') })],
      event: [at('probe', '2026-12-01T18:30:00.000Z', '2026-12-01T19:30:00.000Z')],
    });
    expect(spans(dayOf(weeks, '2026-12-01')?.free)).toEqual(['17:00–19:30', '20:30–21:00']);
    expect(dayOf(weeks, '2026-12-02')?.free).toEqual([]);
  });

  it('is taken on both sides of midnight, and to the end of the day when nobody says how long', () => {
    const weeks = plan('room', {
      venue: [room],
      event: [
        at('ball', '2026-11-28T20:00:00.000Z', '2026-11-29T02:00:00.000Z'),
        at('bis-mitternacht', '2026-12-01T20:00:00.000Z', '2026-12-01T23:00:00.000Z'),
        at('offen', '2026-12-03T18:00:00.000Z', null),
      ],
    });
    const [evening, night] = [dayOf(weeks, '2026-11-28'), dayOf(weeks, '2026-11-29')];
    expect(spans(evening?.uses)).toEqual(['21:00–24:00']);
    expect(evening?.uses[0]).toMatchObject({ fromDayBefore: false, untilDayAfter: true });
    expect(spans(night?.uses)).toEqual(['0:00–3:00']);
    expect(night?.uses[0]).toMatchObject({ fromDayBefore: true, untilDayAfter: false });
    expect(spans(evening?.free)).toEqual(['8:00–21:00']);
    expect(spans(dayOf(weeks, '2026-12-01')?.uses)).toEqual(['21:00–24:00']);
    expect(dayOf(weeks, '2026-12-02')?.uses).toEqual([]);
    expect(dayOf(weeks, '2026-12-03')?.uses[0]).toMatchObject({ endUnknown: true });
    expect(spans(dayOf(weeks, '2026-12-03')?.free)).toEqual(['8:00–19:00']);
  });

  it('follows a series with its exceptions, moved and cancelled dates', () => {
    const change = { date: '2026-12-02', cancelled: false, newStart: null, newEnd: null, note: null };
    const weeks = plan(
      'room',
      {
        venue: [room],
        event: [
          at('probe', '2026-11-25T18:00:00.000Z', '2026-11-25T19:00:00.000Z', {
            recurrence: rawRecurrence('FREQ=WEEKLY;BYDAY=WE', {
              changes: [
                { ...change, cancelled: true },
                { ...change, date: '2026-12-09', newStart: '2026-12-10T18:00:00.000Z', newEnd: '2026-12-10T19:00:00.000Z' },
              ],
            }),
          }),
          at('verschoben', '2026-12-09T18:00:00.000Z', '2026-12-09T19:00:00.000Z', { eventStatus: 'postponed' }),
        ],
      },
      3,
    );
    expect(listUses(weeks)).toEqual(['2026-11-25 probe', '2026-12-10 probe']);
  });

  it('is free where a date is held elsewhere, and taken where it is held', () => {
    const change = { cancelled: false, newStart: null, newEnd: null, note: null };
    const content = {
      venue: [room, rawVenue('hall', 'Saal')],
      event: [
        at('probe', '2026-11-25T18:00:00.000Z', '2026-11-25T19:00:00.000Z', {
          recurrence: rawRecurrence('FREQ=WEEKLY;BYDAY=WE;COUNT=3', {
            changes: [
              { ...change, date: '2026-12-02', newVenue: relationTo('hall') },
              { ...change, date: '2026-12-09', newStart: '2026-12-10T18:00:00.000Z', newVenue: relationTo('hall') },
            ],
          }),
        }),
      ],
    };
    const [usual, other] = [plan('room', content, 3), plan('hall', content, 3)];
    expect(listUses(usual)).toEqual(['2026-11-25 probe']);
    expect(spans(dayOf(usual, '2026-12-02')?.free)).toEqual(['8:00–22:00']);
    expect(listUses(other)).toEqual(['2026-12-02 probe', '2026-12-10 probe']);
    expect(spans(dayOf(other, '2026-12-02')?.free)).toEqual(['8:00–19:00', '20:00–22:00']);
  });

  it('does not count a regular meeting whose date of that day is held elsewhere or cancelled', () => {
    const meetingTimes = [
      { weekday: 'wednesday', startTime: '19:00:00.000', endTime: '21:00:00.000', venue: relationTo('room'), note: null },
    ] as never;
    const change = { cancelled: false, newStart: null, newEnd: null, note: null };
    const weeks = plan(
      'room',
      {
        venue: [room, rawVenue('hall', 'Saal')],
        club: [rawClub('chor', 'Chor', { meetingTimes })],
        event: [
          at('probe', '2026-11-25T18:00:00.000Z', '2026-11-25T20:00:00.000Z', {
            club: relationTo('chor'),
            recurrence: rawRecurrence('FREQ=WEEKLY;BYDAY=WE;COUNT=3', {
              changes: [
                { ...change, date: '2026-12-02', newVenue: relationTo('hall') },
                { ...change, date: '2026-12-09', cancelled: true },
              ],
            }),
          }),
        ],
      },
      4,
    );
    expect(listUses(weeks)).toEqual(['2026-11-25 probe', '2026-12-16 Chor']);
  });

  it('is taken by the regular meetings of active clubs, once when they are dates as well', () => {
    const meetingTimes = [
      { weekday: 'wednesday', startTime: '19:00:00.000', endTime: '21:00:00.000', venue: relationTo('room'), note: null },
    ] as never;
    const weeks = plan('room', {
      venue: [room],
      club: [rawClub('chor', 'Chor', { meetingTimes }), rawClub('pause', 'Pausierende', { meetingTimes, operatingStatus: 'paused' })],
      event: [at('offene-probe', '2026-12-02T18:00:00.000Z', '2026-12-02T20:00:00.000Z', { club: relationTo('chor') })],
    });
    expect(dayOf(weeks, '2026-11-25')?.uses.map(({ title }) => title)).toEqual(['Chor']);
    expect(dayOf(weeks, '2026-12-02')?.uses.map(({ title }) => title)).toEqual(['offene-probe']);
    expect(spans(dayOf(weeks, '2026-11-25')?.free)).toEqual(['8:00–19:00', '21:00–22:00']);
  });
});

describe('a building', () => {
  const venue = [
    rawVenue('house', 'Haus'),
    rawVenue('room', 'Raum', { parent: relationTo('house') }),
    rawVenue('other', 'Saal', { parent: relationTo('house') }),
  ];
  const event = [
    at('im-raum', '2026-12-01T18:00:00.000Z', '2026-12-01T19:00:00.000Z'),
    at('im-haus', '2026-12-03T18:00:00.000Z', '2026-12-03T19:00:00.000Z', { venue: relationTo('house') }),
  ];

  it('shows what takes place in its rooms and names them, and leaves to them what is free', () => {
    const day = dayOf(plan('house', { venue, event }), '2026-12-01');
    expect(day?.uses).toMatchObject([{ title: 'im-raum', place: 'Raum' }]);
    expect(day?.free).toBeUndefined();
  });

  it('takes all of its rooms when it is used as a whole', () => {
    const weeks = plan('other', { venue, event });
    expect(dayOf(weeks, '2026-12-01')?.uses).toEqual([]);
    expect(dayOf(weeks, '2026-12-03')?.uses).toMatchObject([{ title: 'im-haus', place: 'Haus' }]);
  });
});
