import { type Action, actionNames, actions, expectedAccess, ownerNames, type Role, roles, subjects } from './expected-access.ts';
import { openRoutes } from './open-routes.ts';

const head = `# Wer darf was

Diese Seite wird geschrieben (\`npm run docs:access\`), nicht von Hand geändert. Sie gibt wieder, was die Tests über HTTP geprüft haben: jede
Rolle, jede Art von Inhalt, jede Handlung, auf SQLite und PostgreSQL (\`cms/tests/access/\`). Alles, was nicht dasteht, wird abgelehnt.
Ohne Konto geht im CMS nichts; veröffentlichte Inhalte liest jeder über die öffentliche Schnittstelle (\`/api/…\`).

- *anlegen* sagt, ob ein Eintrag mit dieser Zugehörigkeit entstehen darf.
- *veröffentlichen* setzt bei der Vereinsredaktion voraus, dass die Koordination den Verein freigeschaltet hat.
- *Änderungen verwerfen* setzt einen Entwurf auf den veröffentlichten Stand zurück.

Abkürzung: *alles* heißt jede Handlung, die es für diese Art von Inhalt gibt, *alles außer …* jede bis auf die genannten.
`;

/** The page `docs/access.md`: the expected rights, one table for each type. */
export function renderAccess(): string {
  const shown = (Object.keys(roles) as Role[]).filter((role) => role !== 'nobody');
  const tables = Object.entries(subjects).map(([uid, { name, owners }]) => {
    const possible = new Set(shown.flatMap((role) => owners.flatMap((owner) => expectedAccess[role][uid]?.[owner] ?? [])));
    const rows = owners.map((owner) => [
      ownerNames[owner] ?? owner,
      ...shown.map((role) => describe(expectedAccess[role][uid]?.[owner] ?? [], possible)),
    ]);
    return `## ${name}\n\n${renderTable(['', ...shown.map((role) => roles[role])], rows)}`;
  });
  return [head, ...tables, renderRoutes()].join('\n');
}

function renderRoutes(): string {
  const list = (routes: readonly string[]) => routes.map((route) => `- \`${route}\``).join('\n');
  return `## Übrige Wege im CMS

Jeder Weg (Route), den Strapi für die Verwaltung anbietet, wurde von jeder Rolle aufgerufen. Offen ohne Konto sind nur die Wege zum Anmelden.
Außer den Inhalten oben stehen jeder Person mit Konto diese offen, mit ihren eigenen Angaben oder mit dem, was die Oberfläche braucht:

${list(openRoutes['club-editor'])}

Der Koordination zusätzlich:

${list(openRoutes.coordinator.filter((route) => !openRoutes['club-editor'].includes(route)))}

Konten, Rollen, Schlüssel (Tokens), Webhooks, Einstellungen und Inhaltstypen verwaltet allein die Technik.
`;
}

function describe(allowed: readonly Action[], possible: Set<Action>): string {
  const missing = actions.filter((action) => possible.has(action) && !allowed.includes(action));
  if (allowed.length === 0) return '–';
  if (missing.length === 0) return 'alles';
  if (missing.length < allowed.length) return `alles außer: ${joinNames(missing)}`;
  return joinNames(actions.filter((action) => allowed.includes(action)));
}

function joinNames(list: readonly Action[]): string {
  return list.map((action) => actionNames[action]).join(', ');
}

function renderTable(header: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return `${[line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}
