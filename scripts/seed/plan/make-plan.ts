import { fromBerlin, toBerlin } from '../../lib/berlin-time.ts';
import { list, paragraph } from '../../lib/blocks.ts';
import { describeMunicipality, fictionalPhone, type Size } from '../content/municipality.ts';
import { topics } from '../content/topics.ts';
import { createRandom, type Random } from '../random.ts';
import { windowAround } from './dates.ts';
import { planAnnouncements } from './plan-announcements.ts';
import { type ClubInPlace, planClubs } from './plan-clubs.ts';
import { planEvents } from './plan-events.ts';
import { planOpportunities } from './plan-opportunities.ts';
import { type Place, planPlaces } from './plan-places.ts';
import type { Fields, PlannedAccount, SeedPlan } from './seed-plan.ts';
import { createSlugs } from './slugs.ts';

/** How much each size holds; `dates` are single dates of events over twelve months. */
export const amounts: Record<Size, { clubs: number; dates: number; opportunities: number; announcements: number }> = {
  town: { clubs: 100, dates: 1_000, opportunities: 50, announcements: 200 },
  county: { clubs: 1_600, dates: 5_000, opportunities: 300, announcements: 1_500 },
  state: { clubs: 12_000, dates: 15_000, opportunities: 2_500, announcements: 5_000 },
};

/** The whole demo data of a size as seen on the day of `now`: the same day and size give the same plan. Touches nothing. */
export function makePlan(size: Size, now: Date): SeedPlan {
  const { day: today } = toBerlin(now);
  const random = createRandom(`ehrenamtsplattform ${size}`);
  const confirmedAt = () => chooseConfirmation(now, random);
  const { districts, venues, places } = planPlaces(size, createSlugs(), random, confirmedAt);
  const town = places[0] as Place;
  const amount = amounts[size];
  const clubs = planClubs(size, amount.clubs, places, createSlugs(), random, confirmedAt);
  const accounts = planAccounts(clubs);
  ensureTrust(clubs, accounts);
  return {
    municipality: describeMunicipality(size, today),
    topics,
    districts,
    venues,
    clubs: clubs.map(({ club }) => club),
    events: planEvents(amount.dates, clubs, town, windowAround(today), today, createSlugs(), random),
    opportunities: planOpportunities(amount.opportunities, clubs, today, createSlugs(), random, confirmedAt),
    announcements: planAnnouncements(amount.announcements, places, today, createSlugs(), random),
    notices: [
      {
        title: 'Willkommen im Redaktionssystem',
        important: false,
        body: [
          paragraph('Schön, dass Sie da sind. So fangen Sie an:'),
          list([
            'Prüfen Sie Kurzbeschreibung und Kontakt Ihres Vereins.',
            'Tragen Sie die nächsten drei Termine ein.',
            'Fragen? Die Koordination hilft gern.',
          ]),
        ],
      },
      {
        title: 'Bitte Profile bis zum Monatsende bestätigen',
        important: true,
        body: [paragraph('Einige Profile sind seit über sechs Monaten nicht bestätigt. Ein Blick genügt: Stimmt noch alles?')],
      },
    ],
    registrations: planRegistrations(now),
    reports: planReports(clubs),
    accounts,
  };
}

/** Most entries are current, some are due, a few unconfirmed or so old that lists leave them out. */
function chooseConfirmation(now: Date, random: Random): string {
  const dice = random.integer(1, 100);
  const [from, to] = dice <= 74 ? [1, 165] : dice <= 86 ? [190, 260] : dice <= 95 ? [280, 440] : [470, 600];
  const { day } = toBerlin(new Date(now.getTime() - random.integer(from as number, to as number) * 86_400_000));
  return fromBerlin(day, '12:00');
}

function planAccounts(clubs: ClubInPlace[]): PlannedAccount[] {
  const slugOf = (key: string) => {
    const found = clubs.find(({ text }) => text.key === key);
    if (!found) throw new Error(`The demo data has no club of the kind "${key}".`);
    return found.club.slug;
  };
  return [
    { roleCode: 'strapi-super-admin', email: 'technik@lindenfurt.example.org', firstname: 'Ingo', lastname: 'Technik', clubs: [] },
    { roleCode: 'coordinator', email: 'ehrenamt@lindenfurt.example.org', firstname: 'Swantje', lastname: 'Behrens', clubs: [] },
    { roleCode: 'municipal-editor', email: 'buergerschaft@lindenfurt.example.org', firstname: 'Jannik', lastname: 'Rathjen', clubs: [] },
    {
      roleCode: 'club-editor',
      email: 'feuerwehr@lindenfurt.example.org',
      firstname: 'Gesa',
      lastname: 'Harms',
      clubs: [slugOf('feuerwehr'), slugOf('jugendfeuerwehr')],
    },
    { roleCode: 'club-editor', email: 'chor@lindenfurt.example.org', firstname: 'Olaf', lastname: 'Tietjen', clubs: [slugOf('chor')] },
  ];
}

/** The first club account publishes by itself, the second hands in for approval. Their clubs are current, active and keep their contacts public. */
function ensureTrust(clubs: ClubInPlace[], accounts: PlannedAccount[]): void {
  const [trusted, untrusted] = accounts.filter(({ roleCode }) => roleCode === 'club-editor');
  for (const { club } of clubs) {
    if (trusted?.clubs.includes(club.slug)) Object.assign(club.fields, { trusted: true, operatingStatus: 'active' });
    if (untrusted?.clubs.includes(club.slug)) Object.assign(club.fields, { trusted: false, operatingStatus: 'active' });
  }
}

function planRegistrations(now: Date): Fields[] {
  const acceptedVersions = { netiquette: '2026-1', datenpflege: '2026-1' };
  const sent = { acceptedVersions, consentAt: now.toISOString(), emailConfirmedAt: now.toISOString(), state: 'new' };
  return [
    {
      clubName: 'Lauftreff Morgenrot',
      applicantName: 'Nadja Zielinski',
      applicantRole: 'Sprecherin',
      applicantEmail: 'lauftreff@example.org',
      applicantPhone: fictionalPhone(701),
      message: 'Wir laufen dienstags um sechs und möchten gefunden werden.',
      contactConsent: true,
      ...sent,
    },
    {
      clubName: 'Strickcafé Masche',
      applicantName: 'Renate Voss',
      applicantRole: 'Organisatorin',
      applicantEmail: 'strickcafe@example.org',
      message: 'Wir treffen uns jeden zweiten Freitag in der Bücherei.',
      contactConsent: false,
      ...sent,
    },
  ];
}

function planReports(clubs: ClubInPlace[]): Fields[] {
  const slug = clubs[0]?.club.slug;
  return [
    { kind: 'outdated', page: `/vereine/${slug}/`, text: 'Die Telefonnummer des Gerätewarts stimmt nicht mehr.', state: 'new' },
    {
      kind: 'barrier',
      page: '/veranstaltungen/',
      text: 'Ein verlinktes PDF lässt sich nicht vorlesen.',
      contactEmail: 'leserin@example.org',
      state: 'in-progress',
    },
    {
      kind: 'question',
      page: '/mitmachen/',
      text: 'Kann ich auch mit 15 Jahren bei der Tafel helfen?',
      contactEmail: 'fragen@example.org',
      state: 'new',
    },
  ];
}
