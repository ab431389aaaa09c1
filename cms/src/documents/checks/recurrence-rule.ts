const WEEKDAY = 'MO|TU|WE|TH|FR|SA|SU';
const list = (item: string) => new RegExp(`^(${item})(,(${item}))*$`);

/** The parts of a recurrence rule (RFC 5545 §3.3.10) that calendar programs agree on, and the form of each. */
const PARTS: Record<string, RegExp> = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d{0,3}$/,
  COUNT: /^[1-9]\d{0,3}$/,
  UNTIL: /^\d{8}(T\d{6}Z?)?$/,
  BYDAY: list(`[+-]?([1-9]|[1-4]\\d|5[0-3])?(${WEEKDAY})`),
  BYMONTHDAY: list('[+-]?([1-9]|[12]\\d|3[01])'),
  BYYEARDAY: list('[+-]?[1-9]\\d{0,2}'),
  BYWEEKNO: list('[+-]?([1-9]|[1-4]\\d|5[0-3])'),
  BYMONTH: list('[1-9]|1[0-2]'),
  BYSETPOS: list('[+-]?[1-9]\\d{0,2}'),
  WKST: new RegExp(`^(${WEEKDAY})$`),
};

/** Whether a text is a well-formed recurrence rule without the prefix `RRULE:`, as the recurrence component keeps it. */
export function isRecurrenceRule(rule: string): boolean {
  const parts = rule
    .trim()
    .toUpperCase()
    .replace(/;$/, '')
    .split(';')
    .map((part) => part.split('='));
  const names = parts.map(([name = '']) => name);
  const isWellFormed = parts.every(([name = '', value = '', ...rest]) => rest.length === 0 && PARTS[name]?.test(value));
  const isUnambiguous = new Set(names).size === names.length && !(names.includes('COUNT') && names.includes('UNTIL'));
  return isWellFormed && isUnambiguous && names.includes('FREQ');
}
