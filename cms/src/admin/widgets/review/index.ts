import { CheckCircle } from '@strapi/icons';
import type { WidgetArgs } from '@strapi/strapi/admin';

/** „Freigabe“ on the home page of all who hand in or decide. */
export const reviewWidget: WidgetArgs = {
  id: 'review',
  icon: CheckCircle,
  title: { id: 'ehrenamt.review.widget', defaultMessage: 'Freigabe' },
  component: () => import('./review-widget').then(({ ReviewWidget }) => ReviewWidget),
  permissions: [{ action: 'plugin::content-manager.explorer.publish', subject: 'api::club.club' }],
};
