import type { Core } from '@strapi/strapi';
import { FOLDER, type StoredFolder } from './folder-owner';

/** Every folder inside of a kept one has its owner, every other folder none; to be called after folders were made or moved. */
export async function spreadOwners(strapi: Core.Strapi): Promise<void> {
  const query = strapi.db.query(FOLDER);
  const folders: StoredFolder[] = await query.findMany({ select: ['id', 'name', 'path', 'owner', 'kept'] });
  // Inner folders have longer paths: the nearest kept folder is found first.
  const kept = folders.filter((folder) => folder.kept).sort((a, b) => b.path.length - a.path.length);
  for (const folder of folders) {
    if (folder.kept) continue;
    const owner = kept.find(({ path }) => folder.path.startsWith(`${path}/`))?.owner ?? null;
    if (owner !== folder.owner) await query.update({ where: { id: folder.id }, data: { owner } });
  }
}
