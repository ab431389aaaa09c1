import { addDays, fromBerlin } from '../../lib/berlin-time.ts';
import { paragraph } from '../../lib/blocks.ts';
import { type AnnouncementText, announcements, urgentAnnouncement } from '../content/announcements.ts';
import { streets } from '../content/places.ts';
import type { Random } from '../random.ts';
import type { Place } from './plan-places.ts';
import type { PlannedAnnouncement } from './seed-plan.ts';

const spelledDay = new Intl.DateTimeFormat('de-DE', { timeZone: 'UTC', day: 'numeric', month: 'long' });
/** How often to look for words not used yet before a title is repeated. */
const ATTEMPTS = 25;

/** Plans that many announcements over the last twelve months, newest last: one urgent and valid today, a few not yet due. */
export function planAnnouncements(
  count: number,
  places: Place[],
  today: string,
  slugFor: (title: string) => string,
  random: Random,
): PlannedAnnouncement[] {
  const titles = new Set<string>();
  const urgent = planAnnouncement(
    urgentAnnouncement,
    places[Math.min(3, places.length - 1)] as Place,
    addDays(today, -1),
    true,
    slugFor,
    random,
  );
  const others = Array.from({ length: count - 1 }, (_, index) => {
    const age = Math.round(((count - 1 - index) / count) ** 1.4 * 360) - (random.chance(0.02) ? 12 : 0);
    const day = addDays(today, -age);
    const fitting = announcements.filter(({ months }) => months?.includes(Number(day.slice(5, 7))) ?? true);
    let chosen = chooseText(fitting, places, random);
    for (let attempt = 0; attempt < ATTEMPTS && titles.has(fillTitle(chosen, day)); attempt += 1)
      chosen = chooseText(fitting, places, random);
    titles.add(fillTitle(chosen, day));
    return planAnnouncement(chosen.text, chosen.place, day, false, slugFor, random, chosen.street);
  });
  return [...others, urgent];
}

interface Choice {
  text: AnnouncementText;
  place: Place;
  street: string;
}

function chooseText(texts: AnnouncementText[], places: Place[], random: Random): Choice {
  return { text: random.pick(texts), place: random.pick(places), street: random.pick(streets) };
}

function fillTitle({ text, place, street }: Choice, day: string): string {
  return fillWords(text.title, place, street, day);
}

function fillWords(words: string, place: Place, street: string, day: string): string {
  return words
    .replaceAll('{ort}', place.name)
    .replaceAll('{strasse}', street)
    .replaceAll('{jahr}', day.slice(0, 4))
    .replaceAll('{tag}', spelledDay.format(new Date(addDays(day, 14))));
}

function planAnnouncement(
  text: AnnouncementText,
  place: Place,
  day: string,
  urgent: boolean,
  slugFor: (title: string) => string,
  random: Random,
  street = random.pick(streets),
): PlannedAnnouncement {
  const fill = (words: string) => fillWords(words, place, street, day);
  const title = fill(text.title);
  // A warning is over some day; much else stays readable as an archive.
  const expires = text.kind === 'warning' || random.chance(0.35);
  const slug = slugFor(title);
  return {
    slug,
    topics: text.topics ?? [],
    district: text.local ? place.district : undefined,
    fields: {
      title,
      slug,
      kind: text.kind,
      summary: fill(text.summary),
      body: text.body.map((words) => paragraph(fill(words))),
      publishFrom: fromBerlin(day, '08:00'),
      validUntil: text.validDays && expires ? fromBerlin(addDays(day, text.validDays), '23:59') : undefined,
      urgent,
      responsibleOffice: text.office,
    },
    files: {
      document: text.kind === 'funding' && random.chance(0.5) ? 'antrag' : undefined,
      image: random.chance(0.1) ? { scene: 'town', variant: random.integer(0, 1) } : undefined,
    },
  };
}
