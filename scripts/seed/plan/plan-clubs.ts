import { heading, list, paragraph } from '../../lib/blocks.ts';
import type { ClubText } from '../content/club-text.ts';
import { cultureClubs } from '../content/culture-clubs.ts';
import { learningAndNatureClubs } from '../content/learning-and-nature-clubs.ts';
import { fictionalPhone, type Size } from '../content/municipality.ts';
import { firstNames, surnames } from '../content/people.ts';
import { streets, town } from '../content/places.ts';
import { socialClubs } from '../content/social-clubs.ts';
import { sportAndRescueClubs } from '../content/sport-and-rescue-clubs.ts';
import { topics } from '../content/topics.ts';
import type { Random } from '../random.ts';
import type { Place } from './plan-places.ts';
import type { Fields, PlannedClub } from './seed-plan.ts';

/** A planned club together with the text and place it came from, for its events and offers. */
export interface ClubInPlace {
  club: PlannedClub;
  text: ClubText;
  place: Place;
}

const clubTexts: ClubText[] = [...sportAndRescueClubs, ...socialClubs, ...cultureClubs, ...learningAndNatureClubs];

/** Plans that many clubs: every kind in the town, then what each district or village has, a parent club before its departments. */
export function planClubs(
  size: Size,
  count: number,
  places: Place[],
  slugFor: (title: string) => string,
  random: Random,
  confirmedAt: () => string,
): ClubInPlace[] {
  const slugs = new Map<string, string>();
  return chooseClubs(size, places)
    .slice(0, count)
    .map(({ text, place }) => {
      const parent = text.parent ? slugs.get(`${place.name}/${text.parent}`) : undefined;
      const club = planClub(text, place, parent, slugFor, random, confirmedAt());
      slugs.set(`${place.name}/${text.key}`, club.slug);
      return { text, place, club };
    });
}

function chooseClubs(size: Size, places: Place[]): { text: ClubText; place: Place }[] {
  return places.flatMap((place, index) =>
    clubTexts.filter((text) => size !== 'town' || index === 0 || text.everywhere).map((text) => ({ text, place })),
  );
}

function planClub(
  text: ClubText,
  place: Place,
  parent: string | undefined,
  slugFor: (title: string) => string,
  random: Random,
  confirmedAt: string,
): PlannedClub {
  const fill = (words: string) => words.replaceAll('{ort}', place.name);
  const name = fill(text.name);
  const slug = slugFor(name);
  const founded = text.founded + random.integer(-4, 6);
  const members = random.integer(14, 90);
  const host = `${slug.slice(0, 50).replace(/-+$/, '')}.example.org`;
  const colour = topics.find((topic) => topic.slug === text.topics[0])?.colour ?? '#1b5e4b';
  return {
    slug,
    key: text.key,
    parent,
    topics: text.topics,
    district: place.district,
    venue: place.venueFor(text.venue),
    meetingTimes: text.meetings.map(({ weekday, start, end, note }) => ({
      weekday,
      startTime: `${start}:00.000`,
      endTime: `${end}:00.000`,
      note,
    })),
    fields: {
      name,
      slug,
      shortName: text.shortName ? fill(text.shortName) : undefined,
      summary: fill(text.summary),
      description: [
        ...text.about.map((words) => paragraph(fill(words))),
        heading('Das machen wir'),
        list(text.doing.map(fill)),
        heading('Wer wir sind'),
        paragraph(describeMembers(random, name, founded, members)),
      ],
      legalForm: text.legalForm,
      foundedYear: founded,
      audiences: text.audiences.map((value) => ({ value })),
      contacts: text.contacts.map((role, index) => planContact(role, index, host, random)),
      website: random.chance(0.55) ? `https://${host}` : undefined,
      socialLinks: random.chance(0.25)
        ? [{ platform: random.pick(['instagram', 'facebook', 'mastodon']), url: `https://${host}/folgen` }]
        : [],
      address: { street: `${random.pick(streets)} ${random.integer(1, 60)}`, postalCode: town.postalCode, city: place.name },
      accessibility: random.chance(0.7) ? planAccessibility(random) : undefined,
      membershipFee: text.fee,
      operatingStatus: random.chance(0.02) ? 'paused' : 'active',
      searchWords: text.searchWords,
      plainSummary: text.plain,
      trusted: random.chance(0.6),
      confirmedAt,
      confirmedBy: 'Vereinsredaktion',
      agreement: { version: '2026-1', acceptedAt: confirmedAt, acceptedBy: `${random.pick(firstNames)} ${random.pick(surnames)}` },
    },
    files: {
      image: { scene: text.scene, variant: random.integer(0, 1) },
      logo: parent ? undefined : { letters: initials(text.shortName ?? text.name), colour },
      document: random.chance(0.08) ? 'beitritt' : undefined,
    },
  };
}

function describeMembers(random: Random, name: string, founded: number, members: number): string {
  const about = random.pick([
    `Gegründet wurde die Gruppe ${founded}. Heute sind ${members} Menschen dabei, die jüngsten mit den Ältesten an einem Tisch.`,
    `Seit ${founded} gibt es uns. Zurzeit zählen wir ${members} Mitglieder, und jedes neue Gesicht freut uns.`,
    `Was ${founded} mit einer Handvoll Leute begann, tragen heute ${members} Engagierte.`,
    `${members} Menschen gestalten unsere Arbeit mit. Angefangen hat alles im Jahr ${founded}.`,
  ]);
  const invitation = random.pick([
    'Kommen Sie einfach vorbei.',
    'Rufen Sie an oder schreiben Sie uns.',
    'Schnuppern ist jederzeit möglich.',
    `Wer ${name} kennenlernen will, ist herzlich willkommen.`,
  ]);
  return `${about} ${invitation}`;
}

function planContact(role: string, index: number, host: string, random: Random): Fields {
  const name = `${random.pick(firstNames)} ${random.pick(surnames)}`;
  return {
    role,
    name: random.chance(0.85) ? name : undefined,
    email: `${index === 0 ? 'kontakt' : `kontakt${index + 1}`}@${host}`,
    phone: random.chance(0.75) ? fictionalPhone(random.integer(200, 699)) : undefined,
    consent: random.chance(0.88),
  };
}

function planAccessibility(random: Random): Fields {
  const answer = () => random.pick(['yes', 'yes', 'partly', 'no']);
  return {
    wheelchair: answer(),
    stepFreeEntrance: answer(),
    accessibleToilet: answer(),
    assistanceDogs: random.chance(0.4) ? 'yes' : undefined,
    plainLanguage: random.chance(0.2) ? 'partly' : undefined,
    note: random.chance(0.4) ? 'Sagen Sie uns, was Sie brauchen. Wir richten uns darauf ein.' : undefined,
  };
}

function initials(name: string): string {
  const words = name
    .replace('{ort}', 'Lindenfurt')
    .split(/[^\p{L}]+/u)
    .filter((word) => /^\p{Lu}/u.test(word));
  return words
    .slice(0, 3)
    .map((word) => word.charAt(0))
    .join('');
}
