import type { Core } from '@strapi/strapi';
import { computeDueDay } from '../reports/due-day';
import { isOpen, REPORT, type Report, type ReportState } from '../reports/report';
import type { DocumentRule } from './document-rule';

/*
 * Guarantees that a report knows by when it has to be answered, and when and by whom it was, whichever screen it was written in: one that the
 * coordination takes down at the telephone has the same deadline as one from the form. The deadline counts from the day of receipt; a report
 * that is opened again is unanswered again.
 */
export const keepReportDates: DocumentRule = (strapi) => async (call, next) => {
  if (call.uid !== REPORT || !['create', 'update'].includes(call.action)) return next();
  const admin = readAdminName(strapi);
  // Scripts and the form say themselves what they know.
  if (admin === undefined) return next();
  const { documentId, data = {} } = call.params;
  const existing: Report | null = documentId ? await strapi.db.query(REPORT).findOne({ where: { documentId } }) : null;
  const kept = { dueOn: await findDueDay(strapi, data, existing), ...findAnswer(data, existing, admin) };
  call.params = { ...call.params, data: { ...data, ...kept } };
  return next();
};

async function findDueDay(strapi: Core.Strapi, data: Record<string, unknown>, existing: Report | null): Promise<string | null> {
  const kind = data.kind ?? existing?.kind;
  if (kind !== 'barrier') return null;
  if (existing?.dueOn) return existing.dueOn;
  const municipality = await strapi.db.query('api::municipality.municipality').findOne({ select: ['federalState'] });
  return computeDueDay(existing ? new Date(existing.createdAt) : new Date(), municipality?.federalState);
}

function findAnswer(
  data: Record<string, unknown>,
  existing: Report | null,
  admin: string,
): { answeredAt: string | null; answeredBy: string | null } {
  const state = (data.state ?? existing?.state ?? 'new') as ReportState;
  if (isOpen({ state })) return { answeredAt: null, answeredBy: null };
  if (existing?.answeredAt) return { answeredAt: existing.answeredAt, answeredBy: existing.answeredBy };
  return { answeredAt: new Date().toISOString(), answeredBy: admin };
}

/** The name of whoever makes the request in the admin; undefined for scripts and the public. */
function readAdminName(strapi: Core.Strapi): string | undefined {
  const { auth, user } = strapi.requestContext.get()?.state ?? {};
  if (auth?.strategy?.name !== 'admin' || !user) return undefined;
  return [user.firstname, user.lastname].filter(Boolean).join(' ') || user.username || user.email;
}
