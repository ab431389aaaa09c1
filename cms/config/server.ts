import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inDataDir } from './settings/data-dir';
import { readAddress } from './settings/read-address';
import { readLogLevel } from './settings/read-log-level';
import { readPort } from './settings/read-port';
import { readProxyCount } from './settings/read-proxy-count';
import { readSecret, readSecretList } from './settings/read-secret';

const publicDir = inDataDir('public');
// The upload plugin refuses to start without its folder, and it starts before any code of ours.
mkdirSync(join(publicDir, 'uploads'), { recursive: true });

const port = readPort('CMS_PORT', 1337);
const proxies = readProxyCount();

/** https://docs.strapi.io/cms/configurations/server */
export default {
  host: process.env.HOST?.trim() || 'localhost',
  port,
  url: readAddress('CMS_PUBLIC_URL') ?? readAddress('CMS_URL') ?? `http://localhost:${port}`,
  // Only behind a reverse proxy may X-Forwarded-* be believed: otherwise anyone could choose the address the rate limits see.
  proxy: { koa: proxies > 0, maxIpsCount: proxies },
  app: { keys: readSecretList('APP_KEYS') },
  dirs: { public: publicDir },
  logger: { config: readLogLevel(), updates: { enabled: false }, startup: { enabled: process.env.NODE_ENV === 'development' } },
  webhooks: {
    // From the environment, so that the secret is neither in the database nor in its backups.
    defaultHeaders: { Authorization: `Bearer ${readSecret('PUBLISHER_SECRET')}` },
    populateRelations: false,
  },
  transfer: { remote: { enabled: false } },
  mcp: { enabled: false },
  // The publisher's address as the bootstrap step that keeps the webhook reads it; empty: no publisher, no webhook.
  publisherUrl: readAddress('PUBLISHER_URL'),
  // The site's address, for links in mails.
  siteUrl: readAddress('SITE_URL'),
  // Mails, planned publications, clearing up: off where a second process on the same database does that.
  cron: { enabled: process.env.CMS_TASKS !== 'off' },
};
