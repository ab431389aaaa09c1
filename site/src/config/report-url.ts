import { REPORT_PATH } from '../../../cms/src/reports/report-form.ts';
import { formUrl } from './forms-url.ts';

/** What a report is about, as the form knows it. */
type ReportKind = 'outdated' | 'barrier' | 'question' | 'complaint';

/**
 * The form for reports with the kind and the page filled in: `…/formular/melden?art=outdated&seite=/vereine/chor/`. It works without scripts, since
 * the CMS draws it. Undefined when the build does not know the CMS; the mail is the way then.
 */
export function reportUrl(kind: ReportKind, page?: string): string | undefined {
  const form = formUrl(REPORT_PATH);
  return form && `${form}?art=${kind}${page ? `&seite=${encodeURI(page).replace(/[&#?+]/g, encodeURIComponent)}` : ''}`;
}
