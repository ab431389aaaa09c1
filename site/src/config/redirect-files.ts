import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Graph } from '../graph/types.ts';

type Redirect = Graph['redirects'][number];

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The page at a former address, for servers that know nothing of the redirect lists: it leads on at once, and by a link. */
export function renderRedirectPage(to: string, site: URL): string {
  const target = escapeHtml(to);
  const canonical = escapeHtml(new URL(to, site).href);
  return `<!DOCTYPE html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Diese Seite ist umgezogen</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${canonical}">
<meta http-equiv="refresh" content="0; url=${target}">
</head>
<body>
<main><h1>Diese Seite ist umgezogen</h1><p><a href="${target}">Weiter zur neuen Adresse</a></p></main>
</body>
</html>
`;
}

/** The redirects as Netlify's `_redirects` file. */
function renderNetlifyRedirects(redirects: Redirect[]): string {
  return redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/**
 * Reads `redirects.json` (`[{ from, to }]`, a page of the site, see pages/redirects.json.ts) in `folder` and writes what else leads from former
 * addresses to current ones: a page for each, unless a page already stands there, and `_redirects` for Netlify.
 */
export async function writeRedirectFiles(folder: string, site: URL): Promise<void> {
  const redirects: Redirect[] = JSON.parse(await readFile(join(folder, 'redirects.json'), 'utf8'));
  await Promise.all([
    writeFile(join(folder, '_redirects'), renderNetlifyRedirects(redirects)),
    ...redirects.map(async ({ from, to }) => {
      const file = join(folder, from, 'index.html');
      if (await exists(file)) return;
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, renderRedirectPage(to, site));
    }),
  ]);
}
