import type { Core } from '@strapi/strapi';
import { createConditions } from '../access/conditions';

/** Strapi knows the conditions that the roles' permissions name. They live in memory, so each start registers them. */
export async function ensureAccessConditions({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const { conditionProvider } = strapi.service('admin::permission');
  await conditionProvider.registerMany(createConditions(strapi).filter(({ name }) => !conditionProvider.has(`api::${name}`)));
}
