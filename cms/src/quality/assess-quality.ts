import type { Core } from '@strapi/strapi';
import { findOpenAgreements } from '../agreements/find-open-agreements';
import { readAgreements } from '../agreements/read-agreements';
import { assessConfirmation, type FreshnessState, readFreshnessPeriods } from '../home/freshness-periods';
import { type Link, linkTable } from '../links/link-table';
import { formatDay, startOfBerlinDay } from '../recurrence/berlin-time';
import { findSimilarClubs } from './find-similar-clubs';
import type { Problem } from './problem';
import { type ClubRow, readClubRows } from './read-club-rows';
import { type ComingEvent, findDoubleEvents, readComingEvents } from './read-coming-events';

const CLUB = 'api::club.club';
const EVENT = 'api::event.event';
/** Below that, a profile tells residents too little. */
const COMPLETE_ENOUGH = 60;

/** How well one club is kept. The municipality's own content is a row without a document id, and without what only a club has. */
export interface QualityRow {
  documentId: string | null;
  name: string;
  published: boolean;
  /** How complete the profile is. */
  percent: number | null;
  /** ISO instants in UTC. */
  confirmedAt: string | null;
  freshness: FreshnessState | null;
  nextDate: string | null;
  problems: Problem[];
}

interface Findings {
  now: Date;
  periods: Parameters<typeof assessConfirmation>[1];
  eventsOf: Map<string | null, ComingEvent[]>;
  linksOf: Map<string | null, Problem[]>;
  similarTo: Map<string, { documentId: string; name: string }[]>;
  openOf: Map<string, { title: string; version: string }[]>;
}

/** How well the clubs are kept, by name; the municipality last, if there is something to put right. */
export async function assessQuality(strapi: Core.Strapi, now: Date): Promise<QualityRow[]> {
  const clubs = await readClubRows(strapi);
  const findings: Findings = {
    now,
    periods: await readFreshnessPeriods(strapi),
    eventsOf: groupBy(await readComingEvents(strapi, now), ({ club }) => club),
    linksOf: await readBrokenLinks(strapi),
    similarTo: findSimilarClubs(clubs),
    openOf: await findOpenAgreements(strapi, clubs, await readAgreements(strapi)),
  };
  const municipality = assessMunicipality(findings);
  return [...clubs.map((club) => assessClub(club, findings)), ...(municipality.problems.length > 0 ? [municipality] : [])];
}

function assessClub(club: ClubRow, findings: Findings): QualityRow {
  const { documentId, name, published, percent, confirmedAt } = club;
  const events = findings.eventsOf.get(documentId) ?? [];
  const freshness = published ? assessConfirmation(confirmedAt, findings.periods, findings.now) : null;
  const nextDate = findNext(events);
  const problems = [
    ...findProfileProblems(club, freshness, nextDate),
    ...findEventProblems(events),
    ...(findings.similarTo.get(documentId) ?? []).map((other) => describeSimilar(other)),
    ...(findings.linksOf.get(documentId) ?? []),
    ...describeOpen(findings.openOf.get(documentId) ?? []),
  ];
  return { documentId, name, published, percent, confirmedAt, freshness, nextDate, problems };
}

function assessMunicipality({ eventsOf, linksOf }: Findings): QualityRow {
  const events = eventsOf.get(null) ?? [];
  const problems = [...findEventProblems(events), ...(linksOf.get(null) ?? [])];
  const name = 'Kommune (Inhalte ohne Verein)';
  return {
    documentId: null,
    name,
    published: true,
    percent: null,
    confirmedAt: null,
    freshness: null,
    nextDate: findNext(events),
    problems,
  };
}

function findProfileProblems(club: ClubRow, freshness: FreshnessState | null, nextDate: string | null): Problem[] {
  const problems: Problem[] = [];
  if (!club.published) problems.push(toProblem('unpublished', 'Das Profil ist noch nicht veröffentlicht.'));
  if (freshness === 'unconfirmed' || freshness === 'hidden') {
    const since = club.confirmedAt ? `Zuletzt bestätigt am ${formatDate(club.confirmedAt)}.` : 'Noch nie bestätigt.';
    const hidden = freshness === 'hidden' ? ' Der Verein steht nicht mehr in den Listen.' : '';
    problems.push(toProblem('unconfirmed', `${since}${hidden}`));
  }
  if (!club.hasContact) problems.push(toProblem('contact', 'Kein Kontakt, der veröffentlicht werden darf.'));
  if (club.percent < COMPLETE_ENOUGH) problems.push(toProblem('incomplete', `Es fehlt: ${club.missing.join(', ')}.`));
  if (!club.hasPicture) problems.push(toProblem('picture', 'Kein Bild mit Beschreibung.'));
  if (!nextDate && !club.hasMeetingTimes) {
    problems.push(toProblem('no-date', 'Kein kommender Termin und kein regelmäßiges Treffen.'));
  }
  return problems;
}

function findEventProblems(events: ComingEvent[]): Problem[] {
  const homeless = events.filter(({ hasPlace }) => !hasPlace);
  return [
    ...homeless.map((event) => toProblem('no-venue', `„${event.title}“ nennt keinen Ort.`, { uid: EVENT, ...event })),
    ...findDoubleEvents(events).map(({ event, twin, day }) => {
      const date = formatDay(startOfBerlinDay(day));
      return toProblem('double-event', `„${event.title}“ und „${twin.title}“ stehen beide am ${date} im Kalender.`, {
        uid: EVENT,
        ...event,
      });
    }),
  ];
}

function describeSimilar({ documentId, name }: { documentId: string; name: string }): Problem {
  return toProblem('similar-club', `Heißt fast wie „${name}“. Ist es derselbe Verein?`, { uid: CLUB, documentId, title: name });
}

function describeOpen(open: { title: string; version: string }[]): Problem[] {
  const names = open.map(({ title, version }) => `${title} (Fassung ${version})`).join(', ');
  return open.length > 0 ? [toProblem('agreement', `Noch nicht angenommen: ${names}.`)] : [];
}

/** Broken links by the club whose entries they stand in. */
async function readBrokenLinks(strapi: Core.Strapi): Promise<Map<string | null, Problem[]>> {
  const links: Link[] = await strapi.db.query(linkTable.uid).findMany({ where: { state: 'broken' }, orderBy: { id: 'asc' } });
  const found = links.flatMap(({ address, uses, reason, failingSince }) =>
    uses.map((use) => {
      const since = failingSince ? ` Seit ${formatDate(failingSince)}.` : '';
      const text = `Link in „${use.title}“: ${address} – ${reason ?? 'lässt sich nicht öffnen.'}${since}`;
      return { club: use.club, problem: toProblem('broken-link', text, use) };
    }),
  );
  return new Map([...groupBy(found, ({ club }) => club)].map(([club, list]) => [club, list.map(({ problem }) => problem)]));
}

function findNext(events: ComingEvent[]): string | null {
  return events.flatMap(({ next }) => next ?? []).sort()[0] ?? null;
}

function toProblem(kind: Problem['kind'], text: string, entry?: NonNullable<Problem['entry']>): Problem {
  return { kind, text, entry: entry ? { uid: entry.uid, documentId: entry.documentId, title: entry.title } : null };
}

const longDate = new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Berlin' });

function formatDate(instant: string): string {
  return longDate.format(new Date(instant));
}

function groupBy<Item, Key>(items: Item[], toKey: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(toKey(item));
    if (group) group.push(item);
    else groups.set(toKey(item), [item]);
  }
  return groups;
}
