import type { Demand } from './publish-queue.ts';

/** Events that Strapi also sends when only a draft was saved or a file was uploaded that no page shows yet. */
const DOUBTFUL_EVENTS = new Set(['entry.create', 'entry.update', 'media.create', 'media.update', 'media.delete']);

/**
 * Whether the body of Strapi's webhook (`{ event, model, … }`) certainly means a change of public content.
 * Anything unreadable counts as certain: the secret was right, and a needless run does less harm than a stale site.
 */
export function readDemand(body: string | undefined): Demand {
  if (!body) return 'always';
  try {
    const { event } = (JSON.parse(body) ?? {}) as { event?: unknown };
    return typeof event === 'string' && DOUBTFUL_EVENTS.has(event) ? 'if-changed' : 'always';
  } catch {
    // Not JSON: see above.
    return 'always';
  }
}
