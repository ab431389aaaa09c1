import { toBerlinDay } from './berlin-time.ts';
import type { Rule } from './parse-rule.ts';
import type { IsoDateTime } from './types.ts';

const weekdays: Record<string, string> = {
  MO: 'Montag',
  TU: 'Dienstag',
  WE: 'Mittwoch',
  TH: 'Donnerstag',
  FR: 'Freitag',
  SA: 'Samstag',
  SU: 'Sonntag',
};
const weekdayOrder = Object.keys(weekdays);
const months = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'];
const ordinals: Record<number, string> = {
  1: 'ersten',
  2: 'zweiten',
  3: 'dritten',
  4: 'vierten',
  5: 'fünften',
  [-1]: 'letzten',
  [-2]: 'vorletzten',
};

const list = new Intl.ListFormat('de', { type: 'conjunction' });

const rhythms: Record<Rule['frequency'], [single: string, plural: string]> = {
  DAILY: ['täglich', 'Tage'],
  WEEKLY: ['jede Woche', 'Wochen'],
  MONTHLY: ['jeden Monat', 'Monate'],
  YEARLY: ['jedes Jahr', 'Jahre'],
};

function describeRhythm(rule: Rule): string {
  const [single, plural] = rhythms[rule.frequency];
  return rule.interval === 1 ? single : `alle ${rule.interval} ${plural}`;
}

/** "ersten Samstag", "Dienstag"; undefined for positions nobody says aloud. */
function describeDay(day: string, position: number | undefined): string | undefined {
  const place = Number(day.slice(0, -2)) || position;
  const name = weekdays[day.slice(-2)];
  if (!place) return name;
  return ordinals[place] && `${ordinals[place]} ${name}`;
}

function describeMonthDay(day: number): string | undefined {
  if (day > 0) return `${day}.`;
  return day === -1 ? 'letzten Tag' : undefined;
}

/** The words after "am"; undefined when the rule is too special for words. */
function describeDays(rule: Rule, start: IsoDateTime): string | undefined {
  const { days, monthDays, setPositions } = rule;
  if (days && monthDays) return undefined;
  if (days) {
    if (setPositions && (days.length > 1 || setPositions.length > 1)) return undefined;
    const sorted = [...days].sort((a, b) => weekdayOrder.indexOf(a.slice(-2)) - weekdayOrder.indexOf(b.slice(-2)));
    const names = sorted.map((day) => describeDay(day, setPositions?.[0]));
    return names.every((name) => name !== undefined) ? list.format(names) : undefined;
  }
  if (setPositions) return undefined;
  const startDay = new Date(`${toBerlinDay(start)}T00:00:00Z`);
  if (rule.frequency === 'WEEKLY') return weekdays[weekdayOrder[(startDay.getUTCDay() + 6) % 7] ?? ''];
  const names = (monthDays ?? [startDay.getUTCDate()]).map(describeMonthDay);
  return names.every((name) => name !== undefined) ? list.format(names) : undefined;
}

function describeMonths(rule: Rule, start: IsoDateTime): string | undefined {
  const inMonths = rule.months ?? (rule.frequency === 'YEARLY' ? [Number(toBerlinDay(start).slice(5, 7))] : undefined);
  return inMonths && list.format(inMonths.map((month) => months[month - 1] ?? ''));
}

/** The last day in words; UNTIL in UTC is the day it is in Berlin then. */
function describeUntil(until: string): string {
  const day = `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`;
  const time = until.slice(9).replace(/^(\d\d)(\d\d)(\d\d)Z$/, '$1:$2:$3Z');
  const lastDay = time.endsWith('Z') ? toBerlinDay(`${day}T${time}`) : day;
  return `bis ${Number(lastDay.slice(8))}. ${months[Number(lastDay.slice(5, 7)) - 1]} ${lastDay.slice(0, 4)}`;
}

/**
 * A rule in German words, without the time of day: "jede Woche am Dienstag", "jeden Monat am ersten Samstag, bis 16. Dezember 2026".
 * Rules too special for words become "wiederholt sich regelmäßig".
 */
export function describeRule(rule: Rule, start: IsoDateTime): string {
  const plainDaily = rule.frequency === 'DAILY' && !rule.days && !rule.monthDays && !rule.setPositions;
  const days = plainDaily ? '' : describeDays(rule, start);
  const inMonths = describeMonths(rule, start);
  const fixedDate = rule.frequency === 'YEARLY' && !rule.days;
  let text = 'wiederholt sich regelmäßig';
  if (!rule.unusual && days !== undefined) {
    text = [describeRhythm(rule), days && `am ${days}`, inMonths && (fixedDate ? inMonths : `im ${inMonths}`)].filter(Boolean).join(' ');
  }
  if (rule.until) return `${text}, ${describeUntil(rule.until)}`;
  return rule.count ? `${text}, ${rule.count} ${rule.count === 1 ? 'Termin' : 'Termine'}` : text;
}
