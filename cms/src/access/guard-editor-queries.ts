import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import { isOperator, listQueryPaths } from './query-paths';
import { readRestrictedEditor } from './signed-in-editor';

/** By these a list may be narrowed to the entries of a related one. */
const RELATION_KEYS = ['id', 'documentId', 'name', 'title', 'slug'];

interface Route {
  config?: { middlewares?: unknown[] };
}

/**
 * In the content manager and the media library an editor with limited rights filters and sorts by an entry's own fields and by which entry
 * it is related to, no deeper, and chooses no relations to be loaded along.
 *
 * Strapi lets a filter follow relations as far as it likes (from a venue to its building, to the events there, to their drafts), and
 * whether a list is empty would answer questions about what the editor may not read. To be called before the routes are made.
 */
export function guardEditorQueries({ strapi }: { strapi: Core.Strapi }): void {
  for (const plugin of ['content-manager', 'upload']) {
    const { routes } = (strapi.plugin(plugin).routes as unknown as { admin: { routes: Route[] } }).admin;
    for (const route of routes) {
      route.config = { ...route.config, middlewares: [...(route.config?.middlewares ?? []), refuseDeepQueries] };
    }
  }
}

async function refuseDeepQueries(ctx: Context, next: Next): Promise<void> {
  if (readRestrictedEditor(ctx.state)) {
    assertShallow(ctx.query);
    // The admin never asks for relations in this way; Strapi would follow them beyond what the editor may read.
    const { populate, ...query } = ctx.query;
    if (populate !== undefined) ctx.query = query;
  }
  await next();
}

function assertShallow(query: unknown): void {
  for (const path of listQueryPaths(query)) {
    const [, second, ...deeper] = path.filter((key) => !isOperator(key));
    if (deeper.length > 0 || (second && !RELATION_KEYS.includes(second))) {
      throw new errors.PolicyError('Nach diesem Feld können Sie nicht filtern oder sortieren.');
    }
  }
}
