import type { Block } from '../widgets/notices/notice-text';

/** See `ClubAgreements` in src/agreements/agreement-routes.ts. */
export interface ClubAgreements {
  documentId: string;
  name: string;
  open: OpenAgreement[];
  accepted: { page: string; title: string; version: string; acceptedAt: string; acceptedBy: string; note: string | null }[];
}

/** An agreement that a club has not accepted yet, with its text. */
export interface OpenAgreement {
  page: string;
  title: string;
  version: string;
  /** `2026-07-04`, or null if unknown. */
  since: string | null;
  /** Address on the site; null while there is none. */
  url: string | null;
  body: Block[];
}
