import type { Core } from '@strapi/strapi';
import { adminHomeUrl } from '../admin-api/admin-entry-url';
import { confirmEntries } from '../confirmations/confirm-entries';
import { typeLabels } from '../labels';
import { type Html, html } from '../public-pages/html';
import { publicPath, siteUrl } from '../public-pages/public-address';
import type { PublicHandler } from '../public-pages/public-route';
import { sendPage } from '../public-pages/send-page';
import { formatLongDay } from '../recurrence/berlin-time';
import { TOKEN_FIELD } from '../signed-links/link-address';
import { sendUnusableLink } from '../signed-links/unusable-link';
import { type AskedEntry, readConfirmLink } from './read-confirm-link';
import { CONFIRM_PATH } from './send-reminders';

const ENTRY_FIELD = 'eintrag';

/** Where the site shows the entries of a type, as far as the address needs nothing but the slug. */
const sitePaths: Record<string, string> = {
  'api::club.club': '/vereine/',
  'api::opportunity.opportunity': '/mitmachen/',
  'api::venue.venue': '/orte/',
};

/** The page behind the link of a reminder: what is asked about, and one button. It changes nothing; mail programs open links by themselves. */
export const showConfirmPage: PublicHandler = async (strapi, ctx, form) => {
  const link = await readConfirmLink(strapi, form, new Date());
  if (link.state !== 'valid') return sendUnusableLink(strapi, ctx, link.state, DESCRIPTION);
  const open = link.entries.filter(({ isAnswered }) => !isAnswered);
  await sendPage(strapi, ctx, open.length > 0 ? askAbout(strapi, open, form) : describeDone(strapi, link.entries, []));
};

/** Confirms the chosen entries in the name of the person the mail went to. A second time it says that it is done. */
export const confirmFromPage: PublicHandler = async (strapi, ctx, form) => {
  const now = new Date();
  const link = await readConfirmLink(strapi, form, now);
  if (link.state !== 'valid') return sendUnusableLink(strapi, ctx, link.state, DESCRIPTION);
  const open = link.entries.filter(({ isAnswered }) => !isAnswered);
  const chosen = open.filter(({ documentId }) => form.getAll(ENTRY_FIELD).includes(documentId));
  if (open.length > 0 && chosen.length === 0) {
    return sendPage(strapi, ctx, { ...askAbout(strapi, open, form, 'Bitte wählen Sie mindestens einen Eintrag aus.'), status: 400 });
  }
  if (chosen.length > 0) await confirmEntries(strapi, chosen, link.confirmer, now);
  const left = open.filter((entry) => !chosen.includes(entry));
  await sendPage(
    strapi,
    ctx,
    describeDone(
      strapi,
      link.entries.filter((entry) => !left.includes(entry)),
      left,
    ),
  );
};

const DESCRIPTION = 'Bestätigen können Sie auch in der Redaktion: Melden Sie sich an und wählen Sie bei Ihrem Verein „Noch aktuell“.';

function askAbout(strapi: Core.Strapi, entries: AskedEntry[], form: URLSearchParams, error?: string): { title: string; body: Html } {
  const title = 'Stimmt noch alles?';
  const [only] = entries;
  const hidden = html`<input type="hidden" name="${TOKEN_FIELD}" value="${form.get(TOKEN_FIELD)}">`;
  const choice =
    only && entries.length === 1
      ? html`<p>${describeEntry(strapi, only)}</p><input type="hidden" name="${ENTRY_FIELD}" value="${only.documentId}">`
      : html`<fieldset id="auswahl"${error ? html` class="has-error" aria-describedby="auswahl-fehler"` : ''}><legend>Diese Angaben stimmen noch:</legend>
${error && html`<p class="error" id="auswahl-fehler">${error}</p>`}
${entries.map((entry) => renderChoice(strapi, entry, !error))}</fieldset>`;
  const body = html`${error && renderSummary(error, entries)}<h1>${title}</h1>
<p>Sehen Sie kurz nach, ob die Angaben auf der Website noch stimmen. Wenn ja, bestätigen Sie sie hier. Geändert wird dabei nichts.</p>
<form method="post" action="${publicPath(strapi, CONFIRM_PATH)}">
${hidden}
${choice}
<p><button class="button" type="submit">Ja, das stimmt noch</button></p>
</form>
<p>Etwas stimmt nicht mehr? <a href="${adminHomeUrl(strapi)}">In der Redaktion anmelden und ändern</a></p>`;
  return { title: error ? `Fehler: ${title}` : title, body };
}

function renderSummary(error: string, [first]: AskedEntry[]): Html {
  return html`<div class="box box-error" role="alert"><h2>Bitte prüfen Sie Ihre Angaben</h2>
<ul><li><a href="#eintrag-${first?.documentId}">${error}</a></li></ul></div>`;
}

function renderChoice(strapi: Core.Strapi, entry: AskedEntry, isChosen: boolean): Html {
  const id = `eintrag-${entry.documentId}`;
  return html`<div class="check"><input type="checkbox" id="${id}" name="${ENTRY_FIELD}" value="${entry.documentId}"${isChosen ? html` checked` : ''}>
<label for="${id}">${describeEntry(strapi, entry)}</label></div>`;
}

function describeEntry(strapi: Core.Strapi, { uid, title, slug, confirmedAt }: AskedEntry): Html {
  const path = sitePaths[uid];
  const address = path && siteUrl(strapi, `${path}${slug}/`);
  const when = confirmedAt ? `zuletzt bestätigt am ${formatLongDay(new Date(confirmedAt))}` : 'noch nie bestätigt';
  const name = address ? html`<a href="${address}">${title}</a>` : title;
  return html`${typeLabels[uid]?.displayName} „${name}“, ${when}`;
}

function describeDone(strapi: Core.Strapi, done: AskedEntry[], left: AskedEntry[]): { title: string; body: Html } {
  if (done.length === 0) {
    const title = 'Hier ist nichts mehr zu bestätigen';
    return { title, body: html`<h1>${title}</h1><p role="status">Die Einträge aus der E-Mail stehen nicht mehr auf der Website.</p>` };
  }
  const title = 'Vielen Dank!';
  const names = done.map((entry) => html`<li>${typeLabels[entry.uid]?.displayName} „${entry.title}“</li>`);
  const body = html`<h1>${title}</h1>
<div class="box box-success" role="status"><p>Bestätigt. In wenigen Minuten steht es so auf der Website:</p><ul>${names}</ul></div>
${left.length > 0 && html`<h2>Noch offen</h2><ul>${left.map((entry) => html`<li>${describeEntry(strapi, entry)}</li>`)}</ul>`}
<p><a href="${adminHomeUrl(strapi)}">${left.length > 0 ? 'In der Redaktion anmelden und ändern' : 'Zur Redaktion'}</a></p>`;
  return { title, body };
}
