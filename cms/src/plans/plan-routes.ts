import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { mayPublish } from '../access/may-publish';
import type { AdminRoute } from '../admin-api';
import { type EditableEntry, findEditableEntry } from '../admin-api/editable-entry';
import { readBody } from '../admin-api/read-body';
import { readSignedInAdmin } from '../admin-api/signed-in-admin';
import { refuseFaults } from '../documents/checks/fault';
import { findPublishFaults } from '../documents/checks/find-publish-faults';
import { endPlans } from './end-plans';
import { type Plan, planTable } from './plan-table';

const PUBLISH = 'plugin::content-manager.explorer.publish';
const FIVE_YEARS = 5 * 366 * 86_400_000;

/** What the edit view shows about planned publications of one entry; moments in ISO 8601. */
interface PlanStatus {
  mayPlan: boolean;
  publishAt: string | null;
  unpublishAt: string | null;
  /** Why the last plan did not come true; null if it did or none was made. */
  failure: string | null;
}

/** Reading and setting when an entry is published and taken down by itself; for those who may publish it at once. */
export const planRoutes: AdminRoute[] = [
  { method: 'GET', path: '/plans/:uid/:documentId', handler: readPlans },
  { method: 'PUT', path: '/plans/:uid/:documentId', handler: setPlans },
];

async function readPlans(strapi: Core.Strapi, ctx: Context): Promise<PlanStatus> {
  return describePlans(strapi, ctx, await findEditableEntry(strapi, ctx));
}

/** Takes `{ publishAt, unpublishAt }`, each a moment or null; what is left out or null is not planned any more. */
async function setPlans(strapi: Core.Strapi, ctx: Context): Promise<PlanStatus> {
  const entry = await findEditableEntry(strapi, ctx);
  if (!(await mayPlan(strapi, ctx, entry))) throw new errors.PolicyError('Diesen Eintrag dürfen Sie nicht selbst veröffentlichen.');
  const publishAt = readMoment(ctx, 'publishAt', 'Veröffentlichen am');
  const unpublishAt = readMoment(ctx, 'unpublishAt', 'Zurückziehen am');
  if (publishAt && unpublishAt && unpublishAt <= publishAt) {
    throw new errors.ValidationError('Zurückziehen am: Der Zeitpunkt muss nach „Veröffentlichen am“ liegen.');
  }
  const { uid, documentId } = entry;
  if (publishAt) refuseFaults(await findPublishFaults(strapi, uid, documentId, publishAt), 'Noch nicht geplant.');
  await strapi.db.transaction(async () => {
    await replacePlan(strapi, ctx, entry, 'publish', publishAt);
    await replacePlan(strapi, ctx, entry, 'unpublish', unpublishAt);
  });
  return describePlans(strapi, ctx, entry);
}

async function replacePlan(
  strapi: Core.Strapi,
  ctx: Context,
  entry: EditableEntry,
  action: Plan['action'],
  dueAt: Date | null,
): Promise<void> {
  const { uid, documentId } = entry;
  await endPlans(strapi, { uid, documentId, action }, { state: 'cancelled' });
  if (!dueAt) return;
  const plannedBy = readSignedInAdmin(ctx).id;
  const data = { contentType: uid, target: documentId, action, dueAt, state: 'waiting', plannedAt: new Date(), plannedBy };
  await strapi.db.query(planTable.uid).create({ data });
}

async function describePlans(strapi: Core.Strapi, ctx: Context, entry: EditableEntry): Promise<PlanStatus> {
  const plans: Plan[] = await strapi.db.query(planTable.uid).findMany({
    where: { contentType: entry.uid, target: entry.documentId },
    orderBy: { id: 'desc' },
    limit: 20,
  });
  const findDue = (wanted: Plan['action']) => plans.find(({ state, action }) => state === 'waiting' && action === wanted)?.dueAt ?? null;
  const [newest] = plans;
  return {
    mayPlan: await mayPlan(strapi, ctx, entry),
    publishAt: findDue('publish'),
    unpublishAt: findDue('unpublish'),
    failure: newest && newest.state !== 'waiting' && newest.state !== 'done' ? newest.reason : null,
  };
}

async function mayPlan(strapi: Core.Strapi, ctx: Context, { uid, documentId }: EditableEntry): Promise<boolean> {
  const { restricted } = readSignedInAdmin(ctx);
  return ctx.state.userAbility.can(PUBLISH, uid) && (await mayPublish(strapi, restricted, uid, documentId));
}

function readMoment(ctx: Context, name: string, label: string): Date | null {
  const value = readBody(ctx)[name];
  if (value === undefined || value === null || value === '') return null;
  const moment = typeof value === 'string' ? new Date(value) : new Date(Number.NaN);
  if (Number.isNaN(moment.getTime())) throw new errors.ValidationError(`${label}: Das ist kein Zeitpunkt.`);
  const now = Date.now();
  if (moment.getTime() <= now) throw new errors.ValidationError(`${label}: Der Zeitpunkt muss in der Zukunft liegen.`);
  if (moment.getTime() > now + FIVE_YEARS) throw new errors.ValidationError(`${label}: Bitte prüfen Sie das Jahr.`);
  return moment;
}
