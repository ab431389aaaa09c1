import { publicRegistrationRoutes } from '../registrations/public-registration-routes';
import { publicReminderRoutes } from '../reminders/public-reminder-routes';
import { reportPages } from '../reports/report-pages';
import type { PublicRoute } from './public-route';

/** Every address at which the CMS answers the public, without a session and without a cookie. */
export const publicRoutes: PublicRoute[] = [...publicRegistrationRoutes, ...reportPages, ...publicReminderRoutes];
