import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { mayPublish } from '../access/may-publish';
import { readRestrictedEditor } from '../access/signed-in-editor';
import { adminEntryUrl } from '../admin-api/admin-entry-url';
import { readTitle } from '../admin-api/editable-entry';
import { refuseFaults } from '../documents/checks/fault';
import { findPublishFaults } from '../documents/checks/find-publish-faults';
import { queueMail } from '../mail/queue-mail';
import { describeFailedPlan } from '../mail/texts/plan-texts';
import { type Plan, planTable } from './plan-table';

const { ApplicationError, PolicyError, NotFoundError } = errors;

/**
 * Publishes and withdraws what is due, oldest first, each exactly once, in one transaction with the note that it is done; Strapi's webhook
 * follows as after a publication by hand.
 *
 * Whoever planned it must still be allowed to, and the draft must still pass the checks: otherwise the plan fails, and its author is told
 * why. A fault of the machine (the database does not answer) leaves the plan waiting for the next run.
 */
export async function runDuePlans(strapi: Core.Strapi, now: Date): Promise<void> {
  const due: Plan[] = await strapi.db.query(planTable.uid).findMany({
    where: { state: 'waiting', dueAt: { $lte: now } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
  });
  for (const plan of due) {
    try {
      await strapi.db.transaction(() => carryOut(strapi, plan, now));
    } catch (error) {
      if (isRefusal(error)) await fail(strapi, plan, error.message, now);
      else strapi.log.error(`Plan ${plan.id} could not be carried out and waits for the next run: ${(error as Error).stack}`);
    }
  }
}

async function carryOut(strapi: Core.Strapi, { id, contentType, target, action, plannedBy }: Plan, now: Date): Promise<void> {
  const { count } = await strapi.db.query(planTable.uid).updateMany({
    where: { id, state: 'waiting' },
    data: { state: 'done', finishedAt: now },
  });
  if (count === 0) return;
  const documents = strapi.documents(contentType as UID.ContentType);
  if (action === 'unpublish') {
    await documents.unpublish({ documentId: target });
    return;
  }
  await assertStillAllowed(strapi, contentType, target, plannedBy);
  refuseFaults(await findPublishFaults(strapi, contentType, target, now));
  await documents.publish({ documentId: target });
}

async function assertStillAllowed(strapi: Core.Strapi, uid: string, documentId: string, userId: number): Promise<void> {
  const user = await strapi.db.query('admin::user').findOne({ where: { id: userId }, populate: { roles: true } });
  if (!user?.isActive || user.blocked) throw new PolicyError('Das Konto, das die Veröffentlichung geplant hat, gibt es nicht mehr.');
  const editor = readRestrictedEditor({ auth: { strategy: { name: 'admin' } }, user });
  if (!(await mayPublish(strapi, editor, uid, documentId))) {
    throw new PolicyError('Wer die Veröffentlichung geplant hat, darf sie nicht mehr allein veröffentlichen. Bitte reichen Sie sie ein.');
  }
}

/** A sentence for the editor, as opposed to a fault of the machine. */
function isRefusal(error: unknown): error is Error {
  return error instanceof ApplicationError || error instanceof PolicyError || error instanceof NotFoundError;
}

async function fail(strapi: Core.Strapi, plan: Plan, reason: string, now: Date): Promise<void> {
  await strapi.db.query(planTable.uid).update({ where: { id: plan.id }, data: { state: 'failed', finishedAt: now, reason } });
  const author = await strapi.db.query('admin::user').findOne({ where: { id: plan.plannedBy, isActive: true } });
  const entry = await strapi.db.query(plan.contentType).findOne({ where: { documentId: plan.target, publishedAt: null } });
  if (!author || !entry) return;
  const url = adminEntryUrl(strapi, plan.contentType, plan.target);
  const text = describeFailedPlan({ title: readTitle(entry), name: author.firstname ?? '', reason, url });
  await queueMail(strapi, { to: author.email, purpose: `plan-${plan.id}-failed`, ...text }, now);
}
