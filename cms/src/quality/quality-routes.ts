import type { Core } from '@strapi/strapi';
import { homeActions } from '../access/home-actions';
import type { AdminRoute } from '../admin-api';
import { toBerlinDay } from '../recurrence/berlin-time';
import { assessQuality, type QualityRow } from './assess-quality';
import { countFigures } from './count-figures';
import { type QualityFigures, type QualityMonth, qualityMonthTable } from './quality-month-table';
import { writeQualityTable } from './write-quality-table';

const MOST_MONTHS = 24;

/** How well the content is kept; for the coordination and the super admin only. */
export const qualityRoutes: AdminRoute[] = [
  { method: 'GET', path: '/quality', handler: readQuality, action: homeActions.quality },
  { method: 'GET', path: '/quality/table', handler: readQualityTable, action: homeActions.quality },
];

/** `{ rows, figures, months }`: every club, the figures of today, and those of the last two years, newest first. */
async function readQuality(strapi: Core.Strapi): Promise<{ rows: QualityRow[]; figures: QualityFigures; months: QualityMonth[] }> {
  const rows = await assessQuality(strapi, new Date());
  const months: (QualityMonth & { id: number })[] = await strapi.db
    .query(qualityMonthTable.uid)
    .findMany({ orderBy: { month: 'desc' }, limit: MOST_MONTHS });
  return { rows, figures: countFigures(rows), months: months.map(({ id: _id, ...month }) => month) };
}

/** `{ name, content }`: a file for a spreadsheet program. As JSON, because a link could not carry the sign-in of the admin. */
async function readQualityTable(strapi: Core.Strapi): Promise<{ name: string; content: string }> {
  const now = new Date();
  return { name: `datenqualitaet-${toBerlinDay(now)}.csv`, content: writeQualityTable(await assessQuality(strapi, now)) };
}
