import { stringify } from 'csv-stringify/sync';
import type { QualityRow } from './assess-quality';
import { problemNames } from './problem';

const day = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeZone: 'Europe/Berlin' });
const moment = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' });

const columns = ['Verein', 'Veröffentlicht', 'Ausgefüllt in %', 'Zuletzt bestätigt', 'Nächster Termin', 'Was fehlt', 'Einzelheiten'];

/**
 * The report as CSV (RFC 4180), the way a German spreadsheet program opens it: semicolons, UTF-8 with a byte order mark. Names are typed in by
 * editors; one that would be read as a formula gets an apostrophe in front (CWE-1236).
 */
export function writeQualityTable(rows: QualityRow[]): string {
  return stringify([columns, ...rows.map(toCells)], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

function toCells({ name, published, percent, confirmedAt, nextDate, problems }: QualityRow): string[] {
  return [
    name,
    published ? 'ja' : 'nein',
    percent === null ? '' : String(percent),
    confirmedAt ? day.format(new Date(confirmedAt)) : '',
    nextDate ? moment.format(new Date(nextDate)) : '',
    [...new Set(problems.map(({ kind }) => problemNames[kind]))].join(', '),
    problems.map(({ text }) => text).join(' '),
  ];
}
