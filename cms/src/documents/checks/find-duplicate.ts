import type { Core } from '@strapi/strapi';
import { addDays, formatDay, startOfBerlinDay, toBerlinDay } from '../../recurrence/berlin-time';
import { type EventTimes, listDates } from '../../recurrence/list-dates';
import type { Entry, Fault } from './fault';
import { areTitlesSimilar } from './similar-titles';

const EVENT = 'api::event.event';

/** An event as far as doubles are concerned. */
interface EventRow extends EventTimes {
  documentId: string;
  title: string;
}

/** No second event of the same club (or of the municipality) is published for the same day under a similar title. */
export async function findDuplicate(strapi: Core.Strapi, event: Entry): Promise<Fault[]> {
  const { documentId, title, start, club } = event as unknown as EventRow & { club?: { documentId: string } | null };
  const day = toBerlinDay(new Date(start));
  const others: EventRow[] = await strapi.db.query(EVENT).findMany({
    where: {
      documentId: { $ne: documentId },
      publishedAt: { $notNull: true },
      ...(club ? { club: { documentId: club.documentId } } : { club: { id: { $null: true } } }),
    },
    select: ['documentId', 'title', 'start', 'end', 'allDay'],
    populate: { recurrence: { populate: { exceptions: true, changes: true, extraDates: true } } },
  });
  const twin = others.find((other) => areTitlesSimilar(other.title, title) && startsOn(other, day));
  if (!twin) return [];
  const message =
    `Titel: „${twin.title}“ steht am ${formatDay(new Date(start))} schon im Kalender. Bitte ändern Sie den vorhandenen Eintrag. ` +
    'Sind es wirklich zwei Veranstaltungen, dann unterscheiden Sie die Titel, zum Beispiel durch die Uhrzeit.';
  return [{ path: ['title'], message }];
}

function startsOn(event: EventTimes, day: string): boolean {
  return listDates(event, startOfBerlinDay(day), startOfBerlinDay(addDays(day, 1))).some(({ start }) => toBerlinDay(start) === day);
}
