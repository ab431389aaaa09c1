import type { Core } from '@strapi/strapi';
import { toBerlinDay } from '../recurrence/berlin-time';
import { assessQuality } from './assess-quality';
import { countFigures } from './count-figures';
import { qualityMonthTable } from './quality-month-table';

/** The figures of each month are kept, taken at the first run in it. Without a club there is nothing to keep. */
export async function keepQualityMonth(strapi: Core.Strapi, now: Date): Promise<void> {
  const month = toBerlinDay(now).slice(0, 7);
  const table = strapi.db.query(qualityMonthTable.uid);
  if ((await table.count({ where: { month } })) > 0) return;
  const figures = countFigures(await assessQuality(strapi, now));
  if (figures.clubs > 0) await table.create({ data: { month, takenAt: now, ...figures } });
}
