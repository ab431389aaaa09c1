import { ChartPie } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { homeActions } from '../../access/home-actions';

/** Messages that Strapi looks up by their id. */
export const qualityMessages: Record<string, string> = { 'ehrenamt.quality.link': 'Datenqualität' };

/** The report on data quality in the navigation of whoever may see it. To be called while registering. */
export function registerQuality(app: StrapiApp): void {
  app.addMenuLink({
    to: 'datenqualitaet',
    icon: ChartPie,
    intlLabel: { id: 'ehrenamt.quality.link', defaultMessage: 'Datenqualität' },
    permissions: [{ action: homeActions.quality, subject: null }],
    position: 7,
    Component: () => import('./quality-page').then(({ QualityPage }) => ({ default: QualityPage })),
  });
}
