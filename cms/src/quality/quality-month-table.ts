import type { Table } from '../tables/table';

/** How the clubs were kept at one moment; all figures but the percentage count clubs, or links. */
export interface QualityFigures {
  clubs: number;
  published: number;
  confirmed: number;
  /** How complete the profiles are on average. */
  percent: number;
  withContact: number;
  withPicture: number;
  withDates: number;
  agreed: number;
  brokenLinks: number;
}

/** The figures of one month, taken once in it. */
export interface QualityMonth extends QualityFigures {
  /** `2026-07`, in Berlin. */
  month: string;
  takenAt: string;
}

/** How it has gone over the months; no personal data, kept for good. */
export const qualityMonthTable: Table = {
  uid: 'ehrenamt::quality-month',
  singularName: 'ehrenamt_quality_months',
  tableName: 'ehrenamt_quality_months',
  attributes: {
    id: { type: 'increments' },
    month: { type: 'string' },
    takenAt: { type: 'datetime' },
    clubs: { type: 'integer' },
    published: { type: 'integer' },
    confirmed: { type: 'integer' },
    percent: { type: 'integer' },
    withContact: { type: 'integer' },
    withPicture: { type: 'integer' },
    withDates: { type: 'integer' },
    agreed: { type: 'integer' },
    brokenLinks: { type: 'integer' },
  },
  indexes: [{ name: 'ehrenamt_quality_months_month_idx', columns: ['month'], type: 'unique' }],
};
