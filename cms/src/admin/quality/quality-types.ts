import type { ProblemKind } from '../../quality/problem';

/** See `QualityRow` in src/quality/assess-quality.ts. */
export interface QualityRow {
  documentId: string | null;
  name: string;
  published: boolean;
  percent: number | null;
  confirmedAt: string | null;
  freshness: 'current' | 'due' | 'unconfirmed' | 'hidden' | null;
  nextDate: string | null;
  problems: { kind: ProblemKind; text: string; entry: { uid: string; documentId: string; title: string } | null }[];
}

/** See `QualityMonth` in src/quality/quality-month-table.ts. */
export interface QualityFigures {
  clubs: number;
  published: number;
  confirmed: number;
  percent: number;
  withContact: number;
  withPicture: number;
  withDates: number;
  agreed: number;
  brokenLinks: number;
}

export interface QualityReport {
  rows: QualityRow[];
  figures: QualityFigures;
  months: (QualityFigures & { month: string })[];
}
