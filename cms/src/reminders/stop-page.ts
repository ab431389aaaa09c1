import type { Core } from '@strapi/strapi';
import { adminHomeUrl } from '../admin-api/admin-entry-url';
import { type Html, html } from '../public-pages/html';
import { publicPath } from '../public-pages/public-address';
import type { PublicHandler } from '../public-pages/public-route';
import { sendPage } from '../public-pages/send-page';
import { readLinkOfForm, TOKEN_FIELD } from '../signed-links/link-address';
import { sendUnusableLink } from '../signed-links/unusable-link';
import { findStops, setStop } from './reminder-stops';
import { STOP_PATH } from './send-reminders';

const CHOICE_FIELD = 'erinnern';
const INSTEAD =
  'Erinnerungen können Sie auch in der Redaktion abstellen: Melden Sie sich an; auf der Startseite steht es bei Ihrem Verein.';

/** Who asks, about which club; `gone` for people who no longer edit it. */
type StopLink = { state: 'valid'; club: { documentId: string; name: string }; account: number } | { state: 'expired' | 'invalid' | 'gone' };

/** The page behind „keine Erinnerungen mehr“: about which club, and one button. It changes nothing. */
export const showStopPage: PublicHandler = async (strapi, ctx, form) => {
  const link = await readStopLink(strapi, form);
  if (link.state !== 'valid') return sendUnusableLink(strapi, ctx, link.state, INSTEAD);
  const stops = await findStops(strapi, [link.club.documentId]);
  const isStopped = stops.some(({ account }) => account === link.account);
  await sendPage(strapi, ctx, isStopped ? describeStopped(strapi, link.club.name, form) : askToStop(strapi, link.club.name, form));
};

/** Stops reminders about one club for one person, or begins them again. */
export const stopFromPage: PublicHandler = async (strapi, ctx, form) => {
  const link = await readStopLink(strapi, form);
  if (link.state !== 'valid') return sendUnusableLink(strapi, ctx, link.state, INSTEAD);
  const isStopped = form.get(CHOICE_FIELD) !== 'ja';
  await setStop(strapi, link.club.documentId, link.account, isStopped, new Date());
  const { name } = link.club;
  await sendPage(strapi, ctx, isStopped ? describeStopped(strapi, name, form) : describeResumed(strapi, name));
};

async function readStopLink(strapi: Core.Strapi, form: URLSearchParams): Promise<StopLink> {
  const link = readLinkOfForm(strapi, form, 'stop-reminders', new Date());
  if (link.state !== 'valid') return { state: link.state };
  const [documentId = '', account = ''] = link.subject.split('/');
  const club = await strapi.db.query('api::club.club').findOne({
    where: { documentId, publishedAt: null, editors: { id: Number(account) } },
    select: ['documentId', 'name'],
  });
  return club ? { state: 'valid', club, account: Number(account) } : { state: 'gone' };
}

function askToStop(strapi: Core.Strapi, club: string, form: URLSearchParams): { title: string; body: Html } {
  const title = 'Keine Erinnerungen mehr?';
  const body = html`<h1>${title}</h1>
<p>Sie bekommen dann keine E-Mails mehr, wenn Angaben von „${club}“ lange nicht bestätigt wurden. Die Koordination sieht das und meldet sich vielleicht bei Ihnen.</p>
${renderForm(strapi, form, 'nein', 'Keine Erinnerungen mehr')}`;
  return { title, body };
}

function describeStopped(strapi: Core.Strapi, club: string, form: URLSearchParams): { title: string; body: Html } {
  const title = 'Erinnerungen sind aus';
  const body = html`<h1>${title}</h1>
<div class="box box-success" role="status"><p>Zu „${club}“ schicken wir Ihnen keine Erinnerungen mehr.</p></div>
<p>Sie können sie jederzeit wieder anstellen: hier oder auf der Startseite der <a href="${adminHomeUrl(strapi)}">Redaktion</a>.</p>
${renderForm(strapi, form, 'ja', 'Doch wieder erinnern', 'button-quiet')}`;
  return { title, body };
}

function describeResumed(strapi: Core.Strapi, club: string): { title: string; body: Html } {
  const title = 'Erinnerungen sind an';
  const body = html`<h1>${title}</h1>
<div class="box box-success" role="status"><p>Wenn Angaben von „${club}“ lange nicht bestätigt wurden, erinnern wir Sie wieder: höchstens einmal im Monat.</p></div>
<p><a href="${adminHomeUrl(strapi)}">Zur Redaktion</a></p>`;
  return { title, body };
}

function renderForm(strapi: Core.Strapi, form: URLSearchParams, value: 'ja' | 'nein', label: string, look = ''): Html {
  return html`<form method="post" action="${publicPath(strapi, STOP_PATH)}">
<input type="hidden" name="${TOKEN_FIELD}" value="${form.get(TOKEN_FIELD)}">
<input type="hidden" name="${CHOICE_FIELD}" value="${value}">
<p><button class="button ${look}" type="submit">${label}</button></p>
</form>`;
}
