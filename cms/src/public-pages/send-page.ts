import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { type Html, html } from './html';
import { publicPath, siteUrl } from './public-address';
import { STYLESHEET } from './stylesheet';

/** A page for the public, without the frame that all have in common. */
export interface PublicPage {
  /** Stands in the title of the window, before the name of the site. */
  title: string;
  /** The content of `<main>`, from its `<h1>` on. */
  body: Html;
  status?: number;
}

/** What the frame says about the municipality. */
interface Municipality {
  name: string;
  siteTitle: string;
  coordinator: { name?: string | null; phone?: string | null; email?: string | null } | null;
}

const LEGAL = [
  { title: 'Impressum', path: '/impressum/' },
  { title: 'Datenschutz', path: '/datenschutz/' },
  { title: 'Barrierefreiheit', path: '/barrierefreiheit/' },
  { title: 'Barriere melden', path: '/melden/' },
  { title: 'Einfache Sprache', path: '/einfache-sprache/' },
];

/**
 * Answers with a whole German page in the frame of the municipality: who is asked for help, and the site's legal pages, are named on each.
 *
 * The page is kept by nobody and found by no search engine, runs no script, loads nothing from elsewhere, and its forms send to the CMS, whose
 * answer may lead to the site (CSP Level 3: browsers hold redirects against `form-action` too). Its address is passed on to nobody, since it
 * may carry a token.
 */
export async function sendPage(strapi: Core.Strapi, ctx: Context, { title, body, status = 200 }: PublicPage): Promise<void> {
  const municipality = await readMunicipality(strapi);
  ctx.status = status;
  ctx.set({
    'Content-Security-Policy': [
      "default-src 'none'",
      "style-src 'self'",
      "img-src 'self' data:",
      ["form-action 'self'", readSiteOrigin(strapi)].filter(Boolean).join(' '),
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex',
  });
  ctx.type = 'text/html; charset=utf-8';
  ctx.body = String(renderDocument(strapi, municipality, title, body));
}

function renderDocument(strapi: Core.Strapi, { name, siteTitle, coordinator }: Municipality, title: string, body: Html): Html {
  const brand = html`<span class="brand-title">${siteTitle}</span> <span class="brand-town">${name}</span>`;
  const home = siteUrl(strapi, '/');
  return html`<!DOCTYPE html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title} – ${siteTitle}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${publicPath(strapi, STYLESHEET.path)}">
</head>
<body>
<header><div class="wrap">${home ? html`<a class="brand" href="${home}">${brand}</a>` : html`<p class="brand">${brand}</p>`}</div></header>
<main class="wrap" id="inhalt">
${body}
</main>
<footer><div class="wrap">
${coordinator && renderHelp(coordinator)}
${home && renderLegal(strapi)}
</div></footer>
</body>
</html>
`;
}

function renderHelp({ name, phone, email }: NonNullable<Municipality['coordinator']>): Html {
  return html`<section aria-labelledby="fragen"><h2 id="fragen">Fragen?</h2>
<address>${name && html`<p>${name}</p>`}
${phone && html`<p>Telefon <a href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a></p>`}
${email && html`<p>E-Mail <a href="mailto:${email}">${email}</a></p>`}</address></section>`;
}

function renderLegal(strapi: Core.Strapi): Html {
  const items = LEGAL.map(({ title, path }) => html`<li><a href="${siteUrl(strapi, path)}">${title}</a></li>`);
  return html`<nav aria-label="Rechtliches"><ul>${items}</ul></nav>`;
}

function readSiteOrigin(strapi: Core.Strapi): string | undefined {
  const site = siteUrl(strapi, '/');
  return site && new URL(site).origin;
}

async function readMunicipality(strapi: Core.Strapi): Promise<Municipality> {
  const stored: Partial<Municipality> | null = await strapi.db
    .query('api::municipality.municipality')
    .findOne({ select: ['name', 'siteTitle'], populate: { coordinator: true } });
  return { name: stored?.name ?? '', siteTitle: stored?.siteTitle ?? 'Ehrenamt', coordinator: stored?.coordinator ?? null };
}
