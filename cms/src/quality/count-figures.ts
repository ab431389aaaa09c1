import type { QualityRow } from './assess-quality';
import type { ProblemKind } from './problem';
import type { QualityFigures } from './quality-month-table';

/** The report in figures. */
export function countFigures(rows: QualityRow[]): QualityFigures {
  const clubs = rows.filter(({ documentId }) => documentId !== null);
  const without = (kind: ProblemKind) => clubs.filter(({ problems }) => problems.every((problem) => problem.kind !== kind)).length;
  const percents = clubs.map(({ percent }) => percent ?? 0);
  return {
    clubs: clubs.length,
    published: clubs.filter(({ published }) => published).length,
    confirmed: clubs.filter(({ freshness }) => freshness === 'current' || freshness === 'due').length,
    percent: Math.round(percents.reduce((sum, percent) => sum + percent, 0) / Math.max(1, percents.length)),
    withContact: without('contact'),
    withPicture: without('picture'),
    withDates: without('no-date'),
    agreed: without('agreement'),
    brokenLinks: rows.flatMap(({ problems }) => problems).filter(({ kind }) => kind === 'broken-link').length,
  };
}
