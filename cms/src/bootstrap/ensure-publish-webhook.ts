import type { Core } from '@strapi/strapi';

const NAME = 'Website veröffentlichen';
const EVENTS = ['entry.create', 'entry.update', 'entry.delete', 'entry.publish', 'entry.unpublish', 'media.update', 'media.delete'];

interface Webhook {
  id: string;
  name: string;
  url: string;
  headers: Record<string, string>;
  events: string[];
  isEnabled: boolean;
}

/**
 * Exactly one webhook reports changes to the publisher at PUBLISHER_URL, in the database (where the admin shows it) and in the running
 * webhook runner, which loaded its list before this step. It follows a changed address; without PUBLISHER_URL there is none.
 *
 * The secret is not stored with it: `server.webhooks.defaultHeaders` adds it from the environment.
 */
export async function ensurePublishWebhook({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const url = strapi.config.get<string | undefined>('server.publisherUrl');
  const stored = ((await strapi.get('webhookStore').findWebhooks()) as Webhook[]).filter((webhook) => webhook.name === NAME);
  const [kept, ...surplus] = url ? stored : [undefined, ...stored];
  for (const webhook of surplus) if (webhook) await removeWebhook(strapi, webhook);
  if (!url) return;
  if (kept) await updateWebhook(strapi, kept, url);
  else await createWebhook(strapi, url);
}

async function createWebhook(strapi: Core.Strapi, url: string): Promise<void> {
  const webhook = await strapi.get('webhookStore').createWebhook({ name: NAME, url, headers: {}, events: EVENTS });
  strapi.get('webhookRunner').add(webhook);
}

async function updateWebhook(strapi: Core.Strapi, webhook: Webhook, url: string): Promise<void> {
  const isCurrent = webhook.url === url && webhook.isEnabled && String([...webhook.events].sort()) === String([...EVENTS].sort());
  if (isCurrent) return;
  const changed = { ...webhook, url, events: EVENTS, isEnabled: true };
  await strapi.get('webhookStore').updateWebhook(webhook.id, changed);
  strapi.get('webhookRunner').update(changed);
}

async function removeWebhook(strapi: Core.Strapi, webhook: Webhook): Promise<void> {
  await strapi.get('webhookStore').deleteWebhook(webhook.id);
  strapi.get('webhookRunner').remove(webhook);
}
