const moment = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short' });

/** `24.11.2026, 18:30`, in the browser's time zone. */
export function formatMoment(value: string): string {
  return moment.format(new Date(value));
}

/** The value of an input of the type `datetime-local` for an instant; empty for none. */
export function toLocalInput(value: string | null): string {
  if (!value) return '';
  const date = new Date(value);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The instant that such an input means, in the browser's time zone; null for an empty one. */
export function fromLocalInput(value: string): string | null {
  return value ? new Date(value).toISOString() : null;
}
