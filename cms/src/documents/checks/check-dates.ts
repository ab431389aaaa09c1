import { hasDates, isRecurrenceRule } from '../../recurrence/list-dates';
import { locate } from './components';
import type { Entry, Fault } from './fault';

/**
 * The dates of an event fit together: each end after its start, a recurrence rule that calendar programs understand (RFC 5545), and at least
 * one date that the exceptions leave.
 */
export function checkEventDates(event: Entry): Fault[] {
  const recurrence = (event.recurrence ?? {}) as Entry;
  const faults: Fault[] = [];
  const endFault = event.allDay === true ? isBefore(event.end, event.start) : isNotAfter(event.end, event.start);
  if (endFault) faults.push({ path: ['end'], message: 'Ende: Das Ende muss nach dem Beginn liegen.' });
  if (typeof recurrence.rule === 'string' && recurrence.rule.trim() && !isRecurrenceRule(recurrence.rule)) {
    const message =
      'Wiederholung: Diese Regel ist nicht gültig. Bitte wählen Sie unter „Wie oft?“ neu, wann sich die Veranstaltung wiederholt.';
    faults.push({ path: ['recurrence', 'rule'], message });
  } else if (event.start && !hasDates(event as never)) {
    const message = 'Wiederholung: Es bleibt kein einziger Termin übrig. Bitte prüfen Sie die Regel und die Ausnahmen.';
    faults.push({ path: ['recurrence', 'exceptions'], message });
  }
  for (const { path, value } of locate(['recurrence', 'extraDates'], recurrence.extraDates)) {
    if (isNotAfter(value.end, value.start)) {
      faults.push({ path: [...path, 'end'], message: 'Zusätzlicher Termin: Das Ende muss nach dem Beginn liegen.' });
    }
  }
  for (const { path, value } of locate(['recurrence', 'changes'], recurrence.changes)) {
    if (isNotAfter(value.newEnd, value.newStart)) {
      faults.push({ path: [...path, 'newEnd'], message: 'Geänderter Termin: Das neue Ende muss nach dem neuen Beginn liegen.' });
    }
  }
  return faults;
}

/** An offer does not end before it starts. */
export function checkOpportunityDates(opportunity: Entry): Fault[] {
  if (!isBefore(opportunity.validUntil, opportunity.start)) return [];
  return [{ path: ['validUntil'], message: 'Gültig bis: Das Datum darf nicht vor dem Beginn liegen.' }];
}

/** An announcement is visible for some time at least. */
export function checkAnnouncementDates(announcement: Entry): Fault[] {
  if (!isNotAfter(announcement.validUntil, announcement.publishFrom)) return [];
  return [{ path: ['validUntil'], message: 'Gültig bis: Der Zeitpunkt muss nach „Sichtbar ab“ liegen.' }];
}

function isBefore(later: unknown, earlier: unknown): boolean {
  return compare(later, earlier, (difference) => difference < 0);
}

function isNotAfter(later: unknown, earlier: unknown): boolean {
  return compare(later, earlier, (difference) => difference <= 0);
}

/** Missing dates are no fault of their order. */
function compare(later: unknown, earlier: unknown, isFault: (difference: number) => boolean): boolean {
  if (!later || !earlier) return false;
  return isFault(new Date(String(later)).getTime() - new Date(String(earlier)).getTime());
}
