import { expect, test } from 'vitest';
import { presentPage } from './present-page.ts';

const page = (head: string, body: string) =>
  `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Chor – Ort</title>${head}</head><body><a class="skip-link" href="#inhalt">Zum Inhalt</a><header>Ort</header>${body}</body></html>`;

const present = (html: string, notes: string[] = [], state: 'draft' | 'published' = 'draft') =>
  presentPage(html, { state, expiresAt: '2026-11-24T09:10:00.000Z', notes });

test('a banner before the header says what this is, how long it lasts and what is missing', () => {
  const html = present(page('', '<main>Text</main>'), ['„Beginn“ fehlt.', 'Zu <kurz> & knapp.']);
  expect(html).toMatch(/Zum Inhalt<\/a><aside class="preview-banner" aria-label="Vorschau">.*<\/aside><header>/);
  expect(html).toContain('Vorschau – noch nicht veröffentlicht');
  expect(html).toContain('Diese Vorschau gilt bis 10:10 Uhr.');
  expect(html).toContain('<li>„Beginn“ fehlt.</li><li>Zu &lt;kurz&gt; &amp; knapp.</li>');
  expect(html).toContain('<title>Vorschau: Chor – Ort</title>');
});

test('the published version is called so', () => {
  const html = present(page('', ''), [], 'published');
  expect(html).toContain('Vorschau der veröffentlichten Fassung');
  expect(html).not.toContain('noch nicht veröffentlicht');
});

test('nothing invites search engines, other sites or the service worker', () => {
  const head = `<meta name="robots" content="index"><link rel="canonical" href="https://ort.example/vereine/chor/">
    <link rel="alternate" type="application/atom+xml" href="/aktuelles/atom.xml"><link rel="manifest" href="/manifest.webmanifest">
    <meta property="og:title" content="Chor"><meta name="twitter:card" content="summary">
    <script type="module" src="/_astro/register.js"></script><script type="application/ld+json">{}</script>
    <link rel="stylesheet" href="/vorschau/_astro/a.css"><meta name="description" content="Wir singen">`;
  const html = present(page(head, '<script>alert(1)</script>'));
  expect(html).not.toMatch(/<script|canonical|rel="alternate"|manifest|og:|twitter:|content="index"/);
  expect(html).toContain('<meta name="robots" content="noindex, nofollow">');
  expect(html).toContain('<link rel="stylesheet" href="/vorschau/_astro/a.css">');
});

test('links and forms open the live site outside; what stays on the page or leaves the browser is left alone', () => {
  const html = present(
    page('', '<a href="/vereine/">Vereine</a><a href="#inhalt">hier</a><a href="mailto:a@b.de">Mail</a><form action="/suche/"></form>'),
  );
  expect(html).toContain('<a href="/vereine/" target="_blank" rel="noopener">Vereine</a>');
  expect(html).toContain('<a href="#inhalt">hier</a><a href="mailto:a@b.de">Mail</a>');
  expect(html).toContain('<form action="/suche/" target="_blank" rel="noopener">');
});
