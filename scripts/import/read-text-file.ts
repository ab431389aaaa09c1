import { readFile, stat } from 'node:fs/promises';
import { ImportError } from './import-error.ts';

const MAXIMUM_BYTES = 100 * 1024 * 1024;

/** Which encodings a file may be declared to have; `auto` tries UTF-8 and UTF-16 marks first, then Windows-1252. */
export const encodings = ['auto', 'utf-8', 'utf-16le', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/**
 * Reads a file of at most 100 MB.
 *
 * @throws {ImportError} if it is missing, no file, too large or empty
 */
export async function readInput(path: string): Promise<Buffer> {
  const bytes = await readBytes(path);
  if (bytes.length === 0) throw new ImportError(`${path} ist leer.`);
  return bytes;
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > MAXIMUM_BYTES) throw new ImportError(`${path} ist größer als 100 MB. Bitte teilen Sie die Datei.`);
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new ImportError(`${path} gibt es nicht. Bitte prüfen Sie Pfad und Schreibweise.`);
    if (code === 'EISDIR') throw new ImportError(`${path} ist ein Ordner. Bitte geben Sie eine Datei an.`);
    if (code === 'EACCES') throw new ImportError(`${path} darf nicht gelesen werden. Bitte prüfen Sie die Rechte der Datei.`);
    throw error;
  }
}

/**
 * The text of a file and the encoding it was read with. A byte order mark is removed.
 *
 * @throws {ImportError} if the bytes are no text in that encoding
 */
export function decodeText(bytes: Buffer, encoding: Encoding): { text: string; encoding: Exclude<Encoding, 'auto'> } {
  const used = encoding === 'auto' ? detectEncoding(bytes) : encoding;
  if (used !== 'utf-16le' && bytes.includes(0))
    throw new ImportError('Die Datei ist keine Textdatei. Bitte exportieren Sie sie als CSV oder iCalendar.');
  try {
    return { text: new TextDecoder(used, { fatal: true }).decode(bytes), encoding: used };
  } catch (error) {
    const place = used === 'utf-8' ? ` (ab Zeile ${lineOfFirstFault(bytes)})` : '';
    throw new ImportError(`Die Datei ist nicht in ${used} geschrieben${place}. Mit --encoding auto wird die Kodierung erkannt.`, {
      cause: error,
    });
  }
}

function detectEncoding(bytes: Buffer): Exclude<Encoding, 'auto'> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    // The question was whether it can be decoded: it cannot.
    return false;
  }
}

function lineOfFirstFault(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(10, start);
    if (!isUtf8(bytes.subarray(start, end === -1 ? bytes.length : end))) return line;
    if (end === -1) break;
    start = end + 1;
  }
  return line;
}
