import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { AdminRoute } from '../admin-api';
import { readBody, readText } from '../admin-api/read-body';
import { toBerlinDay } from '../recurrence/berlin-time';
import { findAnswerPeriod } from './answer-periods';
import { answerReport, reopenReport } from './answer-report';
import { isOpen, REPORT, type Report } from './report';

const UPDATE = 'plugin::content-manager.explorer.update';
const LONGEST_ANSWER = 4000;

/** What the panel beside a report shows. */
export interface ReportStatus {
  isOpen: boolean;
  state: Report['state'];
  dueOn: string | null;
  /** Words for the period of the Land; only with a deadline. */
  period: string | null;
  isOverdue: boolean;
  /** Whether an answer can be sent by mail. */
  hasEmail: boolean;
  /** Whether there is a telephone number instead. */
  hasPhone: boolean;
  answer: string | null;
  answeredAt: string | null;
  answeredBy: string | null;
}

/** Answering a report and taking the answer back, for whoever may edit reports. */
export const reportRoutes: AdminRoute[] = [
  { method: 'GET', path: '/reports/:documentId', handler: readStatus },
  { method: 'POST', path: '/reports/:documentId/answer', handler: answer },
  { method: 'POST', path: '/reports/:documentId/reopen', handler: reopen },
];

async function readStatus(strapi: Core.Strapi, ctx: Context): Promise<ReportStatus> {
  const report = await findReport(strapi, ctx);
  const municipality = await strapi.db.query('api::municipality.municipality').findOne({ select: ['federalState'] });
  const open = isOpen(report);
  return {
    isOpen: open,
    state: report.state,
    dueOn: report.dueOn,
    period: report.dueOn && findAnswerPeriod(municipality?.federalState).words,
    isOverdue: open && report.dueOn !== null && report.dueOn < toBerlinDay(new Date()),
    hasEmail: Boolean(report.contactEmail),
    hasPhone: Boolean(report.contactPhone),
    answer: report.answer,
    answeredAt: report.answeredAt,
    answeredBy: report.answeredBy,
  };
}

/** Body: `{ answer, isRejected }`. Answers `{ isSent }`. */
async function answer(strapi: Core.Strapi, ctx: Context): Promise<{ isSent: boolean }> {
  const report = await findReport(strapi, ctx);
  const text = readText(ctx, 'answer', 'Antwort', LONGEST_ANSWER);
  const isRejected = readBody(ctx).isRejected === true;
  if (!text)
    throw new errors.ValidationError(isRejected ? 'Antwort: Bitte nennen Sie den Grund.' : 'Antwort: Bitte schreiben Sie eine Antwort.');
  const { firstname, lastname, email } = ctx.state.user;
  const answeredBy = [firstname, lastname].filter(Boolean).join(' ') || email;
  const isSent = await answerReport(strapi, report, { state: isRejected ? 'rejected' : 'done', answer: text, answeredBy }, new Date());
  return { isSent };
}

async function reopen(strapi: Core.Strapi, ctx: Context): Promise<null> {
  await reopenReport(strapi, await findReport(strapi, ctx));
  return null;
}

/** @throws PolicyError (403) for those who may not edit reports, NotFoundError (404) if there is none */
async function findReport(strapi: Core.Strapi, ctx: Context): Promise<Report> {
  if (ctx.state.userAbility.cannot(UPDATE, REPORT)) throw new errors.PolicyError('Meldungen dürfen Sie nicht bearbeiten.');
  const { documentId } = ctx.params as { documentId: string };
  const report: Report | null = await strapi.db.query(REPORT).findOne({ where: { documentId } });
  if (!report) throw new errors.NotFoundError('Diese Meldung gibt es nicht mehr.');
  return report;
}
