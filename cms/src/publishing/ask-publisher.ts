import type { Core } from '@strapi/strapi';

/** Milliseconds after which a publisher that does not answer counts as down: someone is looking at the screen. */
const PATIENCE = 3_000;

/** What the publisher's `GET /status` says to whoever knows the secret, as far as it is used here. Instants are ISO 8601 in UTC. */
export interface PublisherStatus {
  state: 'idle' | 'queued' | 'running';
  queued: boolean;
  runningSince: string | null;
  lastSuccess: { at: string; seconds: number; contentVersion: string | null } | null;
  lastFailure: { at: string; reason: string } | null;
  leftOut?: { type: string; id: string; title?: string; reason: string }[];
}

/**
 * Sends a request to the publisher with its secret, from the server: the admin's Content Security Policy lets a browser talk to the CMS
 * alone, and the secret never leaves the server. Undefined when there is no publisher, or it does not answer as it should.
 */
export async function askPublisher(strapi: Core.Strapi, method: 'GET' | 'POST', path: 'status' | 'publish'): Promise<Response | undefined> {
  const address = strapi.config.get<string | undefined>('server.publisherUrl');
  if (!address) return undefined;
  const headers = strapi.config.get<Record<string, string>>('server.webhooks.defaultHeaders');
  try {
    const response = await fetch(new URL(path, address), { method, headers, redirect: 'error', signal: AbortSignal.timeout(PATIENCE) });
    if (response.ok) return response;
    strapi.log.warn(`The publisher answers ${response.status} at ${path}.`);
  } catch (error) {
    strapi.log.warn(`The publisher does not answer at ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return undefined;
}
