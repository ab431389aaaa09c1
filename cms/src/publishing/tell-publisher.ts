import type { Core } from '@strapi/strapi';

/** What the webhook runner of Strapi offers; it has no types. */
interface WebhookRunner {
  executeListener(event: { event: string; info: object }): Promise<void>;
}

/**
 * Tells the publisher, by the same webhook as a publication does, that a public entry has changed although nobody published it. Nobody waits
 * for the answer: a publisher that is down compares the content when it is back.
 */
export function tellPublisher(strapi: Core.Strapi, uid: string, documentId: string): void {
  const runner: WebhookRunner = strapi.get('webhookRunner');
  const model = uid.slice(uid.lastIndexOf('.') + 1);
  // The runner logs failures itself and never rejects.
  void runner.executeListener({ event: 'entry.publish', info: { model, uid, entry: { documentId } } });
}
