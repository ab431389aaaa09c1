import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { isFromProgram } from '../public-pages/bot-trap';
import { type Html, html } from '../public-pages/html';
import { siteUrl } from '../public-pages/public-address';
import type { PublicRoute } from '../public-pages/public-route';
import type { Submission } from '../public-pages/read-submission';
import { renderForm } from '../public-pages/render-form';
import { sendPage } from '../public-pages/send-page';
import { readLink, readReport } from './read-report';
import { receiveReport } from './receive-report';
import { REPORT_PATH, reportForm, STANDARD_RETENTION_DAYS } from './report-form';

const TITLE = 'Schreiben Sie uns';

/**
 * The form for reports. It stands in the CMS, not on the static site, since a link brings along which page it is about, and a static page
 * could read that with a script only.
 */
export const reportPages: PublicRoute[] = [
  { method: 'GET', path: REPORT_PATH, handler: showForm },
  { method: 'POST', path: REPORT_PATH, handler: takeReport, limit: { requests: 10, seconds: 600 } },
];

async function showForm(strapi: Core.Strapi, ctx: Context, query: URLSearchParams): Promise<void> {
  const form = renderForm(strapi, reportForm, { submission: readLink(query), now: new Date() });
  await sendPage(strapi, ctx, { title: TITLE, body: html`${await renderIntroduction(strapi)}${form}` });
}

/** Programs that fall into the trap are told that all is well; nothing is stored. */
async function takeReport(strapi: Core.Strapi, ctx: Context, form: URLSearchParams): Promise<void> {
  const now = new Date();
  const { submission, report } = readReport(form, siteUrl(strapi, ''));
  if (!report) return askAgain(strapi, ctx, submission);
  if (!isFromProgram(form, now)) await receiveReport(strapi, report, now);
  await confirm(strapi, ctx);
}

async function askAgain(strapi: Core.Strapi, ctx: Context, submission: Submission): Promise<void> {
  const body = html`<h1>${TITLE}</h1>${renderForm(strapi, reportForm, { submission })}`;
  await sendPage(strapi, ctx, { title: `Bitte prüfen: ${TITLE}`, body, status: 422 });
}

/** 303: reloading the page that follows sends nothing a second time. */
async function confirm(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const thanks = siteUrl(strapi, '/melden/gesendet/');
  if (thanks) {
    ctx.status = 303;
    ctx.redirect(thanks);
    return;
  }
  const body = html`<h1>Vielen Dank</h1><p class="box box-success" role="status">Ihre Nachricht ist angekommen.</p>`;
  await sendPage(strapi, ctx, { title: 'Nachricht angekommen', body });
}

async function renderIntroduction(strapi: Core.Strapi): Promise<Html> {
  const municipality = await strapi.db.query('api::municipality.municipality').findOne({ populate: { privacy: true } });
  const days = municipality?.privacy?.reportRetentionDays ?? STANDARD_RETENTION_DAYS;
  const privacy = siteUrl(strapi, '/datenschutz/');
  return html`<h1>${TITLE}</h1>
<p>Stimmt etwas nicht? Ist etwas für Sie nicht zugänglich? Oder haben Sie eine Frage? Sie müssen nicht sagen, wer Sie sind. Nennen Sie einen
Kontakt, dann antworten wir Ihnen. Den Kontakt löschen wir ${days} Tage nach der Antwort.${privacy && html` <a href="${privacy}">Mehr zum Datenschutz</a>`}</p>
`;
}
