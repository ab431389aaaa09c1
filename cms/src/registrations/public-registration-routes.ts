import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { isFromProgram } from '../public-pages/bot-trap';
import { html } from '../public-pages/html';
import { PageError } from '../public-pages/page-error';
import { publicPath, siteUrl } from '../public-pages/public-address';
import type { PublicHandler, PublicRoute } from '../public-pages/public-route';
import { readSubmission, type Submission } from '../public-pages/read-submission';
import { renderForm } from '../public-pages/render-form';
import { sendPage } from '../public-pages/send-page';
import { confirmApplication, isConfirmable } from './confirm-application';
import { CONFIRMATION_PATH, keepApplication } from './keep-application';
import { readApplication } from './read-application';
import { readFormSettings } from './read-form-settings';
import { describeRegistrationForm, REGISTRATION_PATH, type RegistrationFormSettings } from './registration-form';

const SENT_PATH = `${REGISTRATION_PATH}/gesendet`;
/** At a kick-off, all clubs of a town sit in one network, and make mistakes. */
const KICK_OFF = { requests: 60, seconds: 600 };
const CONFIRMED_PATH = '/anmeldung-bestaetigt';

async function showForm(strapi: Core.Strapi, ctx: Context): Promise<void> {
  await sendForm(strapi, ctx, await readFormSettings(strapi));
}

async function takeForm(strapi: Core.Strapi, ctx: Context, form: URLSearchParams): Promise<void> {
  const now = new Date();
  const settings = await readFormSettings(strapi);
  if (isFromProgram(form, now)) return leadToSent(strapi, ctx);
  const submission = readSubmission(describeRegistrationForm(settings), form);
  if (submission.faults.length > 0) return sendForm(strapi, ctx, settings, submission);
  const result = await keepApplication(strapi, readApplication(submission, settings.rules, now), now);
  if (result === 'flooded') {
    throw new PageError(
      429,
      'Gerade kommen sehr viele Anmeldungen an. Bitte versuchen Sie es in einer Stunde noch einmal, oder schreiben Sie uns.',
    );
  }
  leadToSent(strapi, ctx);
}

/** The same for everybody: for people, programs, known and unknown addresses. */
function leadToSent(strapi: Core.Strapi, ctx: Context): void {
  ctx.status = 303;
  ctx.set('Cache-Control', 'no-store');
  ctx.redirect(siteUrl(strapi, '/verein-anmelden/gesendet/') ?? publicPath(strapi, SENT_PATH));
}

async function sendForm(strapi: Core.Strapi, ctx: Context, settings: RegistrationFormSettings, submission?: Submission): Promise<void> {
  const title = 'Verein anmelden';
  const form = renderForm(strapi, describeRegistrationForm(settings), submission ? { submission } : { now: new Date() });
  await sendPage(strapi, ctx, {
    title: submission ? `Bitte prüfen: ${title}` : title,
    status: submission ? 422 : 200,
    body: html`<h1>${title}</h1>
<p>Vereine, Gruppen und Initiativen machen kostenlos mit. Wir prüfen Ihre Angaben und laden Sie dann per E-Mail ein.</p>
${form}`,
  });
}

const showSent: PublicHandler = (strapi, ctx) =>
  sendPage(strapi, ctx, {
    title: 'Fast geschafft',
    body: html`<h1>Fast geschafft</h1>
<div class="box box-success" role="status"><h2>Bitte sehen Sie in Ihr Postfach</h2>
<p>Wir haben Ihnen eine E-Mail geschickt. Öffnen Sie den Link darin und bestätigen Sie die Anmeldung. Erst dann können wir sie bearbeiten.</p></div>
<p>Es kommt keine E-Mail an? Sehen Sie bitte auch im Ordner für unerwünschte Nachrichten nach. Oder schreiben Sie uns.</p>`,
  });

async function askForConfirmation(strapi: Core.Strapi, ctx: Context, form: URLSearchParams): Promise<void> {
  const key = form.get('schluessel') ?? '';
  if (!(await isConfirmable(strapi, key, new Date()))) return sendExpired(strapi, ctx);
  await sendPage(strapi, ctx, {
    title: 'Anmeldung bestätigen',
    body: html`<h1>Anmeldung bestätigen</h1>
<p>Noch ein Klick, dann liegt Ihre Anmeldung bei der Koordination.</p>
<form method="post" action="${publicPath(strapi, CONFIRMATION_PATH)}">
<input type="hidden" name="schluessel" value="${key}">
<button class="button" type="submit">Anmeldung bestätigen</button>
</form>`,
  });
}

async function takeConfirmation(strapi: Core.Strapi, ctx: Context, form: URLSearchParams): Promise<void> {
  if (!(await confirmApplication(strapi, form.get('schluessel') ?? '', new Date()))) return sendExpired(strapi, ctx);
  ctx.status = 303;
  ctx.set('Cache-Control', 'no-store');
  ctx.redirect(publicPath(strapi, CONFIRMED_PATH));
}

const showConfirmed: PublicHandler = (strapi, ctx) =>
  sendPage(strapi, ctx, {
    title: 'Anmeldung bestätigt',
    body: html`<h1>Vielen Dank</h1>
<div class="box box-success" role="status"><h2>Ihre Anmeldung ist bestätigt</h2>
<p>Wir sehen sie uns an und melden uns bei Ihnen per E-Mail.</p></div>
<h2>So geht es weiter</h2>
<ol><li>Wir prüfen die Angaben.</li><li>Sie bekommen einen Link und legen ein Passwort fest.</li>
<li>Sie füllen das Profil Ihres Vereins aus und tragen Termine und Angebote ein.</li></ol>`,
  });

function sendExpired(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const again = siteUrl(strapi, '/verein-anmelden/') ?? publicPath(strapi, REGISTRATION_PATH);
  return sendPage(strapi, ctx, {
    title: 'Dieser Link gilt nicht mehr',
    status: 410,
    body: html`<h1>Dieser Link gilt nicht mehr</h1>
<p>Haben Sie die Anmeldung schon bestätigt? Dann ist alles gut, und Sie brauchen nichts zu tun.</p>
<p>Sonst ist der Link abgelaufen, oder er ist nicht vollständig. Bitte <a href="${again}">melden Sie Ihren Verein noch einmal an</a>.</p>`,
  });
}

/** The way of a club to the coordination: the form, the mail that confirms the address, and what is said on the way. */
export const publicRegistrationRoutes: PublicRoute[] = [
  { method: 'GET', path: REGISTRATION_PATH, handler: showForm },
  { method: 'POST', path: REGISTRATION_PATH, handler: takeForm, limit: KICK_OFF },
  { method: 'GET', path: SENT_PATH, handler: showSent },
  { method: 'GET', path: CONFIRMATION_PATH, handler: askForConfirmation },
  { method: 'POST', path: CONFIRMATION_PATH, handler: takeConfirmation },
  { method: 'GET', path: CONFIRMED_PATH, handler: showConfirmed },
];
