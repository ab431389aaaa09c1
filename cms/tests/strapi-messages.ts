import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The message ids of one part of Strapi's admin, with their text. */
export type Messages = Record<string, string>;

/** Where the installed Strapi keeps the built admin of each part that an editor meets. */
const folders = {
  admin: '@strapi/admin/dist/admin',
  'content-manager': '@strapi/content-manager/dist/admin',
  email: '@strapi/email/dist/admin',
  i18n: '@strapi/i18n/dist/admin',
  'users-permissions': '@strapi/plugin-users-permissions/dist/admin',
  upload: '@strapi/upload/dist/admin',
};

/** A part of Strapi's admin that has translations of its own. */
export type StrapiPart = keyof typeof folders;

/** All parts that an editor of the Community Edition can meet. */
export const strapiParts = Object.keys(folders) as StrapiPart[];

const modules = join(dirname(createRequire(import.meta.url).resolve('@strapi/strapi/package.json')), '..', '..');

/** Strapi's own messages of one part in one language, from the installed version. */
export async function readStrapiMessages(part: StrapiPart, language: 'de' | 'en'): Promise<Messages> {
  const folder = part === 'admin' ? 'admin/src/translations' : 'translations';
  const file = join(modules, folders[part], folder, `${language}.json.mjs`);
  return (await import(pathToFileURL(file).href)).default;
}

/** All code of Strapi's built admin as one text, to look up what stands in it. */
export function readStrapiCode(): string {
  return Object.values(folders)
    .flatMap((folder) =>
      readdirSync(join(modules, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(modules, folder, file)),
    )
    .filter((file) => file.endsWith('.mjs') && !file.includes('translations'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}
