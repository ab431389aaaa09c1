import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { homeActions } from '../access/home-actions';
import { findOwnClubs } from '../access/own-clubs';
import type { AdminRoute } from '../admin-api';
import { readBody, readText } from '../admin-api/read-body';
import { readSignedInAdmin } from '../admin-api/signed-in-admin';
import { type Acceptance, acceptanceTable } from './acceptance-table';
import { findOpenAgreements } from './find-open-agreements';
import { type Agreement, readAgreements } from './read-agreements';
import { recordAcceptance } from './record-acceptance';

const CLUB = 'api::club.club';
const LONGEST_NOTE = 500;
const MOST_WAITING = 5;

/** An acceptance as the admin shows it; `acceptedAt` is an ISO instant in UTC. */
type AcceptanceView = Pick<Acceptance, 'page' | 'title' | 'version' | 'acceptedAt' | 'acceptedBy' | 'note'>;

/** What a club has agreed to, newest first, and what it is still asked for. */
interface ClubAgreements {
  documentId: string;
  name: string;
  open: AgreementView[];
  accepted: AcceptanceView[];
}

/** An agreement with its address on the site; null while the site has none. */
type AgreementView = Omit<Agreement, 'path'> & { url: string | null };

interface Club {
  documentId: string;
  name: string;
}

/**
 * Agreements: read and accepted by the editors of a club for their own one, by the coordination for any club (with a note on what it has in
 * hand). Nobody is kept from working by an agreement that is not accepted yet; the coordination sees whom to talk to.
 */
export const agreementRoutes: AdminRoute[] = [
  { method: 'GET', path: '/agreements', handler: readOverview, action: homeActions.agreements },
  { method: 'GET', path: '/agreements/:club', handler: readClubAgreements, action: homeActions.agreements },
  { method: 'POST', path: '/agreements', handler: accept, action: homeActions.agreements },
];

/**
 * `{ clubs, waiting }`: the signed-in editor's own clubs; and for the coordination how many clubs have something open, with the first few
 * of them (null for all others).
 */
async function readOverview(
  strapi: Core.Strapi,
  ctx: Context,
): Promise<{ clubs: ClubAgreements[]; waiting: { total: number; clubs: Club[] } | null }> {
  const admin = readSignedInAdmin(ctx);
  const agreements = await readAgreements(strapi);
  const own = await findClubs(
    strapi,
    (await findOwnClubs(strapi, admin.id)).map(({ documentId }) => documentId),
  );
  return {
    clubs: await Promise.all(own.map((club) => describeClub(strapi, club, agreements))),
    waiting: admin.isCoordinator ? await findWaiting(strapi, agreements) : null,
  };
}

async function readClubAgreements(strapi: Core.Strapi, ctx: Context): Promise<ClubAgreements> {
  const { club } = ctx.params as { club: string };
  await assertMayAccept(strapi, ctx, club);
  return describeClub(strapi, await findClub(strapi, club), await readAgreements(strapi));
}

async function accept(strapi: Core.Strapi, ctx: Context): Promise<ClubAgreements> {
  const body = readBody(ctx);
  const documentId = typeof body.club === 'string' ? body.club : '';
  const isOwn = await assertMayAccept(strapi, ctx, documentId);
  const club = await findClub(strapi, documentId);
  const note = readText(ctx, 'note', 'Bemerkung', LONGEST_NOTE);
  if (!isOwn && !note) {
    throw new errors.ValidationError('Bitte schreiben Sie dazu, worauf Sie sich stützen, z. B. „Unterschrift vom 3. Mai liegt vor“.');
  }
  const agreements = await readAgreements(strapi);
  const chosen = chooseAgreements(agreements, body.accepted);
  const acceptedAt = new Date();
  const { user } = ctx.state as { user: { id: number; firstname?: string; lastname?: string; username?: string; email: string } };
  const acceptedBy = [user.firstname, user.lastname].filter(Boolean).join(' ') || user.username || user.email;
  await strapi.db.transaction(async () => {
    for (const { page, title, version } of chosen) {
      const who = { acceptedAt, acceptedBy, account: Number(user.id), note: note || null };
      await recordAcceptance(strapi, { club: documentId, page, title, version, ...who });
    }
  });
  return describeClub(strapi, club, agreements);
}

