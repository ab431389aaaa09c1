import { cleanLine, cutAtWord, repairDoubleEncoding } from './clean-text.ts';
import { deriveSummary } from './derive-summary.ts';
import { readWebAddress } from './read-link.ts';
import { type Columns, readTable, type TableRow } from './read-table.ts';
import type { SourceContent, SourceRecord } from './records.ts';
import { textToBlocks } from './text-to-blocks.ts';

/** Columns of a club list, with the names they may have. Only the name is required. */
const clubColumns: Columns = {
  name: { names: ['name', 'vereinsname', 'verein', 'club'], required: true },
  id: { names: ['id', 'nr', 'nummer', 'vereinsnummer'] },
  shortName: { names: ['kurzname', 'abkürzung', 'short name'] },
  summary: { names: ['kurzbeschreibung', 'zusammenfassung', 'summary'] },
  description: { names: ['beschreibung', 'description'] },
  website: { names: ['website', 'internet', 'homepage', 'webseite', 'url'] },
  email: { names: ['e-mail', 'email', 'mail'] },
  phone: { names: ['telefon', 'tel', 'phone'] },
  contact: { names: ['ansprechperson', 'ansprechpartner', 'kontakt', 'contact'] },
  role: { names: ['funktion', 'rolle', 'role'] },
  consent: { names: ['einwilligung', 'consent'] },
  street: { names: ['straße', 'strasse', 'anschrift', 'street'] },
  postalCode: { names: ['plz', 'postleitzahl', 'postal code', 'zip'] },
  city: { names: ['ort', 'stadt', 'city'] },
  district: { names: ['ortsteil', 'stadtteil', 'district'] },
  topics: { names: ['themen', 'thema', 'kategorie', 'kategorien', 'sparten', 'topics'] },
  founded: { names: ['gründungsjahr', 'gegründet', 'founded'] },
  fee: { names: ['beitrag', 'mitgliedsbeitrag', 'fee'] },
  searchWords: { names: ['stichwörter', 'suchwörter', 'keywords'] },
};

const NAME_LIMIT = 160;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** A club with the topics and district its row names. */
export interface ClubRecord extends SourceRecord {
  topics: string[];
  district?: string;
}

/**
 * Reads a list of clubs (CSV). Contact persons are published only where the column "Einwilligung" says "ja"; addresses of the club itself,
 * without a person's name, always.
 *
 * @throws {ImportError} if the table cannot be read or lacks the column for the name
 */
export function readClubs(text: string): SourceContent<ClubRecord> {
  const content: SourceContent<ClubRecord> = { records: [], refused: [], hints: [] };
  const seen = new Map<string, number>();
  for (const row of readTable(text, clubColumns)) {
    const name = readCell(row, 'name');
    const uid = readCell(row, 'id') || name;
    const earlier = seen.get(uid);
    if (!name) content.refused.push({ line: row.line, title: '(ohne Namen)', reason: 'Der Name des Vereins fehlt.' });
    else if (earlier) content.refused.push({ line: row.line, title: name, reason: `„${uid}“ steht schon in Zeile ${earlier}.` });
    else content.records.push(readClub(row, name, uid, content.hints));
    seen.set(uid, earlier ?? row.line);
  }
  return content;
}

function readCell({ cells }: TableRow, column: string): string {
  return repairDoubleEncoding(cleanLine(cells.get(column) ?? ''));
}

function readClub(row: TableRow, fullName: string, uid: string, hints: string[]): ClubRecord {
  const read = (column: string) => readCell(row, column) || undefined;
  const hint = (words: string) => hints.push(`Zeile ${row.line}, „${fullName}“: ${words}`);
  const name = cutAtWord(fullName, NAME_LIMIT);
  if (name !== fullName) hint(`Der Name wurde auf ${NAME_LIMIT} Zeichen gekürzt.`);
  const { blocks, notes } = textToBlocks(repairDoubleEncoding(row.cells.get('description') ?? ''));
  for (const note of notes) hint(note);
  return {
    uid,
    title: name,
    line: row.line,
    topics: (read('topics') ?? '')
      .split(/[,;|/]/)
      .map(cleanLine)
      .filter(Boolean),
    district: read('district'),
    fields: {
      name,
      shortName: read('shortName') && cutAtWord(read('shortName') as string, 60),
      summary: read('summary') ? cutAtWord(read('summary') as string, 300) : deriveSummary(blocks),
      description: blocks,
      website: readWebsite(read('website'), hint),
      contacts: readContacts(row, hint),
      address: readAddress(row, hint),
      foundedYear: readYear(read('founded'), hint),
      membershipFee: read('fee') && cutAtWord(read('fee') as string, 500),
      searchWords: read('searchWords') && cutAtWord(read('searchWords') as string, 500),
    },
  };
}

function readWebsite(text: string | undefined, hint: (words: string) => void): string | undefined {
  const address = readWebAddress(text);
  if (text && !address) hint(`„${text}“ ist keine Internetadresse und wurde weggelassen.`);
  return address;
}

function readContacts(row: TableRow, hint: (words: string) => void): object[] {
  const name = readCell(row, 'contact') || undefined;
  const phone = readCell(row, 'phone') || undefined;
  const written = readCell(row, 'email').replace(/^mailto:/i, '');
  const email = EMAIL.test(written) ? written : undefined;
  if (written && !email) hint(`„${written}“ ist keine E-Mail-Adresse und wurde weggelassen.`);
  if (!name && !phone && !email) return [];
  const consent = /^(ja|yes|true|1|x|j|y)$/i.test(readCell(row, 'consent')) || !name;
  if (!consent) hint('Die Ansprechperson erscheint nicht öffentlich: Die Spalte „Einwilligung“ sagt nicht „ja“.');
  return [{ role: readCell(row, 'role') || undefined, name, email, phone, consent }];
}

function readAddress(row: TableRow, hint: (words: string) => void): object | undefined {
  const street = readCell(row, 'street') || undefined;
  const city = readCell(row, 'city') || undefined;
  const written = readCell(row, 'postalCode');
  const postalCode = /^\d{5}$/.test(written) ? written : undefined;
  if (written && !postalCode) hint(`„${written}“ ist keine Postleitzahl und wurde weggelassen.`);
  return street || city || postalCode ? { street, postalCode, city } : undefined;
}

function readYear(text: string | undefined, hint: (words: string) => void): number | undefined {
  if (!text) return undefined;
  const year = Number(/\b(\d{4})\b/.exec(text)?.[1]);
  if (year >= 800 && year <= 2200) return year;
  hint(`„${text}“ ist kein Gründungsjahr und wurde weggelassen.`);
  return undefined;
}
