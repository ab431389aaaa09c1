import type { Core } from '@strapi/strapi';
import { personalTypes } from '../privacy/personal-types';

interface WebhookRunner {
  run(webhook: unknown, event: string, info?: { uid?: string }): Promise<{ statusCode: number; message?: string }>;
}

/**
 * Webhooks say nothing of registrations and reports: their receiver may be a build service outside the municipality, Strapi sends the whole
 * entry, and none of it is public, so that nothing would have to be built. Strapi lets a webhook choose events, not content types.
 */
export async function withholdPersonalTypes({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const runner = strapi.get('webhookRunner') as unknown as WebhookRunner;
  const run = runner.run.bind(runner);
  runner.run = async (webhook, event, info) =>
    info?.uid && personalTypes.includes(info.uid) ? { statusCode: 204 } : run(webhook, event, info);
}