/** Whether the club is the account's own; the coordination passes for every other one too. */
async function assertMayAccept(strapi: Core.Strapi, ctx: Context, club: string): Promise<boolean> {
  const admin = readSignedInAdmin(ctx);
  const isOwn = (await findOwnClubs(strapi, admin.id)).some(({ documentId }) => documentId === club);
  if (!isOwn && !admin.isCoordinator) throw new errors.PolicyError('Dies ist nicht Ihr Verein.');
  return isOwn;
}

/** @throws ValidationError (400) if nothing is accepted, or a version that is not the present one: then somebody has read another text */
function chooseAgreements(agreements: Agreement[], accepted: unknown): Agreement[] {
  const wishes = Array.isArray(accepted) ? (accepted as { page?: unknown; version?: unknown }[]) : [];
  if (wishes.length === 0) throw new errors.ValidationError('Bitte kreuzen Sie an, was Ihr Verein annimmt.');
  return wishes.map((wish) => {
    const agreement = agreements.find(({ page, version }) => page === wish?.page && version === wish?.version);
    if (agreement) return agreement;
    throw new errors.ValidationError('Inzwischen gilt eine andere Fassung. Bitte laden Sie die Seite neu und lesen Sie sie.');
  });
}

async function describeClub(strapi: Core.Strapi, club: Club, agreements: Agreement[]): Promise<ClubAgreements> {
  const open = (await findOpenAgreements(strapi, [club], agreements)).get(club.documentId) ?? [];
  const accepted: Acceptance[] = await strapi.db.query(acceptanceTable.uid).findMany({
    where: { club: club.documentId },
    orderBy: [{ acceptedAt: 'desc' }, { id: 'desc' }],
  });
  const siteUrl = strapi.config.get<string | undefined>('server.siteUrl');
  return {
    ...club,
    open: open.map(({ path, body, ...agreement }) => ({
      ...agreement,
      body: withAbsoluteLinks(body, siteUrl) as unknown[],
      url: siteUrl ? `${siteUrl}${path}` : null,
    })),
    accepted: accepted.map(({ page, title, version, acceptedAt, acceptedBy, note }) => ({
      page,
      title,
      version,
      acceptedAt: new Date(acceptedAt).toISOString(),
      acceptedBy,
      note,
    })),
  };
}

/** Links of the site start with a slash; in the admin, which has an address of its own, they would lead nowhere. */
function withAbsoluteLinks(node: unknown, siteUrl: string | undefined): unknown {
  if (!siteUrl || typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map((one) => withAbsoluteLinks(one, siteUrl));
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) =>
      key === 'url' && typeof value === 'string' && value.startsWith('/')
        ? [key, `${siteUrl}${value}`]
        : [key, withAbsoluteLinks(value, siteUrl)],
    ),
  );
}

async function findWaiting(strapi: Core.Strapi, agreements: Agreement[]): Promise<{ total: number; clubs: Club[] }> {
  const clubs = await findClubs(strapi);
  const open = await findOpenAgreements(strapi, clubs, agreements);
  const waiting = clubs.filter(({ documentId }) => (open.get(documentId) ?? []).length > 0);
  return { total: waiting.length, clubs: waiting.slice(0, MOST_WAITING) };
}

async function findClub(strapi: Core.Strapi, documentId: string): Promise<Club> {
  const [club] = await findClubs(strapi, [documentId]);
  if (!club) throw new errors.NotFoundError('Diesen Verein gibt es nicht.');
  return club;
}

/** A club that was dissolved is asked for nothing any more. */
async function findClubs(strapi: Core.Strapi, documentIds?: string[]): Promise<Club[]> {
  const clubs: Club[] = await strapi.db.query(CLUB).findMany({
    where: {
      publishedAt: null,
      operatingStatus: { $ne: 'dissolved' },
      ...(documentIds ? { documentId: { $in: documentIds } } : {}),
    },
    select: ['documentId', 'name'],
    orderBy: { name: 'asc' },
  });
  return clubs.map(({ documentId, name }) => ({ documentId, name }));
}
