import type { Core } from '@strapi/strapi';
import { PUBLIC_PREFIX } from './form-definition';

/** The address of a public page for mails: `https://redaktion.example.org/formular/verein-anmelden`. */
export function publicUrl(strapi: Core.Strapi, path: string): string {
  return `${strapi.config.get<string>('server.url')}${PUBLIC_PREFIX}${path}`;
}

/** The path of a public page for links and forms within these pages, below whatever path a proxy puts before the CMS. */
export function publicPath(strapi: Core.Strapi, path: string): string {
  return new URL(publicUrl(strapi, path)).pathname;
}

/** The address of a page of the site (`/impressum/`); undefined when the CMS does not know where the site is. */
export function siteUrl(strapi: Core.Strapi, path: string): string | undefined {
  const site = strapi.config.get<string | undefined>('server.siteUrl');
  return site && `${site}${path}`;
}
