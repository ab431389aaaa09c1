import type { Core } from '@strapi/strapi';

/** The address of an entry's edit view in the admin, for mails. */
export function adminEntryUrl(strapi: Core.Strapi, uid: string, documentId: string): string {
  return `${strapi.config.get<string>('server.url')}/admin/content-manager/collection-types/${uid}/${documentId}`;
}

/** The address of the admin's home page, for mails. */
export function adminHomeUrl(strapi: Core.Strapi): string {
  return `${strapi.config.get<string>('server.url')}/admin`;
}
