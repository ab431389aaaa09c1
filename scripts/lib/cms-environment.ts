import type { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';

/**
 * The variables with which Strapi runs for this installation, whether as its own process or inside a script.
 * To be laid over the existing environment, so that everything else the operator set (mail, proxies) reaches Strapi unchanged.
 */
export function cmsEnvironment(settings: Settings, secrets: Secrets): Record<string, string> {
  return {
    ...secrets,
    CMS_PORT: String(settings.cmsPort),
    CMS_URL: settings.cmsUrl,
    CMS_PUBLIC_URL: settings.cmsPublicUrl,
    SITE_URL: settings.siteUrl,
    PUBLISHER_URL: settings.publisherUrl,
    DATA_DIR: settings.data.root,
    ...(settings.databaseUrl ? { DATABASE_URL: settings.databaseUrl } : {}),
  };
}
