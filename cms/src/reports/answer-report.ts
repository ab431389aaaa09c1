import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isMailAddress } from '../mail/mail-address';
import { queueMail } from '../mail/queue-mail';
import { describeAnswer } from '../mail/texts/report-texts';
import { openStates, REPORT, type Report } from './report';

/** How a report ends. */
interface Decision {
  state: 'done' | 'rejected';
  answer: string;
  /** Name of who answers. */
  answeredBy: string;
}

/**
 * Ends an open report and sends the answer to the reporter, if there is an address. Of two answers at the same moment the first holds and the
 * second sends nothing.
 *
 * @returns whether a mail goes out
 * @throws ValidationError (400) if it has been answered already
 */
export async function answerReport(strapi: Core.Strapi, report: Report, decision: Decision, now: Date): Promise<boolean> {
  return strapi.db.transaction(async () => {
    const { count } = await strapi.db.query(REPORT).updateMany({
      where: { documentId: report.documentId, state: { $in: openStates } },
      data: { ...decision, answeredAt: now.toISOString() },
    });
    if (count === 0) throw new errors.ValidationError('Diese Meldung ist schon beantwortet. Bitte laden Sie die Seite neu.');
    const to = report.contactEmail;
    if (!to || !isMailAddress(to)) return false;
    const site = strapi.config.get<string | undefined>('server.siteUrl');
    const complaint = report.kind === 'barrier' && site ? { complaintUrl: `${site}/barrierefreiheit/` } : {};
    const text = describeAnswer({ answer: decision.answer, isRejected: decision.state === 'rejected', ...complaint });
    await queueMail(strapi, { to, ...text }, now);
    return true;
  });
}

/** Takes an answer back: the report is in work again; what was written stays as a draft. A mail that went out cannot be called back. */
export async function reopenReport(strapi: Core.Strapi, { documentId }: Report): Promise<void> {
  await strapi.db.query(REPORT).updateMany({
    where: { documentId, state: { $notIn: openStates } },
    data: { state: 'in-progress', answeredAt: null, answeredBy: null },
  });
}
