import type { Core } from '@strapi/strapi';
import type { EntryKey } from '../confirmations/confirmable-types';
import { findAgeingInstant } from '../home/find-ageing-instant';
import { assessConfirmation, type FreshnessPeriods, type FreshnessState, findAgeingDay } from '../home/freshness-periods';
import { toBerlinDay } from '../recurrence/berlin-time';

const CLUB = 'api::club.club';
const OPPORTUNITY = 'api::opportunity.opportunity';
const VENUE = 'api::venue.venue';
const PAGE = 'api::page.page';

/** A published entry that somebody should confirm. Days are calendar days in Berlin, `2026-11-24`. */
export interface DueEntry extends EntryKey {
  title: string;
  slug: string;
  /** Document id of the club it belongs to, for a club its own; null for what is the municipality's. */
  club: string | null;
  state: Exclude<FreshnessState, 'current'> | 'review';
  /** Null for never. */
  confirmedOn: string | null;
  /** Since when it waits. */
  dueOn: string;
  /** From when on the site marks it, and leaves it out of its lists; null for what was never confirmed, which is marked already. */
  unconfirmedOn: string | null;
  hiddenOn: string | null;
}

interface Row {
  documentId: string;
  title?: string;
  name?: string;
  slug: string;
  confirmedAt: string | null;
  createdAt: string;
  reviewBy?: string | null;
  filled?: boolean | null;
  validUntil?: string | null;
  club?: { documentId: string; operatingStatus: string } | null;
}

/**
 * All published entries whose confirmation is due, or pages whose day of review has come since they were last confirmed. Nothing of clubs that
 * pause or are dissolved, and no offers that are filled or over: nobody is misled by those.
 */
export async function findDueEntries(strapi: Core.Strapi, periods: FreshnessPeriods, now: Date): Promise<DueEntry[]> {
  const today = toBerlinDay(now);
  const aged = {
    $or: [{ confirmedAt: { $null: true } }, { confirmedAt: { $lt: findAgeingInstant(periods.confirmAfterMonths, now).toISOString() } }],
  };
  const read = (uid: string, where: object, select: string[], populate: object = {}): Promise<Row[]> =>
    strapi.db.query(uid).findMany({
      where: { $and: [{ publishedAt: { $notNull: true } }, where] },
      select: ['documentId', 'slug', 'confirmedAt', 'createdAt', ...select] as never,
      populate,
      orderBy: { id: 'asc' },
    });
  const clubs = await read(CLUB, { $and: [aged, { operatingStatus: 'active' }] }, ['name']);
  const offers = await read(OPPORTUNITY, aged, ['title', 'filled', 'validUntil'], { club: { select: ['documentId', 'operatingStatus'] } });
  const venues = await read(VENUE, aged, ['name']);
  const pages = await read(PAGE, { $or: [...aged.$or, { reviewBy: { $lte: today } }] }, ['title', 'reviewBy']);
  return [
    ...clubs.map((row) => describe(CLUB, row, row.documentId)),
    ...offers
      .filter(({ filled, validUntil, club }) => !filled && (!validUntil || validUntil >= today) && isActive(club))
      .map((row) => describe(OPPORTUNITY, row, row.club?.documentId ?? null)),
    ...venues.map((row) => describe(VENUE, row, null)),
    ...pages.filter(isPageDue).map((row) => describe(PAGE, row, null)),
  ];

  function isPageDue({ confirmedAt, reviewBy }: Row): boolean {
    return assessConfirmation(confirmedAt, periods, now) !== 'current' || isReviewMissed(confirmedAt, reviewBy);
  }

  function isReviewMissed(confirmedAt: string | null, reviewBy: string | null | undefined): boolean {
    return Boolean(reviewBy && reviewBy <= today && (!confirmedAt || toBerlinDay(new Date(confirmedAt)) < reviewBy));
  }

  function describe(uid: string, row: Row, club: string | null): DueEntry {
    const { documentId, slug, confirmedAt, reviewBy } = row;
    const state = assessConfirmation(confirmedAt, periods, now);
    const ageing = (months: number) => (confirmedAt ? findAgeingDay(confirmedAt, months) : null);
    const isForReview = state === 'current';
    return {
      uid,
      documentId,
      title: row.title ?? row.name ?? '',
      slug,
      club,
      state: isForReview ? 'review' : state,
      confirmedOn: confirmedAt ? toBerlinDay(new Date(confirmedAt)) : null,
      dueOn: (isForReview ? reviewBy : ageing(periods.confirmAfterMonths)) ?? toBerlinDay(new Date(row.createdAt)),
      unconfirmedOn: ageing(periods.unconfirmedAfterMonths),
      hiddenOn: ageing(periods.hiddenAfterMonths),
    };
  }
}

function isActive(club: Row['club']): boolean {
  return !club || club.operatingStatus === 'active';
}
