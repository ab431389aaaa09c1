import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { adminHomeUrl } from '../admin-api/admin-entry-url';
import { html } from '../public-pages/html';
import { sendPage } from '../public-pages/send-page';

const causes = {
  invalid: {
    status: 404,
    title: 'Dieser Link ist unvollständig',
    text: 'Vielleicht hat Ihr Mailprogramm ihn in zwei Zeilen zerschnitten. Kopieren Sie die ganze Adresse aus der E-Mail in Ihren Browser.',
  },
  expired: { status: 410, title: 'Dieser Link ist abgelaufen', text: 'Links aus unseren E-Mails gelten nur eine bestimmte Zeit.' },
  gone: { status: 410, title: 'Dieser Link gilt nicht mehr', text: 'Seit der E-Mail hat sich geändert, wer diesen Eintrag pflegt.' },
};

/**
 * Answers to a link from a mail that is good for nothing (404 for what was never ours, 410 for what no longer holds): why, and what to do
 * instead. Nothing is told about what the link was for.
 */
export function sendUnusableLink(strapi: Core.Strapi, ctx: Context, cause: keyof typeof causes, instead: string): Promise<void> {
  const { status, title, text } = causes[cause];
  const body = html`<h1>${title}</h1><p>${text}</p><p>${instead}</p>
<p><a class="button" href="${adminHomeUrl(strapi)}">In der Redaktion anmelden</a></p>`;
  return sendPage(strapi, ctx, { title, status, body });
}
