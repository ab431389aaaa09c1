import { createPreviewAddress } from '../src/preview/create-preview-address';
import preview from './preview';
import { readSecret } from './settings/read-secret';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** An access token outlives the session it was made in by at most this, in seconds. */
const ACCESS_TOKEN_LIFESPAN = 15 * MINUTE;
/** Nobody stays signed in for longer than 12 hours, whatever was ticked; in seconds. */
const SESSION_LIFESPAN = 12 * HOUR - ACCESS_TOKEN_LIFESPAN;

/** https://docs.strapi.io/cms/configurations/admin-panel */
export default {
  auth: {
    secret: readSecret('ADMIN_JWT_SECRET'),
    sessions: {
      accessTokenLifespan: ACCESS_TOKEN_LIFESPAN,
      maxSessionLifespan: SESSION_LIFESPAN,
      // Without „Angemeldet bleiben“ a session also ends when nothing happened for two hours.
      idleSessionLifespan: 2 * HOUR,
      maxRefreshTokenLifespan: SESSION_LIFESPAN,
      idleRefreshTokenLifespan: SESSION_LIFESPAN,
    },
  },
  // Strapi's own limit counts right passwords as well and answers in English; ours is src/accounts/limit-attempts.ts.
  rateLimit: { enabled: false },
  apiToken: { salt: readSecret('API_TOKEN_SALT') },
  transfer: { token: { salt: readSecret('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: readSecret('ENCRYPTION_KEY') },
  flags: { nps: false, promoteEE: false, docLinks: false },
  ai: { enabled: false },
  autoOpen: false,
  // The form and the page side by side: the admin may show the site's previews in a frame, and nothing else.
  preview: {
    enabled: preview.siteUrl !== undefined,
    config: { allowedOrigins: preview.siteUrl ? [new URL(preview.siteUrl).origin] : [], handler: createPreviewAddress },
  },
};
