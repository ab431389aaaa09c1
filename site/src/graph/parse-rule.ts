/**
 * The part of RFC 5545 §3.3.10 an event may use. The time of day always comes from the event's start, so rules finer than a day and
 * BYHOUR, BYMINUTE, BYSECOND are refused: they are errors of import files, not dates of clubs.
 */

/** A rule taken apart; lists are undefined where the rule does not have the part. */
export interface Rule {
  frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  interval: number;
  count?: number;
  /** Value as written: `20261216`, `20261216T225959Z`. */
  until?: string;
  /** `TU`, `1SA`, `-1TU`. */
  days?: string[];
  months?: number[];
  monthDays?: number[];
  setPositions?: number[];
  /** Has parts that {@link Rule} does not take apart (BYYEARDAY, BYWEEKNO). */
  unusual: boolean;
  /** Normalised: upper case, without prefix, nothing but known parts. */
  text: string;
}

/** A rule that is not understood; the message is German and completes "Die Wiederholung ist ungültig: …". */
export class RuleError extends Error {
  override name = 'RuleError';
}

const numberBetween = (least: number, most: number, { negative = false } = {}) => {
  return (value: string): boolean => {
    if (!/^[+-]?\d{1,3}$/.test(value)) return false;
    const size = Math.abs(Number(value));
    return size >= least && size <= most && (negative || Number(value) >= 0);
  };
};

const validParts: Record<string, (value: string) => boolean> = {
  FREQ: (value) => /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/.test(value),
  INTERVAL: numberBetween(1, 999),
  COUNT: (value) => /^\d{1,5}$/.test(value) && Number(value) >= 1,
  UNTIL: (value) =>
    /^\d{8}(T\d{6}Z?)?$/.test(value) && !Number.isNaN(Date.parse(`${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6, 8)}`)),
  BYDAY: (value) => value.split(',').every((day) => /^([+-]?([1-9]|[1-4]\d|5[0-3]))?(MO|TU|WE|TH|FR|SA|SU)$/.test(day)),
  BYMONTH: (value) => value.split(',').every(numberBetween(1, 12)),
  BYMONTHDAY: (value) => value.split(',').every(numberBetween(1, 31, { negative: true })),
  BYYEARDAY: (value) => value.split(',').every(numberBetween(1, 366, { negative: true })),
  BYWEEKNO: (value) => value.split(',').every(numberBetween(1, 53, { negative: true })),
  BYSETPOS: (value) => value.split(',').every(numberBetween(1, 366, { negative: true })),
  WKST: (value) => /^(MO|TU|WE|TH|FR|SA|SU)$/.test(value),
};

/**
 * Takes an RRULE value apart ("FREQ=WEEKLY;BYDAY=TU", with or without the "RRULE:" prefix).
 * @throws {RuleError} on an unknown, doubled, misspelt or unsupported part, and on UNTIL together with COUNT.
 */
export function parseRule(value: string): Rule {
  const text = value
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .replace(/;$/, '');
  const parts = new Map<string, string>();
  for (const part of text.split(';')) {
    const [name = '', given = ''] = part.split('=', 2);
    const isValid = validParts[name];
    if (!isValid) throw new RuleError(`der Teil „${part}“ ist unbekannt oder wird nicht unterstützt`);
    if (!isValid(given)) throw new RuleError(`der Wert in „${part}“ ist nicht erlaubt`);
    if (parts.has(name)) throw new RuleError(`der Teil „${name}“ kommt zweimal vor`);
    parts.set(name, given);
  }
  const frequency = parts.get('FREQ') as Rule['frequency'] | undefined;
  if (!frequency) throw new RuleError('die Angabe FREQ fehlt');
  if (parts.has('UNTIL') && parts.has('COUNT')) throw new RuleError('UNTIL und COUNT schließen sich aus');
  const numbers = (name: string) => parts.get(name)?.split(',').map(Number);
  return {
    frequency,
    interval: Number(parts.get('INTERVAL') ?? 1),
    count: parts.has('COUNT') ? Number(parts.get('COUNT')) : undefined,
    until: parts.get('UNTIL'),
    days: parts.get('BYDAY')?.replaceAll('+', '').split(','),
    months: numbers('BYMONTH'),
    monthDays: numbers('BYMONTHDAY'),
    setPositions: numbers('BYSETPOS'),
    unusual: parts.has('BYYEARDAY') || parts.has('BYWEEKNO'),
    text,
  };
}
