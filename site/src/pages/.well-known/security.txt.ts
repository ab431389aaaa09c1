import type { APIRoute } from 'astro';
import { findHelpOffice, telHref } from '../../config/contact-links.ts';
import { pathTo } from '../../config/routes.ts';
import { getSite } from '../../config/site-context.ts';

/** Where to report a security problem (RFC 9116); valid for one year from the build, so that an abandoned site says so. */
export const GET: APIRoute = async ({ site, url }) => {
  const base = site ?? url;
  const { graph } = await getSite();
  const office = findHelpOffice(graph.municipality);
  const expires = new Date(graph.now);
  expires.setUTCFullYear(expires.getUTCFullYear() + 1);
  const contacts = [office.email && `mailto:${office.email}`, office.phone && telHref(office.phone), new URL(pathTo('contact'), base).href];
  const lines = [
    ...contacts.filter(Boolean).map((contact) => `Contact: ${contact}`),
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: de, en',
    `Canonical: ${new URL('/.well-known/security.txt', base).href}`,
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
