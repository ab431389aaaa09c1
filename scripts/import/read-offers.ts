import { type Block, paragraph } from '../lib/blocks.ts';
import { cleanLine, cutAtWord, repairDoubleEncoding } from './clean-text.ts';
import { deriveSummary } from './derive-summary.ts';
import { htmlToBlocks } from './html-to-blocks.ts';
import { type Columns, readTable, type TableRow } from './read-table.ts';
import type { Refusal, SourceContent, SourceRecord } from './records.ts';

/** Columns of a Freinet export of offers. */
const columns: Columns = {
  id: { names: ['_angebotsId', 'angebotsid', 'id'], required: true },
  organisation: { names: ['einrichtungsname', 'organisation', 'verein'], required: true },
  title: { names: ['angebotsname', 'titel'], required: true },
  description: { names: ['beschreibung'], required: true },
  agency: { names: ['agenturname'] },
  postalCode: { names: ['plz'] },
  city: { names: ['ort'] },
  district: { names: ['ortsteil'] },
  latitude: { names: ['latitude'] },
  longitude: { names: ['longitude'] },
  changed: { names: ['bearbeitet'] },
  created: { names: ['erstellt'] },
};

const TITLE_LIMIT = 200;

/** An offer together with the organisation it belongs to. `district` is what the source calls so, possibly just the city. */
export interface OfferRecord extends SourceRecord {
  organisation: string;
  district?: string;
  place: { postalCode?: string; city?: string; latitude?: number; longitude?: number };
}

/**
 * Reads offers out of a Freinet export (CSV). An offer without number, title or organisation, or whose number occurs twice, is refused; all
 * other oddities are mended, with a hint.
 *
 * @throws {ImportError} if the table cannot be read or lacks columns
 */
export function readOffers(text: string): SourceContent<OfferRecord> {
  const content: SourceContent<OfferRecord> = { records: [], refused: [], hints: [] };
  const seen = new Map<string, number>();
  for (const row of readTable(text, columns)) {
    const refusal = findRefusal(row, seen);
    if (refusal) content.refused.push(refusal);
    else content.records.push(readOffer(row, content.hints));
  }
  return content;
}

function findRefusal({ line, cells }: TableRow, seen: Map<string, number>): Refusal | undefined {
  const read = (column: string) => cleanLine(cells.get(column) ?? '');
  const title = read('title') || '(ohne Titel)';
  const id = read('id');
  if (!id)
    return { line, title, reason: 'Die Nummer des Angebots (_angebotsId) fehlt. Ohne sie lässt sich ein zweiter Import nicht zuordnen.' };
  const earlier = seen.get(id);
  if (earlier) return { line, title, reason: `Die Nummer ${id} steht schon in Zeile ${earlier}.` };
  seen.set(id, line);
  if (!read('title')) return { line, title, reason: 'Der Titel (angebotsname) fehlt.' };
  if (!read('organisation'))
    return { line, title, reason: 'Die Einrichtung (einrichtungsname) fehlt. Jedes Angebot gehört zu einem Verein.' };
  return undefined;
}

function readOffer({ line, cells }: TableRow, hints: string[]): OfferRecord {
  const read = (column: string) => repairDoubleEncoding(cleanLine(cells.get(column) ?? ''));
  const fullTitle = read('title');
  const title = cutAtWord(fullTitle, TITLE_LIMIT);
  if (title !== fullTitle) hints.push(`Zeile ${line}: Der Titel „${title}“ wurde auf ${TITLE_LIMIT} Zeichen gekürzt.`);
  const { blocks, notes } = htmlToBlocks(repairDoubleEncoding(cells.get('description') ?? ''));
  for (const note of notes) hints.push(`Zeile ${line}, „${title}“: ${note}`);
  const postalCode = readPostalCode(read('postalCode'), line, hints);
  const city = cleanCity(read('city') || read('district'));
  const agency = read('agency');
  return {
    uid: read('id'),
    title,
    line,
    organisation: read('organisation'),
    district: read('district') || undefined,
    place: { postalCode, city, ...readCoordinates(read('latitude'), read('longitude')) },
    changedAt: readTimestamp(read('changed')) ?? readTimestamp(read('created')),
    fields: {
      title,
      summary: deriveSummary(blocks),
      description: agency ? [...blocks, namedAgency(agency)] : blocks,
      placeNote: [postalCode, city].filter(Boolean).join(' ') || undefined,
    },
  };
}

function namedAgency(agency: string): Block {
  return paragraph(`Vermittlung: ${agency}`);
}

function readPostalCode(text: string, line: number, hints: string[]): string | undefined {
  if (!text || /^\d{5}$/.test(text)) return text || undefined;
  hints.push(`Zeile ${line}: „${text}“ ist keine Postleitzahl und wurde weggelassen.`);
  return undefined;
}

/** The postal code has a column of its own. */
function cleanCity(text: string): string | undefined {
  return text.replace(/^\d{5}\s*/, '') || undefined;
}

/** Decimal commas; zero and zero is the sea off Africa and means "unknown". */
function readCoordinates(latitude: string, longitude: string): { latitude?: number; longitude?: number } {
  const [north, east] = [latitude, longitude].map((text) => (text ? Number(text.replace(',', '.')) : Number.NaN)) as [number, number];
  const isPlace = Math.abs(north) <= 90 && Math.abs(east) <= 180 && (north !== 0 || east !== 0);
  return isPlace ? { latitude: north, longitude: east } : {};
}

/** Seconds since 1970 as an ISO instant, if they lie between 1990 and tomorrow. */
function readTimestamp(text: string): string | undefined {
  const milliseconds = Number(text) * 1000;
  if (!/^\d+$/.test(text) || milliseconds < Date.UTC(1990, 0) || milliseconds > Date.now() + 86_400_000) return undefined;
  return new Date(milliseconds).toISOString();
}
