import { addDays, berlinClock, berlinDay, weekdayOf } from '../i18n/format-dates.ts';
import type { ClockTime, Club, IsoDate, IsoDateTime, Occurrence, Venue, Weekday } from './types.ts';

/** Minutes of a day's clock in Berlin, 0 to 1,440. On the two days of a clock change the clock counts, not what has passed. */
type Minutes = number;
const wholeDay: Minutes = 1_440;

interface Span {
  from: Minutes;
  to: Minutes;
}

/** A part of a day in which a room is in use. */
export interface RoomUse extends Span {
  title: string;
  path: string;
  /** The room, where the plan is that of a building; the building, where the whole of it is used. */
  place?: string;
  /** It began the day before, or goes on the day after. */
  fromDayBefore: boolean;
  untilDayAfter: boolean;
  /** Nobody said when it ends: the rest of the day counts as taken. */
  endUnknown: boolean;
}

/** One day of a room. */
export interface RoomDay {
  day: IsoDate;
  uses: RoomUse[];
  /** What is left of the opening hours, or of the usual ones; undefined for buildings with rooms, where the rooms say it. */
  free?: Span[];
}

/** A week from Monday to Sunday; days that are over are left out. */
export interface RoomWeek {
  monday: IsoDate;
  days: RoomDay[];
}

/** Where a room states no opening hours, these are looked at: what lies outside is nobody's question. */
const usualHours: Span = { from: 8 * 60, to: 22 * 60 };
/** Gaps shorter than this help nobody. */
const shortestGap: Minutes = 30;

/** Whether a date takes place, as far as anyone knows: a cancelled or postponed date leaves the room free. */
const takesPlace = ({ status }: Occurrence): boolean => status === 'scheduled' || status === 'tentative';

const toMinutes = (time: ClockTime): Minutes => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The part of a date that falls on a day; undefined when none does. */
function cutToDay({ start, end, allDay, startDay, endDay }: Occurrence, day: IsoDate): (Span & { endUnknown: boolean }) | undefined {
  if (startDay > day || endDay < day) return undefined;
  if (allDay) return { from: 0, to: wholeDay, endUnknown: false };
  const from = startDay < day ? 0 : toMinutes(berlinClock(start));
  if (!end) return { from, to: wholeDay, endUnknown: true };
  const to = berlinDay(end) > day ? wholeDay : toMinutes(berlinClock(end));
  return to > from ? { from, to, endUnknown: false } : undefined;
}

/** A building's own dates take all of its rooms, a room's dates are shown with the building. */
function listPlaces(venue: Venue): { venue: Venue; place?: string }[] {
  const below = (room: Venue): { venue: Venue; place: string }[] => [{ venue: room, place: room.name }, ...room.rooms.flatMap(below)];
  const above: { venue: Venue; place: string }[] = [];
  for (let building = venue.parent; building; building = building.parent) above.push({ venue: building, place: building.name });
  return [{ venue }, ...venue.rooms.flatMap(below), ...above];
}

/** Puts what overlaps or touches together; earliest first. */
function merge(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const { from, to } of spans.toSorted((first, second) => first.from - second.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** What is left of `open` when `taken` is taken away; gaps too short to be of use are left out. */
function subtract(open: Span[], taken: Span[]): Span[] {
  return merge(open)
    .flatMap((span) => {
      const gaps: Span[] = [];
      let { from } = span;
      for (const use of merge(taken)) {
        if (use.from > from) gaps.push({ from, to: Math.min(use.from, span.to) });
        from = Math.max(from, use.to);
      }
      return [...gaps, { from, to: span.to }];
    })
    .filter(({ from, to }) => to - from >= shortestGap);
}

function openOn(venue: Venue, weekday: Weekday): Span[] {
  if (venue.openingHours.length === 0) return venue.parent ? openOn(venue.parent, weekday) : [usualHours];
  return venue.openingHours
    .filter((hours) => hours.weekday === weekday)
    .map(({ opens, closes }) => {
      const [from, to] = [toMinutes(opens), toMinutes(closes)];
      // Open past midnight: until midnight of this day.
      return { from, to: to > from ? to : wholeDay };
    });
}

/**
 * The weeks of a room from the week of `today` on: every date to come that takes place in it (series, moved and extra dates included, without
 * those that are cancelled or held elsewhere), the regular meetings of active clubs, and what is free in between. A date past midnight
 * stands on both of its days.
 */
export function planRoom(
  venue: Venue,
  { clubs, occurrences, today }: { clubs: Club[]; occurrences: Occurrence[]; today: IsoDate },
  weeks: number,
): RoomWeek[] {
  const places = new Map(listPlaces(venue).map(({ venue: { id }, place }) => [id, place]));
  const isHere = (place: Venue | undefined): boolean => place !== undefined && places.has(place.id);
  const dates = occurrences.filter((occurrence) => isHere(occurrence.venue) && takesPlace(occurrence));
  const planned = occurrences.filter(({ event }) => event.club && isHere(event.venue));
  const meetings = clubs
    .filter(({ operatingStatus, listed }) => listed && operatingStatus === 'active')
    .flatMap((club) => club.meetingTimes.map((meeting) => ({ club, ...meeting })))
    .filter((meeting) => isHere(meeting.venue));

  function planDay(day: IsoDate): RoomDay {
    const weekday = weekdayOf(day);
    const uses = dates.flatMap((occurrence): RoomUse[] => {
      const span = cutToDay(occurrence, day);
      if (!span) return [];
      const { title, path } = occurrence.event;
      const place = places.get(occurrence.venue?.id ?? '');
      const goesOn = !span.endUnknown && occurrence.endDay > day;
      return [{ ...span, title, path, place, fromDayBefore: occurrence.startDay < day, untilDayAfter: goesOn }];
    });
    const beginsAt = (instant: IsoDateTime, { from }: Span): boolean =>
      berlinDay(instant) === day && toMinutes(berlinClock(instant)) === from;
    // A club that enters its meetings as dates as well is there once, and not at all where the date planned then is held elsewhere.
    const isDated = (club: Club, span: Span): boolean =>
      dates.some((date) => date.event.club === club && beginsAt(date.start, span)) ||
      planned.some((date) => date.event.club === club && beginsAt(date.recurrenceId, span));
    for (const { club, startTime, endTime, venue: room, weekday: meetingDay } of meetings) {
      if (meetingDay !== weekday) continue;
      const span = { from: toMinutes(startTime), to: endTime && endTime > startTime ? toMinutes(endTime) : wholeDay };
      if (isDated(club, span)) continue;
      const known = { fromDayBefore: false, untilDayAfter: false, endUnknown: !endTime };
      uses.push({ ...span, ...known, title: club.name, path: club.path, place: places.get(room?.id ?? '') });
    }
    uses.sort((first, second) => first.from - second.from || first.title.localeCompare(second.title, 'de'));
    return { day, uses, ...(venue.rooms.length === 0 && { free: subtract(openOn(venue, weekday), uses) }) };
  }

  const monday = addDays(today, -((new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7));
  return Array.from({ length: weeks }, (_none, index) => addDays(monday, index * 7)).map((start) => ({
    monday: start,
    days: Array.from({ length: 7 }, (_none, index) => addDays(start, index))
      .filter((day) => day >= today)
      .map(planDay),
  }));
}
