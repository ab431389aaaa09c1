import { addDays, parseRule, type Rule, startOfBerlinDay, toBerlinDay } from './series';
import type { Day, Instant } from './stored-recurrence';

/** Weekdays by the names of RFC 5545, in the order of a German calendar. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

/** Which one of a weekday in a month; -1 is the last. */
export const positions = [1, 2, 3, 4, -1] as const;
export type Position = (typeof positions)[number];

/** When a series ends; `until` is its last possible day. */
export type SeriesEnd = { kind: 'never' } | { kind: 'until'; day: Day } | { kind: 'count'; count: number };

/** The rules that the form has words for. `day` of a month: 1 to 31, -1 for its last. */
export type RuleForm =
  | { kind: 'none' }
  | { kind: 'daily'; interval: number; end: SeriesEnd }
  | { kind: 'weekly'; interval: number; weekdays: Weekday[]; end: SeriesEnd }
  | { kind: 'monthly'; interval: number; on: { by: 'weekday'; positions: Position[]; weekday: Weekday }; end: SeriesEnd }
  | { kind: 'monthly'; interval: number; on: { by: 'day'; day: number }; end: SeriesEnd }
  | { kind: 'yearly'; interval: number; on: { by: 'date' }; end: SeriesEnd }
  | { kind: 'yearly'; interval: number; on: { by: 'weekday'; position: Position; weekday: Weekday; month: number }; end: SeriesEnd }
  /** A rule from an import, valid or not, that is kept as it is. */
  | { kind: 'other'; rule: string };

export type RuleKind = RuleForm['kind'];

const frequencies = { daily: 'DAILY', weekly: 'WEEKLY', monthly: 'MONTHLY', yearly: 'YEARLY' } as const;

/** The weekday of a calendar day. */
export function weekdayOf(day: Day): Weekday {
  return weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'MO';
}

/** Which one of its weekday a day is in its month; a fifth one counts as the last. */
export function positionOf(day: Day): Position {
  const week = Math.ceil(Number(day.slice(8)) / 7);
  return positions.find((position) => position === week) ?? -1;
}

/** What a kind of repetition means for an event that begins on this day, before the editor changes anything. */
export function suggestRule(kind: Exclude<RuleKind, 'other'>, startDay: Day, end: SeriesEnd = { kind: 'never' }): RuleForm {
  if (kind === 'none') return { kind };
  if (kind === 'daily') return { kind, interval: 1, end };
  if (kind === 'weekly') return { kind, interval: 1, weekdays: [weekdayOf(startDay)], end };
  if (kind === 'monthly') {
    return { kind, interval: 1, on: { by: 'weekday', positions: [positionOf(startDay)], weekday: weekdayOf(startDay) }, end };
  }
  return { kind, interval: 1, on: { by: 'date' }, end };
}

/**
 * The form for a stored rule of an event that begins at `start`. A rule that the form could not write back with the same meaning is
 * `other`, whatever it is: nothing that an import brought is lost by opening and saving.
 */
export function readRule(stored: string | null | undefined, start: Instant): RuleForm {
  const text = stored?.trim();
  if (!text) return { kind: 'none' };
  try {
    return readParsedRule(parseRule(text), toBerlinDay(new Date(start).toISOString())) ?? { kind: 'other', rule: text };
  } catch {
    // Not a rule at all: the field shows it and says so.
    return { kind: 'other', rule: text };
  }
}

function readParsedRule(rule: Rule, startDay: Day): RuleForm | undefined {
  if (rule.unusual || /WKST=(?!MO)/.test(rule.text)) return undefined;
  const end = readEnd(rule);
  const { interval } = rule;
  const hasDays = rule.days !== undefined;
  switch (rule.frequency) {
    case 'DAILY':
      return hasDays || rule.months || rule.monthDays || rule.setPositions ? undefined : { kind: 'daily', interval, end };
    case 'WEEKLY': {
      if (rule.months || rule.monthDays || rule.setPositions) return undefined;
      const days = readPlainDays(rule.days ?? [weekdayOf(startDay)]);
      return days && { kind: 'weekly', interval, weekdays: days, end };
    }
    case 'MONTHLY':
      return rule.months ? undefined : readMonthly(rule, startDay, end);
    case 'YEARLY':
      return readYearly(rule, startDay, end);
  }
}

function readEnd({ until, count }: Rule): SeriesEnd {
  if (count !== undefined) return { kind: 'count', count };
  if (!until) return { kind: 'never' };
  const day = `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`;
  const time = until.slice(9).replace(/^(\d\d)(\d\d)(\d\d)Z$/, '$1:$2:$3Z');
  return { kind: 'until', day: time.endsWith('Z') ? toBerlinDay(new Date(`${day}T${time}`).toISOString()) : day };
}

function readPlainDays(days: string[]): Weekday[] | undefined {
  const found = weekdays.filter((weekday) => days.includes(weekday));
  return found.length > 0 && days.every((day) => (weekdays as readonly string[]).includes(day)) ? found : undefined;
}

