import {
  type Action,
  actionNames,
  actions,
  expectedAccess,
  openRoutes,
  ownerNames,
  type Role,
  roles,
  subjects,
} from '../../cms/tests/access/expected-access.ts';

const head = `# Wer darf was

Diese Seite wird geschrieben (\`npm run docs:access\`), nicht von Hand geändert. Sie gibt wieder, was die Tests über HTTP geprüft haben: jede
Rolle, jede Art von Inhalt, jede Handlung, auf SQLite und PostgreSQL (\`cms/tests/access/\`). Alles, was nicht dasteht, wird abgelehnt.
Ohne Konto geht im CMS nichts; veröffentlichte Inhalte liest jeder über die öffentliche Schnittstelle (\`/api/…\`).

- **sehen**: in Listen und beim Öffnen; **auswählen**: verknüpfte Einträge zur Auswahl; **prüfen**: die Prüfungen vor dem Sammel-Veröffentlichen
- **anlegen** steht bei eigenen, fremden und kommunalen Einträgen dafür, ob ein Eintrag mit dieser Zugehörigkeit entstehen darf
- **verwerfen**: einen Entwurf auf den veröffentlichten Stand zurücksetzen; **duplizieren** auf beide Arten, die Strapi kennt
- *veröffentlichen* setzt bei der Vereinsredaktion voraus, dass die Koordination den Verein freigeschaltet hat

Abkürzung: *alles* heißt jede Handlung, die es für diese Art von Inhalt gibt.
`;

/** The page `docs/access.md`: the expected rights, one table for each type. */
export function renderAccess(): string {
  const shown = (Object.keys(roles) as Role[]).filter((role) => role !== 'nobody');
  const tables = Object.entries(subjects).map(([uid, { name, owners }]) => {
    const possible = new Set(shown.flatMap((role) => owners.flatMap((owner) => expectedAccess[role]?.[uid]?.[owner] ?? [])));
    const rows = owners.map((owner) => [
      ownerNames[owner] ?? owner,
      ...shown.map((role) => describe(expectedAccess[role]?.[uid]?.[owner] ?? [], possible)),
    ]);
    return `## ${name}\n\n${renderTable(['', ...shown.map((role) => roles[role])], rows)}`;
  });
  return `${[head, ...tables, renderRoutes()].join('\n')}`;
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
  if (allowed.length === 0) return '–';
  if (allowed.length === possible.size) return 'alles';
  const names = actions.filter((action) => allowed.includes(action)).map((action) => actionNames[action]);
  return [...new Set(names)].join(', ');
}

function renderTable(header: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return `${[line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}
