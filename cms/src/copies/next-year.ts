import { Temporal } from 'temporal-polyfill';

/** The times of an event that move with it. Instants are ISO 8601 in UTC. */
export interface EventDates {
  start: string;
  end?: string | null;
  /** An RRULE value. */
  rule?: string | null;
  /** Last moment to register. */
  registrationUntil?: string | null;
}

const TIME_ZONE = 'Europe/Berlin';
/** Days that are kept by their date whatever weekday they fall on: public holidays of fixed date, and customs such as St Martin's. */
const FIXED_DAYS = ['01-01', '01-06', '04-30', '05-01', '10-03', '10-31', '11-11', '12-06', '12-24', '12-25', '12-26', '12-31'];

/**
 * The dates of an event one year on, or as many years as it takes for the start to lie after `now`.
 *
 * An event keeps its weekday and its place in the month (the second Saturday in June; a fifth one becomes the last), as clubs plan by
 * weekends. It keeps its date where the rule goes by dates, or the day is one of fixed date. Everything else moves by the same number of
 * days, at the same wall-clock time in Berlin; a rule's last day moves along.
 */
export function moveToNextYear(dates: EventDates, now: Date): EventDates {
  const start = toBerlin(dates.start);
  const today = toBerlin(now.toISOString()).toPlainDate();
  let years = 1;
  while (Temporal.PlainDate.compare(moveDay(start.toPlainDate(), years, dates.rule), today) <= 0) years += 1;
  const day = moveDay(start.toPlainDate(), years, dates.rule);
  const days = start.toPlainDate().until(day).total('days');
  const move = (instant: string | null | undefined) => (instant ? toInstant(toBerlin(instant).add({ days })) : instant);
  return {
    start: toInstant(start.add({ days })),
    end: move(dates.end),
    rule: dates.rule && moveUntil(dates.rule, days),
    registrationUntil: move(dates.registrationUntil),
  };
}

/** A title that names the year of the old date names that of the new one. */
export function moveTitle(title: string, from: string, to: string): string {
  const [oldYear, newYear] = [from, to].map((instant) => String(toBerlin(instant).year));
  return title.replace(new RegExp(`\\b${oldYear}\\b`, 'g'), String(newYear));
}

function moveDay(day: Temporal.PlainDate, years: number, rule: string | null | undefined): Temporal.PlainDate {
  const sameDate = day.add({ years });
  return goesByDate(day, rule) ? sameDate : findSameWeekday(day, sameDate);
}

function goesByDate(day: Temporal.PlainDate, rule: string | null | undefined): boolean {
  if (!rule) return FIXED_DAYS.includes(day.toString().slice(5));
  if (/BYDAY=/i.test(rule)) return false;
  return !/FREQ=WEEKLY/i.test(rule);
}

/** The day in the new month with the old weekday at the old place. */
function findSameWeekday(old: Temporal.PlainDate, sameDate: Temporal.PlainDate): Temporal.PlainDate {
  const first = sameDate.with({ day: 1 });
  const firstMatch = first.add({ days: (old.dayOfWeek - first.dayOfWeek + 7) % 7 });
  const week = Math.ceil(old.day / 7) - 1;
  const match = firstMatch.add({ weeks: week });
  return match.month === first.month ? match : match.subtract({ weeks: 1 });
}

/** UNTIL is written as the last second of its day in Berlin (RFC 5545 §3.3.10 wants UTC where the start has a time zone). */
function moveUntil(rule: string, days: number): string {
  return rule.replace(/UNTIL=(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?/i, (_, year, month, day, hour, minute, second, zone) => {
    const date = `${year}-${month}-${day}`;
    const last = zone ? toBerlin(`${date}T${hour}:${minute}:${second}Z`).toPlainDate() : Temporal.PlainDate.from(date);
    const end = last
      .add({ days: days + 1 })
      .toZonedDateTime(TIME_ZONE)
      .subtract({ seconds: 1 });
    return `UNTIL=${toInstant(end).slice(0, 19).replace(/[-:]/g, '')}Z`;
  });
}

function toBerlin(instant: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(new Date(instant).toISOString()).toZonedDateTimeISO(TIME_ZONE);
}

function toInstant(time: Temporal.ZonedDateTime): string {
  return new Date(time.epochMilliseconds).toISOString();
}