function readMonthly(rule: Rule, startDay: Day, end: SeriesEnd): RuleForm | undefined {
  const { interval, days, monthDays, setPositions } = rule;
  if (days) {
    const on = monthDays ? undefined : readOrdinals(days, setPositions);
    return on && { kind: 'monthly', interval, on: { by: 'weekday', ...on }, end };
  }
  if (setPositions || (monthDays && monthDays.length !== 1)) return undefined;
  const day = monthDays?.[0] ?? Number(startDay.slice(8));
  return day >= -1 ? { kind: 'monthly', interval, on: { by: 'day', day }, end } : undefined;
}

function readYearly(rule: Rule, startDay: Day, end: SeriesEnd): RuleForm | undefined {
  const { interval, days, months, monthDays, setPositions } = rule;
  if (months && months.length !== 1) return undefined;
  const month = Number(startDay.slice(5, 7));
  if (days) {
    const on = months?.[0] && !monthDays ? readOrdinals(days, setPositions) : undefined;
    const [position, ...more] = on?.positions ?? [];
    if (!on || !position || more.length > 0 || !months?.[0]) return undefined;
    return { kind: 'yearly', interval, on: { by: 'weekday', position, weekday: on.weekday, month: months[0] }, end };
  }
  if (setPositions) return undefined;
  // A part that is named must name the start's own day; a month day without a month would mean every month.
  const isStart = months?.[0] === month && (!monthDays || (monthDays.length === 1 && monthDays[0] === Number(startDay.slice(8))));
  return (!months && !monthDays) || isStart ? { kind: 'yearly', interval, on: { by: 'date' }, end } : undefined;
}

/** "1TU,3TU", or "TU" with BYSETPOS=1,3: the same weekday at some positions of the month. */
function readOrdinals(days: string[], setPositions: number[] | undefined): { positions: Position[]; weekday: Weekday } | undefined {
  const [first] = days;
  const weekday = weekdays.find((one) => first?.endsWith(one));
  if (!weekday || !days.every((day) => day.endsWith(weekday))) return undefined;
  const ordinals = days.map((day) => Number(day.slice(0, -2)));
  if (setPositions && (days.length > 1 || ordinals[0] !== 0)) return undefined;
  const wanted = setPositions ?? ordinals;
  const known = positions.filter((position) => wanted.includes(position));
  return known.length > 0 && known.length === new Set(wanted).size ? { positions: known, weekday } : undefined;
}

/** The RRULE value (RFC 5545 §3.3.10) of a form; null for no repetition. UNTIL is the last second of its day in Berlin, in UTC. */
export function writeRule(form: RuleForm): string | null {
  if (form.kind === 'none') return null;
  if (form.kind === 'other') return form.rule;
  const parts = [`FREQ=${frequencies[form.kind]}`];
  if (form.interval > 1) parts.push(`INTERVAL=${form.interval}`);
  if (form.kind === 'weekly') parts.push(`BYDAY=${form.weekdays.join(',')}`);
  if (form.kind === 'monthly' && form.on.by === 'weekday') parts.push(`BYDAY=${joinOrdinals(form.on.positions, form.on.weekday)}`);
  if (form.kind === 'monthly' && form.on.by === 'day') parts.push(`BYMONTHDAY=${form.on.day}`);
  if (form.kind === 'yearly' && form.on.by === 'weekday') {
    parts.push(`BYMONTH=${form.on.month}`, `BYDAY=${form.on.position}${form.on.weekday}`);
  }
  return [...parts, ...writeEnd(form.end)].join(';');
}

function joinOrdinals(chosen: Position[], weekday: Weekday): string {
  return chosen.map((position) => `${position}${weekday}`).join(',');
}

function writeEnd(end: SeriesEnd): string[] {
  if (end.kind === 'count') return [`COUNT=${end.count}`];
  if (end.kind === 'never') return [];
  const lastSecond = new Date(Date.parse(startOfBerlinDay(addDays(end.day, 1))) - 1_000).toISOString();
  return [`UNTIL=${lastSecond.slice(0, 19).replace(/[-:]/g, '')}Z`];
}

/** Whether an event that begins on this day is one of the rule's own dates; RFC 5545 §3.8.5.3 counts it as one in any case. */
export function isInRhythm(form: RuleForm, startDay: Day): boolean {
  if (form.kind === 'weekly') return form.weekdays.includes(weekdayOf(startDay));
  if (form.kind === 'monthly' && form.on.by === 'day') {
    const isLast = addDays(startDay, 1).endsWith('-01');
    return form.on.day === Number(startDay.slice(8)) || (form.on.day === -1 && isLast);
  }
  if (form.kind === 'monthly' && form.on.by === 'weekday') {
    return form.on.weekday === weekdayOf(startDay) && form.on.positions.some((position) => isAtPosition(startDay, position));
  }
  if (form.kind === 'yearly' && form.on.by === 'weekday') {
    const { month, weekday, position } = form.on;
    return month === Number(startDay.slice(5, 7)) && weekday === weekdayOf(startDay) && isAtPosition(startDay, position);
  }
  return true;
}

function isAtPosition(day: Day, position: Position): boolean {
  const isLast = addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
  return position === -1 ? isLast : Math.ceil(Number(day.slice(8)) / 7) === position;
}
