import { CsvError, parse } from 'csv-parse/sync';
import { cleanLine } from './clean-text.ts';
import { ImportError } from './import-error.ts';

/** Longest single record, in characters: more is a file with a quote that is never closed. */
const LONGEST_RECORD = 2_000_000;

/** A row of a table: its first line in the file and its cells by column, untouched. */
export interface TableRow {
  line: number;
  cells: Map<string, string>;
}

/** Names a column may have; the first is the one messages use. Compared without case, accents, spaces and punctuation. */
export type Columns = Record<string, { names: string[]; required?: true }>;

/**
 * Reads a CSV file (RFC 4180; separated by semicolon, comma or tab, whichever the first line holds) with a header line.
 * Columns that nobody asked for are ignored, empty lines as well.
 *
 * @throws {ImportError} naming the line if it is malformed, or the columns that are missing
 */
export function readTable(text: string, columns: Columns): TableRow[] {
  if (!text.trim()) throw new ImportError('Die Datei ist leer.');
  const delimiter = detectDelimiter(text);
  // The header first: a file of another kind is told by its columns, not by some fault in its middle.
  const [header] = parseRecords(text, delimiter, 1);
  const positions = findColumns(header?.cells ?? [], columns);
  const [, ...rows] = parseRecords(text, delimiter);
  if (rows.length === 0) throw new ImportError('Die Datei enthält nur die Kopfzeile und keine Einträge.');
  return rows.map(({ line, cells }) => ({ line, cells: new Map([...positions].map(([name, position]) => [name, cells[position] ?? ''])) }));
}

function detectDelimiter(text: string): string {
  const firstLine = text.split(/\r?\n/, 1)[0] ?? '';
  const counts = [';', ',', '\t'].map((delimiter) => ({ delimiter, count: firstLine.split(delimiter).length }));
  return counts.sort((one, other) => other.count - one.count)[0]?.delimiter ?? ';';
}

function parseRecords(text: string, delimiter: string, to = -1): { line: number; cells: string[] }[] {
  const records: { line: number; cells: string[] }[] = [];
  let end = 0;
  try {
    parse(text, {
      delimiter,
      bom: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_RECORD,
      to,
      on_record: (cells: string[], { lines }) => {
        records.push({ line: end + 1, cells });
        end = lines;
        return null;
      },
    });
    return records;
  } catch (error) {
    // The line on which the faulty record begins: an open quote is noticed only at the end of the file.
    if (error instanceof CsvError)
      throw new ImportError(`Zeile ${end + 1}: ${explain(error)} Es wurde nichts übernommen.`, { cause: error });
    throw error;
  }
}

function explain(error: CsvError): string {
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'Ein Anführungszeichen wird geöffnet und bis zum Ende der Datei nicht geschlossen. Vermutlich ist die Datei abgeschnitten.';
    case 'CSV_MAX_RECORD_SIZE':
      return 'Ein Eintrag ist länger als zwei Millionen Zeichen. Vermutlich fehlt ein schließendes Anführungszeichen.';
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return 'Ein Anführungszeichen steht mitten in einem Feld. Innerhalb eines Feldes muss es verdoppelt werden ("").';
    case 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH':
    case 'CSV_RECORD_INCONSISTENT_COLUMNS':
      return 'Die Zahl der Felder passt nicht zur Kopfzeile. Enthält ein Feld das Trennzeichen, muss es in Anführungszeichen stehen.';
    default:
      return `Die Tabelle ist nicht lesbar (${error.message}).`;
  }
}

function findColumns(header: string[], columns: Columns): Map<string, number> {
  const found = new Map<string, number>();
  const missing: string[] = [];
  const keys = header.map(toKey);
  for (const [column, { names, required }] of Object.entries(columns)) {
    const known = new Set(names.map(toKey));
    const position = keys.findIndex((key) => known.has(key));
    if (position >= 0) found.set(column, position);
    else if (required) missing.push(names[0] as string);
  }
  if (missing.length > 0) {
    const seen = header.map(cleanLine).filter(Boolean).slice(0, 20).join(', ');
    throw new ImportError(
      `Es fehlen diese Spalten: ${missing.join(', ')}. Gefunden wurden: ${seen}. Die erste Zeile muss die Spaltennamen enthalten.`,
    );
  }
  return found;
}

function toKey(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replace(/[^a-z0-9]/g, '');
}
