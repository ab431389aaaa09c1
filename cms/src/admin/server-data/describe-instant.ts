const timeZone = 'Europe/Berlin';
const day = new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'long', year: 'numeric', timeZone });
const time = new Intl.DateTimeFormat('de-DE', { hour: '2-digit', minute: '2-digit', timeZone });

/** "3. Mai 2026", in Berlin. */
export function describeDate(instant: string): string {
  return day.format(new Date(instant));
}

/** "um 10:32 Uhr", on another day "am 3. Mai 2026 um 10:32 Uhr", in Berlin. */
export function describeMoment(instant: string, now = Date.now()): string {
  const clock = `um ${time.format(new Date(instant))} Uhr`;
  return day.format(now) === describeDate(instant) ? clock : `am ${describeDate(instant)} ${clock}`;
}
