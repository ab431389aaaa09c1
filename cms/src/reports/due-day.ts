import { Temporal } from 'temporal-polyfill';
import { findAnswerPeriod } from './answer-periods';

/**
 * The last calendar day in Berlin for answering what came in at `receivedAt` (§§ 187, 188 BGB: the day of receipt does not count; a month
 * ends with the day of the same number, or with the last of a shorter month). It is not moved off weekends: earlier is never wrong.
 */
export function computeDueDay(receivedAt: Date, federalState: string | null | undefined): string {
  const received = Temporal.Instant.fromEpochMilliseconds(receivedAt.getTime()).toZonedDateTimeISO('Europe/Berlin').toPlainDate();
  return received.add(Temporal.Duration.from(findAnswerPeriod(federalState).period)).toString();
}
