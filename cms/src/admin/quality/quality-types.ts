import type { QualityRow } from '../../quality/assess-quality';
import type { QualityFigures } from '../../quality/quality-month-table';

export type { QualityFigures, QualityRow };

/** What `GET /ehrenamt/quality` answers. */
export interface QualityReport {
  rows: QualityRow[];
  figures: QualityFigures;
  months: (QualityFigures & { month: string })[];
}
