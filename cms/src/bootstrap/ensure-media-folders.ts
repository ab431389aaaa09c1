import type { Core } from '@strapi/strapi';
import { keepAllFolders } from '../media-folders/keep-folders';
import { spreadOwners } from '../media-folders/spread-owners';

/** The media library has the folder „Für alle“ and one for each club; what lies in a club's folder is the club's. */
export async function ensureMediaFolders({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await strapi.db.transaction(() => keepAllFolders(strapi));
  await spreadOwners(strapi);
}
