import { type Action, actionNames, actions, expectedAccess, ownerNames, type Role, roles, subjects } from './expected-access.ts';

const head = `# Wer darf was

Diese Seite wird geschrieben (\`npm run docs:access\`), nicht von Hand geändert. Sie gibt wieder, was die Tests über HTTP geprüft haben: jede
Rolle, jede Art von Inhalt, jede Handlung, auf SQLite und PostgreSQL (\`cms/tests/access/\`). Alles, was nicht dasteht, wird abgelehnt.
Ohne Konto geht im CMS nichts; veröffentlichte Inhalte liest jeder über die öffentliche Schnittstelle (\`/api/…\`).

- *anlegen* sagt, ob ein Eintrag mit dieser Zugehörigkeit entstehen darf.
- *veröffentlichen* setzt bei der Vereinsredaktion voraus, dass die Koordination den Verein freigeschaltet hat.
- *Änderungen verwerfen* setzt einen Entwurf auf den veröffentlichten Stand zurück.

Abkürzung: *alles* heißt jede Handlung, die es für diese Art von Inhalt gibt, *alles außer …* jede bis auf die genannten.
`;

const foot = `## Alles andere

Konten, Rollen, Schlüssel (Tokens), Webhooks, Einstellungen und Inhaltstypen verwaltet allein die Technik. Redaktionen für Vereine lädt die
Koordination ein und nimmt ihnen den Zugang. Dateien gehören dem Verein, in dessen Ordner sie liegen: Die Redaktionen des Vereins sehen und
ändern sie, dazu sehen und verwenden sie, was in „Für alle“ liegt. Die Kommunalredaktion hat alles, was in keinem Ordner eines Vereins liegt.
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
  return [head, ...tables, foot].join('\n');
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
