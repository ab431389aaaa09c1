import type { Core } from '@strapi/strapi';
import { adminEntryUrl } from '../admin-api/admin-entry-url';
import { describeNotice, describeReceipt } from '../mail/texts/report-texts';
import { computeDueDay } from './due-day';
import { findReportedEntry } from './find-reported-entry';
import { queueReportMail } from './queue-report-mail';
import { REPORT, type Report, type ReportKind } from './report';
import { findRecipients } from './report-recipients';

/** A report as the form has checked it; empty texts for what was not given. */
export interface ReportInput {
  kind: ReportKind;
  page: string;
  text: string;
  contactName: string;
  contactEmail: string;
  contactPhone: string;
  contactShared: boolean;
}

/**
 * Stores a report with its club and its deadline, tells those who answer it, and sends a receipt to an address that was given: all of it or
 * nothing. Nothing that the reporter wrote goes to the receipt's address, which may be anybody's.
 */
export async function receiveReport(strapi: Core.Strapi, input: ReportInput, now: Date): Promise<Report> {
  return strapi.db.transaction(async () => {
    const entry = await findReportedEntry(strapi, input.page);
    const report = await store(strapi, input, entry?.club?.documentId, now);
    await notify(strapi, report, entry?.title, entry?.club?.documentId, now);
    if (report.contactEmail) await sendReceipt(strapi, report, report.contactEmail, now);
    return report;
  });
}

async function store(strapi: Core.Strapi, input: ReportInput, club: string | undefined, now: Date): Promise<Report> {
  const municipality = await strapi.db.query('api::municipality.municipality').findOne({ select: ['federalState'] });
  const data = {
    ...input,
    contactName: input.contactName || null,
    contactEmail: input.contactEmail || null,
    contactPhone: input.contactPhone || null,
    state: 'new',
    dueOn: input.kind === 'barrier' ? computeDueDay(now, municipality?.federalState) : null,
    club: club ?? null,
  };
  return strapi.documents(REPORT).create({ data: data as never }) as unknown as Promise<Report>;
}

async function notify(strapi: Core.Strapi, report: Report, title: string | undefined, club: string | undefined, now: Date): Promise<void> {
  const { isClub, recipients } = await findRecipients(strapi, report, club);
  const siteUrl = strapi.config.get<string | undefined>('server.siteUrl') ?? '';
  for (const { email, name } of recipients) {
    const text = describeNotice({
      report,
      title: title ?? report.page,
      name,
      isClub,
      pageUrl: `${siteUrl}${report.page}`,
      adminUrl: adminEntryUrl(strapi, REPORT, report.documentId),
    });
    const replyTo = isClub && report.contactShared && report.contactEmail ? { replyTo: report.contactEmail } : {};
    await queueReportMail(strapi, 'notice', { key: `${report.documentId}-${email}`, to: email, ...replyTo, ...text }, now);
  }
}

async function sendReceipt(strapi: Core.Strapi, report: Report, to: string, now: Date): Promise<void> {
  await queueReportMail(strapi, 'receipt', { key: report.documentId, to, ...describeReceipt(report) }, now);
}
