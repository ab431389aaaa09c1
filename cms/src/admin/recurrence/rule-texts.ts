import type { Position, RuleKind } from './rule-form';

/** How often an event takes place, as the first selection offers it. */
export const kindTexts: Record<RuleKind, string> = {
  none: 'Einmal, keine Wiederholung',
  daily: 'Täglich',
  weekly: 'Wöchentlich',
  monthly: 'Monatlich',
  yearly: 'Jährlich',
  other: 'Besondere Regel (unverändert lassen)',
};

/** German for positions within a month, to be followed by a weekday. */
export const positionTexts: Record<Position, string> = { 1: 'ersten', 2: 'zweiten', 3: 'dritten', 4: 'vierten', [-1]: 'letzten' };

/** The months from January on. */
export const monthNames = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

const units = {
  daily: ['jeden Tag', 'Tage'],
  weekly: ['jede Woche', 'Wochen'],
  monthly: ['jeden Monat', 'Monate'],
  yearly: ['jedes Jahr', 'Jahre'],
} as const;

/** "jede Woche", "alle 2 Wochen" */
export function describeInterval(kind: keyof typeof units, interval: number): string {
  const [single, plural] = units[kind];
  return interval === 1 ? single : `alle ${interval} ${plural}`;
}
