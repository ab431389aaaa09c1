import { ImportError } from './import-error.ts';

/** A calendar file as text with one content line per line, and the line of the file on which each event begins. */
export interface UnfoldedCalendar {
  text: string;
  eventLines: number[];
}

/**
 * Checks the outline of an iCalendar file (RFC 5545 §3.1, §3.4) and joins folded lines. Lines are joined as bytes: some programs fold in
 * the middle of a character. A date without `VALUE=DATE`, which many calendars write, gets it.
 *
 * @throws {ImportError} naming the line if a line has no name, a BEGIN has no END, or the file is no calendar
 */
export function unfoldCalendar(bytes: Buffer): UnfoldedCalendar {
  if (bytes.includes(0)) throw new ImportError('Die Datei ist keine Textdatei. Erwartet wird ein Kalender im Format iCalendar (.ics).');
  const latin = bytes.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
  const eventLines = checkOutline(latin.split(/\r\n|\n|\r/));
  const unfolded = Buffer.from(latin.replace(/(\r\n|\n|\r)[ \t]/g, ''), 'latin1');
  const text = decode(unfolded)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim())
    .map(markDate)
    .join('\r\n');
  return { text, eventLines };
}

function checkOutline(lines: string[]): number[] {
  const first = lines.findIndex((line) => line.trim());
  if (first < 0) throw new ImportError('Die Datei ist leer.');
  if (!/^BEGIN:VCALENDAR\s*$/i.test(lines[first] as string)) {
    throw new ImportError(
      `Zeile ${first + 1}: Die Datei beginnt nicht mit BEGIN:VCALENDAR. Erwartet wird ein Kalender im Format iCalendar (.ics).`,
    );
  }
  const open: { name: string; line: number }[] = [];
  const eventLines: number[] = [];
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    if (!text.trim() || /^[ \t]/.test(text)) continue;
    const match = /^([A-Za-z0-9-]+)([;:])(.*)$/.exec(text);
    if (!match)
      throw new ImportError(
        `Zeile ${line}: „${text.slice(0, 60)}“ ist keine Angabe eines Kalenders (NAME:Wert). Es wurde nichts übernommen.`,
      );
    const [, name, , value] = match as unknown as [string, string, string, string];
    const part = value.trim().toUpperCase();
    if (name.toUpperCase() === 'BEGIN') {
      open.push({ name: part, line });
      if (part === 'VEVENT') eventLines.push(line);
    } else if (name.toUpperCase() === 'END') {
      const begun = open.pop();
      if (begun?.name !== part) {
        const expected = begun ? `END:${begun.name} (begonnen in Zeile ${begun.line})` : 'kein END';
        throw new ImportError(`Zeile ${line}: Hier steht END:${part}, erwartet wird ${expected}. Es wurde nichts übernommen.`);
      }
    }
  }
  const unclosed = open.pop();
  if (unclosed)
    throw new ImportError(
      `Zeile ${unclosed.line}: ${unclosed.name} wird nicht beendet. Vermutlich ist die Datei abgeschnitten. Es wurde nichts übernommen.`,
    );
  return eventLines;
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // RFC 5545 demands UTF-8; what is not, comes from an old Windows program.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function markDate(line: string): string {
  return line.replace(/^(DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)((?:;(?!VALUE=)[^:;]*)*):(\d{8}(?:,\d{8})*)\s*$/i, '$1$2;VALUE=DATE:$3');
}
