import type { PublicRoute } from '../public-pages/public-route';
import { confirmFromPage, showConfirmPage } from './confirm-page';
import { CONFIRM_PATH, STOP_PATH } from './send-reminders';
import { showStopPage, stopFromPage } from './stop-page';

/** The pages behind the links of reminders: reading shows, sending acts. */
export const publicReminderRoutes: PublicRoute[] = [
  { method: 'GET', path: CONFIRM_PATH, handler: showConfirmPage },
  { method: 'POST', path: CONFIRM_PATH, handler: confirmFromPage },
  { method: 'GET', path: STOP_PATH, handler: showStopPage },
  { method: 'POST', path: STOP_PATH, handler: stopFromPage },
];
