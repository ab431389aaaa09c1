import { RRuleTemporal } from 'rrule-temporal';
import type { Schedule } from 'schema-dts';
import { toBerlinTime } from '../graph/berlin-time.ts';
import { parseRule, type Rule } from '../graph/parse-rule.ts';
import type { Event, IsoDate } from '../graph/types.ts';
import { berlinClock, berlinDay } from '../i18n/format-dates.ts';

const units: Record<Rule['frequency'], string> = { DAILY: 'D', WEEKLY: 'W', MONTHLY: 'M', YEARLY: 'Y' };
const weekdays: Record<string, string> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

/** "TU" as schema.org/DayOfWeek; a day counted within the month ("1SA", "-1TU") as iCalendar writes it, which schema.org allows too. */
function dayOf(day: string): string {
  const name = weekdays[day];
  return name ? `https://schema.org/${name}` : day;
}

/** Days from `from` to `until` that the rule plans and on which the event nevertheless does not take place: exceptions, cancelled and moved dates. */
function listSkippedDays(event: Event, rule: string, from: Date, until: Date): IsoDate[] {
  const held = new Set(
    event.occurrences.filter(({ status, moved }) => status !== 'cancelled' && !moved).map(({ recurrenceId }) => recurrenceId),
  );
  return new RRuleTemporal({ rruleString: rule, dtstart: toBerlinTime(event.start), includeDtstart: true })
    .between(from, until, true)
    .map((date) => new Date(date.epochMilliseconds).toISOString())
    .filter((start) => !held.has(start))
    .map(berlinDay);
}

/**
 * schema.org/Schedule of a series: how often, on which days, at what time, and on which of the coming days not. Undefined for single events
 * and for rules that schema.org has no words for (counted positions, days of the year): their dates are told one by one.
 */
export function describeSchedule(event: Event): Schedule | undefined {
  const coming = event.occurrences.filter((occurrence) => !occurrence.past);
  const [first, last] = [coming[0], coming.at(-1)];
  if (!event.rule || !first || !last) return undefined;
  const rule = parseRule(event.rule);
  if (rule.unusual || rule.setPositions || rule.monthDays?.some((day) => day < 0)) return undefined;
  const skipped = listSkippedDays(event, rule.text, new Date(first.recurrenceId), new Date(last.recurrenceId));
  return {
    '@type': 'Schedule',
    startDate: berlinDay(event.start),
    ...(rule.until && { endDate: last.startDay }),
    ...(rule.count !== undefined && { repeatCount: rule.count }),
    repeatFrequency: `P${rule.interval}${units[rule.frequency]}`,
    ...(rule.days && { byDay: rule.days.map(dayOf) }),
    ...(rule.months && { byMonth: rule.months }),
    ...(rule.monthDays && { byMonthDay: rule.monthDays }),
    ...(!event.allDay && { startTime: berlinClock(event.start), ...(event.end && { endTime: berlinClock(event.end) }) }),
    scheduleTimezone: 'Europe/Berlin',
    ...(skipped.length > 0 && { exceptDate: skipped }),
  };
}
