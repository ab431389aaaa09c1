interface Message {
  status: number;
  title: string;
  text: string;
  /** Seconds after which the browser asks again by itself. */
  refresh?: number;
}

/** What the preview says instead of a page. A wrong address learns nothing: not whether there is such an entry, nor what was wrong. */
export const messages = {
  unknown: { status: 404, title: 'Diese Vorschau gibt es nicht', text: 'Öffnen Sie die Vorschau aus der Redaktion.' },
  expired: {
    status: 410,
    title: 'Die Vorschau ist abgelaufen',
    text: 'Öffnen Sie sie neu aus der Redaktion.',
  },
  preparing: {
    status: 503,
    title: 'Die Vorschau wird vorbereitet',
    text: 'Das dauert beim ersten Mal etwa zehn Sekunden. Die Seite lädt sich von selbst neu.',
    refresh: 2,
  },
  noSite: {
    status: 503,
    title: 'Noch keine Vorschau',
    text: 'Die Vorschau gibt es, sobald die Website zum ersten Mal gebaut wurde. Das dauert meist weniger als eine Minute.',
    refresh: 10,
  },
  cmsDown: {
    status: 503,
    title: 'Die Redaktion antwortet nicht',
    text: 'Der Entwurf konnte nicht geladen werden. Bitte versuchen Sie es gleich noch einmal.',
  },
  failed: {
    status: 500,
    title: 'Die Vorschau ist nicht gelungen',
    text: 'Ihr Entwurf ist gespeichert. Bitte versuchen Sie es noch einmal. Bleibt es dabei, sagen Sie der Technik Bescheid.',
  },
} satisfies Record<string, Message>;

/** A plain page for a message; it needs no file of the site, which may not be there. */
export function renderMessage({ title, text, refresh }: Message): string {
  return `<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex, nofollow">${refresh ? `\n    <meta http-equiv="refresh" content="${refresh}">` : ''}
    <link rel="icon" href="/favicon.svg" type="image/svg+xml">
    <title>${title}</title>
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      <p>${text}</p>
    </main>
  </body>
</html>
`;
}
