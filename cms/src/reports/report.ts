/** The uid of reports: what residents tell the municipality about a page. */
export const REPORT = 'api::report.report';

/** What a report is about. */
export const reportKinds = ['outdated', 'barrier', 'question', 'complaint'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** `new` and `in-progress` wait for an answer; the others are answered. */
export type ReportState = 'new' | 'in-progress' | 'done' | 'rejected';

export const openStates: ReportState[] = ['new', 'in-progress'];

/** A report as the database holds it. */
export interface Report {
  documentId: string;
  createdAt: string;
  kind: ReportKind;
  /** Path of the page on the site, such as `/vereine/chor/`. */
  page: string;
  text: string;
  contactName: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
  /** Whether the club may have the contact. */
  contactShared: boolean | null;
  state: ReportState;
  /** Last calendar day (Berlin) for the answer; only where the law sets a period, which it does for barriers. */
  dueOn: string | null;
  answer: string | null;
  answeredAt: string | null;
  /** Name of who answered. */
  answeredBy: string | null;
}

/** Whether the report waits for an answer. */
export function isOpen({ state }: Pick<Report, 'state'>): boolean {
  return openStates.includes(state);
}
