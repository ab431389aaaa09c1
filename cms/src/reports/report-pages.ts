import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { html } from '../public-pages/html';
import { publicPath, siteUrl } from '../public-pages/public-address';
import type { PublicRoute } from '../public-pages/public-route';
import { sendPage } from '../public-pages/send-page';
import { checkValues, type FieldError, type FormValues, isTrapped, readValues } from './read-report-form';
import { receiveReport } from './receive-report';
import { DEFAULT_RETENTION_DAYS } from './remove-old-reports';
import { renderReportForm } from './render-report-form';

const PATH = '/melden';

/**
 * The form for reports. It stands in the CMS, not on the static site, since a link brings the page's address along (`?seite=/vereine/chor/&art=outdated`),
 * which a static page could read with a script only.
 */
export const reportPages: PublicRoute[] = [
  { method: 'GET', path: PATH, handler: showForm },
  { method: 'POST', path: PATH, handler: takeReport, limit: { requests: 10, seconds: 600 } },
];

async function showForm(strapi: Core.Strapi, ctx: Context, query: URLSearchParams): Promise<void> {
  await sendForm(strapi, ctx, readValues(query, siteUrl(strapi, '')), []);
}

/** Programs that fall into the trap are told that all is well; nothing is stored. */
async function takeReport(strapi: Core.Strapi, ctx: Context, form: URLSearchParams): Promise<void> {
  const values = readValues(form, siteUrl(strapi, ''));
  const checked = checkValues(values);
  if ('errors' in checked) return sendForm(strapi, ctx, values, checked.errors);
  if (!isTrapped(form)) await receiveReport(strapi, checked.report, new Date());
  await confirm(strapi, ctx);
}

/** 303: reloading the page that follows sends nothing a second time. */
async function confirm(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const thanks = siteUrl(strapi, '/melden/danke/');
  if (thanks) {
    ctx.status = 303;
    ctx.redirect(thanks);
    return;
  }
  const body = html`<div class="box box-success" role="status"><h1>Vielen Dank</h1><p>Ihre Nachricht ist angekommen.</p></div>`;
  await sendPage(strapi, ctx, { title: 'Nachricht angekommen', body });
}

async function sendForm(strapi: Core.Strapi, ctx: Context, values: FormValues, errors: FieldError[]): Promise<void> {
  const municipality = await strapi.db.query('api::municipality.municipality').findOne({ populate: { privacy: true } });
  const body = renderReportForm(values, errors, {
    action: publicPath(strapi, PATH),
    privacyUrl: siteUrl(strapi, '/datenschutz/'),
    retentionDays: municipality?.privacy?.reportRetentionDays ?? DEFAULT_RETENTION_DAYS,
  });
  const isWrong = errors.length > 0;
  await sendPage(strapi, ctx, { title: isWrong ? 'Fehler: Schreiben Sie uns' : 'Schreiben Sie uns', body, status: isWrong ? 422 : 200 });
}
