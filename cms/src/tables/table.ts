import type { Core } from '@strapi/strapi';

/**
 * A table that the platform keeps for itself beside the content types.
 *
 * It is no content type on purpose: no role can be granted it, no REST address leads to it, no webhook tells of it, and the content
 * manager does not know it. Who may see what is in it, the admin routes in `src/admin-api` decide.
 */
export interface Table {
  /** Name for `strapi.db.query`. */
  uid: `ehrenamt::${string}`;
  singularName: string;
  tableName: string;
  attributes: Record<string, Column>;
  indexes?: { name: string; columns: string[]; type?: 'unique' }[];
}

interface Column {
  type: 'increments' | 'string' | 'text' | 'integer' | 'datetime' | 'json';
}

/** Makes Strapi create these tables, and later alter them, with its own. To be called while registering. */
export function registerTables(strapi: Core.Strapi, tables: Table[]): void {
  for (const table of tables) strapi.get('models').add(table);
}
