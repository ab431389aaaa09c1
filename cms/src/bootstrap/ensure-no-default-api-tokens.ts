import type { Core } from '@strapi/strapi';

/** How Strapi describes the tokens it creates on the first start of an empty database. */
const DEFAULT_DESCRIPTION = 'A default API token';
const TOKEN = 'admin::api-token';

/**
 * The tokens that Strapi hands out on its first start do not exist: one of them may change everything over REST, and nobody asked for it.
 * Tokens that someone created, or that were ever used, stay.
 */
export async function ensureNoDefaultApiTokens({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const tokens = await strapi.db
    .query(TOKEN)
    .findMany({ where: { description: { $startsWith: DEFAULT_DESCRIPTION }, lastUsedAt: { $null: true } } });
  for (const { id } of tokens) await strapi.service('admin::api-token-content-api').revoke(id);
}
