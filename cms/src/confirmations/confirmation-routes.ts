import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { readAccountName } from '../access/account-name';
import type { AdminRoute } from '../admin-api';
import { findEditableEntry } from '../admin-api/editable-entry';
import { readBody } from '../admin-api/read-body';
import { readSignedInAdmin } from '../admin-api/signed-in-admin';
import { assessConfirmation, type FreshnessState, readFreshnessPeriods } from '../home/freshness-periods';
import { confirmEntries } from './confirm-entries';
import { confirmableTypes } from './confirmable-types';
import { findOwnConfirmations, undoConfirmations } from './undo-confirmations';
import { readConfirmedRows } from './write-confirmation';

/** A page of a list holds no more. */
const MOST = 100;

/** What the edit view shows about one entry. Instants are ISO 8601 in UTC. */
interface ConfirmationStatus {
  /** Null while it is not published: there is nothing to be confirmed yet. */
  state: FreshnessState | null;
  confirmedAt: string | null;
  /** Only for the coordination and the super admin. */
  confirmedBy?: string | null;
}

/** „Noch aktuell“: each handler asks whether the account may edit the entries. */
export const confirmationRoutes: AdminRoute[] = [
  { method: 'GET', path: '/freshness', handler: readFreshnessPeriods },
  { method: 'GET', path: '/confirmations/:uid/:documentId', handler: readStatus },
  { method: 'POST', path: '/confirmations', handler: confirm },
  { method: 'POST', path: '/confirmations/undo', handler: undo },
];

async function readStatus(strapi: Core.Strapi, ctx: Context): Promise<ConfirmationStatus> {
  const { isCoordinator } = readSignedInAdmin(ctx);
  const { uid, documentId } = await findEditableEntry(strapi, ctx);
  assertConfirmable(uid);
  const { published } = await readConfirmedRows(strapi, uid, documentId);
  return {
    state: published && assessConfirmation(published.confirmedAt, await readFreshnessPeriods(strapi), new Date()),
    confirmedAt: published?.confirmedAt ?? null,
    ...(isCoordinator ? { confirmedBy: published?.confirmedBy ?? null } : {}),
  };
}

/**
 * `POST { uid, documentIds }` → `{ confirmed, ids }`: how many entries are confirmed, and by which numbers it can be taken back. Entries that are
 * not published are passed over. One entry that the account may not edit, and none is confirmed.
 *
 * @throws ValidationError (400), PolicyError (403) or NotFoundError (404)
 */
async function confirm(strapi: Core.Strapi, ctx: Context): Promise<{ confirmed: number; ids: number[] }> {
  const { uid, documentIds } = readBody(ctx);
  assertConfirmable(uid);
  if (!isListOf<string>(documentIds, (one) => typeof one === 'string')) throw new errors.ValidationError('Bitte wählen Sie Einträge aus.');
  for (const documentId of documentIds) await findEditableEntry(strapi, ctx, { uid, documentId });
  const { user } = ctx.state;
  const entries = documentIds.map((documentId) => ({ uid, documentId }));
  const ids = await confirmEntries(strapi, entries, { name: readAccountName(user), account: Number(user.id) }, new Date());
  if (ids.length === 0) throw new errors.ValidationError('Bestätigen lässt sich nur, was veröffentlicht ist.');
  return { confirmed: ids.length, ids };
}

/** `POST { ids }` → `{ undone }`: takes back what the same account has just confirmed. */
async function undo(strapi: Core.Strapi, ctx: Context): Promise<{ undone: number }> {
  const { ids } = readBody(ctx);
  if (!isListOf<number>(ids, (one) => Number.isInteger(one)))
    throw new errors.ValidationError('Bitte sagen Sie, was zurückgenommen werden soll.');
  const own = await findOwnConfirmations(strapi, ids, readSignedInAdmin(ctx).id);
  if (own.length !== ids.length) throw new errors.NotFoundError('Das lässt sich nicht mehr zurücknehmen.');
  for (const { contentType, target } of own) await findEditableEntry(strapi, ctx, { uid: contentType, documentId: target });
  await undoConfirmations(strapi, own, new Date());
  return { undone: own.length };
}

function assertConfirmable(uid: unknown): asserts uid is string {
  if (typeof uid === 'string' && confirmableTypes.includes(uid)) return;
  throw new errors.ValidationError('Bestätigen lassen sich Vereine, Engagementangebote, Orte und Seiten.');
}

function isListOf<Item>(value: unknown, isItem: (one: unknown) => boolean): value is Item[] {
  return Array.isArray(value) && value.length > 0 && value.length <= MOST && new Set(value).size === value.length && value.every(isItem);
}
