import { DURATION_FIELD, HONEYPOT } from './form-definition';

/** Nobody reads and fills in a form of several fields in less; in milliseconds. */
const SHORTEST = 3_000;

/** Hidden field in which a form drawn by the CMS says when, in milliseconds since 1970. */
export const DRAWN_FIELD = 'begonnen';

/**
 * Whether a program filled in a form: it put something where people see nothing, or was faster than people are. Without a time (no scripts,
 * or a form that came back to be corrected) only the first counts.
 */
export function isFromProgram(form: URLSearchParams, now: Date): boolean {
  if ((form.get(HONEYPOT.name) ?? '') !== '') return true;
  const durations = [readNumber(form, DURATION_FIELD), now.getTime() - (readNumber(form, DRAWN_FIELD) ?? 0)];
  return durations.some((duration) => duration !== undefined && duration >= 0 && duration < SHORTEST);
}

function readNumber(form: URLSearchParams, name: string): number | undefined {
  const text = form.get(name) ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
