import { addDays, fromBerlin } from '../../lib/berlin-time.ts';
import { paragraph } from '../../lib/blocks.ts';
import type { EventText } from '../content/club-text.ts';
import { coordinationEvents } from '../content/coordination-events.ts';
import type { Random } from '../random.ts';
import { describeRule, listDays, nextWeekday, type Window } from './dates.ts';
import type { ClubInPlace } from './plan-clubs.ts';
import type { Place } from './plan-places.ts';
import type { Fields, PlannedEvent } from './seed-plan.ts';

type SeriesRhythm = 'weekly' | 'fortnightly' | 'monthly';

/** Longest run of a series, in dates: about three quarters of a year. */
const longestSeries: Record<SeriesRhythm, number> = { weekly: 34, fortnightly: 19, monthly: 10 };

interface Candidate {
  owner: ClubInPlace;
  text: EventText;
}

/**
 * Plans events with together exactly `target` dates in the window: training and exchange by the coordination, then every club's single
 * dates, then series until the number is reached; what a last, shorter series cannot fill becomes single dates.
 */
export function planEvents(
  target: number,
  clubs: ClubInPlace[],
  town: Place,
  window: Window,
  today: string,
  slugFor: (title: string) => string,
  random: Random,
): PlannedEvent[] {
  const candidates = shuffle(
    clubs.flatMap((owner) => owner.text.events.map((text) => ({ owner, text }))),
    random,
  );
  const series = candidates.filter(({ text }) => isSeries(text));
  const singles = candidates.filter(({ text }) => !isSeries(text));
  const events = coordinationEvents.map((text) => planCoordinationEvent(text, town, today, slugFor));
  let left = target - countDates(events);

  // At most two thirds may be single dates, so that every size shows series.
  const singlesLimit = left - Math.floor(left / 3);
  let used = 0;
  for (const candidate of singles) {
    if (used >= singlesLimit) break;
    const event = planSingle(candidate, singlesLimit - used, window, today, slugFor, random);
    if (!event) continue;
    used += event.dates;
    events.push(event);
  }
  left -= used;

  for (const candidate of series) {
    if (left < 2) break;
    const event = planSeries(candidate, left, window, today, slugFor, random);
    left -= event.dates;
    // One such series is enough to show it.
    events.push(events.some(({ elsewhere }) => elsewhere) ? { ...event, elsewhere: undefined } : event);
  }

  for (let index = 0; left > 0; index += 1) {
    const event = planSingle(singles[index % singles.length] as Candidate, left, window, today, slugFor, random);
    if (!event) continue;
    left -= event.dates;
    events.push(event);
  }
  return events;
}

function countDates(events: PlannedEvent[]): number {
  return events.reduce((sum, event) => sum + event.dates, 0);
}

function isSeries(text: EventText): boolean {
  return text.rhythm === 'weekly' || text.rhythm === 'fortnightly' || text.rhythm === 'monthly';
}

function planSeries(
  { owner, text }: Candidate,
  limit: number,
  window: Window,
  today: string,
  slugFor: (title: string) => string,
  random: Random,
): PlannedEvent {
  const rhythm = text.rhythm as SeriesRhythm;
  const from = addDays(window.first, random.integer(0, 70));
  // The fifth weekday of a month exists only now and then: monthly series start in the first four weeks.
  const start = nextWeekday(
    rhythm === 'monthly' ? `${addDays(from, 31).slice(0, 7)}-${String(random.integer(1, 22)).padStart(2, '0')}` : from,
    text.weekday,
  );
  const days: string[] = [];
  const pauses: string[] = [];
  for (const day of listDays(rhythm, start, 60, window)) {
    if (days.length >= Math.min(limit, longestSeries[rhythm])) break;
    (isHoliday(day) ? pauses : days).push(day);
  }
  const lastDay = days.at(-1) as string;
  const exceptions = pauses.filter((day) => day < lastDay).map((date) => ({ date, note: 'Weihnachtspause' }));
  const future = days.filter((day) => day > addDays(today, 3));
  const changes: Fields[] = [];
  if (future.length > 2 && random.chance(0.22)) {
    changes.push({
      date: random.pick(future),
      cancelled: true,
      note: random.pick([
        'Der Raum wird für eine Wahl gebraucht.',
        'Die Leitung ist erkrankt.',
        'Wir besuchen an diesem Tag den Nachbarverein.',
      ]),
    });
  }
  const movable = future.filter((day) => !changes.some((change) => change.date === day));
  if (movable.length > 2 && random.chance(0.18)) {
    const date = random.pick(movable);
    const shift = rhythm === 'monthly' ? 7 : 1;
    changes.push({
      date,
      newStart: fromBerlin(addDays(date, shift), text.start),
      newEnd: fromBerlin(addDays(date, shift), text.end),
      note: random.pick(['Wegen des Feiertags verlegt.', 'Ausnahmsweise an einem anderen Tag.']),
    });
  }
  const described = describe(owner, text, slugFor, random);
  const common = planCommon(owner, text, random);
  return {
    ...common,
    slug: described.slug,
    dates: days.length,
    elsewhere: common.venue && changes.length === 0 ? findDateElsewhere(common.venue, owner.place, future) : undefined,
    fields: {
      ...described,
      start: fromBerlin(start, text.start),
      end: fromBerlin(start, text.end),
      eventStatus: 'scheduled',
      recurrence: { rule: describeRule(rhythm, start, lastDay), exceptions, changes, extraDates: [] },
    },
  };
}

/** The second of the coming days, in the hall of the place; undefined where the series is held there anyway. */
function findDateElsewhere(venue: string, place: Place, [, date]: string[]): PlannedEvent['elsewhere'] {
  const hall = place.venueFor('hall');
  return date && hall && hall !== venue ? { date, venue: hall } : undefined;
}

