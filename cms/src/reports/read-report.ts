import { readSubmission, type Submission } from '../public-pages/read-submission';
import type { ReportInput } from './receive-report';
import { reportKinds } from './report';
import { AGREED, reportForm } from './report-form';
import { readSitePath } from './site-path';

const WRONG_PAGE = 'Adresse der Seite: Bitte geben Sie eine Seite dieser Website an, oder lassen Sie das Feld leer.';

/** The form as it was sent, and the report it means once nothing is wrong with it. `siteUrl` is the site's address without a closing slash. */
export function readReport(
  form: URLSearchParams,
  siteUrl: string | undefined,
): { submission: Submission; report: ReportInput | undefined } {
  const { values, faults } = readSubmission(reportForm, form);
  const { art = '', text = '', name = '', email = '', telefon = '', weitergeben = '' } = values;
  const seite = withoutSite(values.seite ?? '', siteUrl);
  const page = seite === '' ? '/' : readSitePath(seite);
  const kind = reportKinds.find((one) => one === art);
  const isKnown = page !== undefined || faults.some(({ field }) => field === 'seite');
  const submission = { values: { ...values, seite }, faults: isKnown ? faults : [...faults, { field: 'seite', message: WRONG_PAGE }] };
  if (!kind || !page || submission.faults.length > 0) return { submission, report: undefined };
  const contact = { contactName: name, contactEmail: email, contactPhone: telefon };
  const hasContact = Boolean(name || email || telefon);
  return { submission, report: { kind, page, text, ...contact, contactShared: hasContact && weitergeben === AGREED } };
}

/** What a link filled in, as far as it is one of ours; nobody is told off for a link. */
export function readLink(query: URLSearchParams): Submission {
  const kind = reportKinds.find((one) => one === query.get('art'));
  return { values: { art: kind ?? '', seite: readSitePath(query.get('seite')) ?? '' }, faults: [] };
}

/** People copy whole addresses: "https://mitmachen.example.org/vereine/chor/" means "/vereine/chor/". */
function withoutSite(page: string, siteUrl: string | undefined): string {
  return siteUrl && page.startsWith(`${siteUrl}/`) ? page.slice(siteUrl.length) : page;
}