function planSingle(
  { owner, text }: Candidate,
  limit: number,
  window: Window,
  today: string,
  slugFor: (title: string) => string,
  random: Random,
): PlannedEvent | undefined {
  const days = chooseDays(text, Math.min(limit, text.rhythm === 'irregular' ? random.integer(3, 5) : 1), window, random);
  const [first, ...others] = days;
  if (!first) return undefined;
  const described = describe(owner, text, slugFor, random);
  const common = { ...planCommon(owner, text, random), slug: described.slug, dates: days.length };
  if (text.rhythm === 'days') {
    return {
      ...common,
      fields: {
        ...described,
        start: fromBerlin(first),
        end: fromBerlin(addDays(first, random.integer(1, 2)), '23:59'),
        allDay: true,
        eventStatus: 'scheduled',
      },
    };
  }
  return {
    ...common,
    fields: {
      ...described,
      start: fromBerlin(first, text.start),
      end: fromBerlin(first, text.end),
      ...(first > today ? planStatus(random) : { eventStatus: 'scheduled' }),
      ...(others.length > 0
        ? {
            recurrence: {
              exceptions: [],
              changes: [],
              extraDates: others.map((day) => ({ start: fromBerlin(day, text.start), end: fromBerlin(day, text.end) })),
            },
          }
        : {}),
    },
  };
}

/** Different days on the right weekday and, where the text names months, in one of them. */
function chooseDays(text: EventText, count: number, window: Window, random: Random): string[] {
  const days = new Set<string>();
  for (let attempt = 0; attempt < 60 && days.size < count; attempt += 1) {
    const day = nextWeekday(addDays(window.first, random.integer(0, 355)), text.weekday);
    const fits = !text.months || text.months.includes(Number(day.slice(5, 7)));
    if (fits && day <= window.last && !isHoliday(day)) days.add(day);
  }
  return [...days].sort();
}

function planStatus(random: Random): Fields {
  const dice = random.integer(1, 100);
  if (dice <= 3) return { eventStatus: 'cancelled', statusNote: 'Leider müssen wir absagen. Einen neuen Termin gibt es noch nicht.' };
  if (dice <= 6) return { eventStatus: 'postponed', statusNote: 'Wir verschieben. Der neue Termin steht bald hier.' };
  if (dice <= 10) return { eventStatus: 'tentative', statusNote: 'Der Termin ist noch nicht ganz sicher.' };
  return { eventStatus: 'scheduled' };
}

function planCommon(owner: ClubInPlace, text: EventText, random: Random) {
  const venue = random.chance(0.92) ? owner.place.venueFor(text.venue ?? owner.text.venue) : undefined;
  return {
    club: owner.club.slug,
    topics: owner.text.topics,
    district: owner.club.district,
    venue,
    files: {
      image: random.chance(0.55) ? { scene: owner.text.scene, variant: random.integer(0, 1) } : undefined,
      document: random.chance(0.03) ? 'programm' : undefined,
    },
  };
}

function describe(owner: ClubInPlace, text: EventText, slugFor: (title: string) => string, random: Random): Fields & { slug: string } {
  const fill = (words: string) => words.replaceAll('{ort}', owner.place.name);
  const title = fill(text.title);
  return {
    title,
    slug: slugFor(title),
    summary: fill(text.summary),
    description: [paragraph(fill(text.about))],
    kind: text.kind ?? 'event',
    audiences: (text.audiences ?? ['everyone']).map((value) => ({ value })),
    prices: text.prices ?? [],
    placeNote: random.chance(0.12) ? 'Bitte den Eingang auf der Hofseite benutzen.' : undefined,
    registration: text.registration
      ? { needed: true, email: `anmeldung@${owner.club.slug.slice(0, 50).replace(/-+$/, '')}.example.org`, places: random.integer(8, 40) }
      : undefined,
  };
}

function planCoordinationEvent(
  text: (typeof coordinationEvents)[number],
  town: Place,
  today: string,
  slugFor: (title: string) => string,
): PlannedEvent {
  const day = nextWeekday(addDays(today, text.weekOffset * 7), text.weekday);
  const slug = slugFor(text.title);
  return {
    slug,
    topics: ['bildung-und-lesen'],
    district: town.district,
    venue: text.venue ? town.venueFor(text.venue) : undefined,
    dates: 1,
    fields: {
      title: text.title,
      slug,
      summary: text.summary,
      description: [paragraph(text.about)],
      kind: text.kind,
      audiences: [{ value: 'everyone' }],
      start: fromBerlin(day, text.start),
      end: fromBerlin(day, text.end),
      allDay: text.allDay ?? false,
      eventStatus: 'scheduled',
      onlineUrl: text.online ? 'https://konferenz.example.org/ehrenamt' : undefined,
      prices: [{ label: 'kostenlos', amount: 0 }],
      registration: text.registration
        ? { needed: true, email: 'ehrenamt@lindenfurt.example.org', until: fromBerlin(addDays(day, -3), '12:00'), places: 24 }
        : undefined,
    },
    files: {},
  };
}

function isHoliday(day: string): boolean {
  return day.slice(5) >= '12-23' || day.slice(5) <= '01-02';
}

function shuffle<T>(list: T[], random: Random): T[] {
  const shuffled = [...list];
  for (let index = shuffled.length - 1; index > 0; index -= 1) {
    const other = random.integer(0, index);
    [shuffled[index], shuffled[other]] = [shuffled[other] as T, shuffled[index] as T];
  }
  return shuffled;
}
