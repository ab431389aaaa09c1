import type { IncomingMessage } from 'node:http';
import { PageError } from './page-error';

/** No form of ours fills this; in bytes. */
const LARGEST_FORM = 64 * 1024;
const UNREADABLE = 'Ihre Angaben sind nicht lesbar angekommen. Bitte gehen Sie zurück und senden Sie das Formular noch einmal.';

/**
 * The fields of a form sent as `application/x-www-form-urlencoded` in UTF-8 (URL Standard §5), with line breaks as `\n`.
 *
 * Strapi's own reading of bodies is not asked: it would store files of a multipart form on the disk, nest fields by their names, and replace
 * characters that are none.
 *
 * @throws PageError (400, 413, 415) for other kinds of content, more than 64 KiB, broken UTF-8, and the character U+0000, which databases refuse
 */
export async function readFormBody(request: IncomingMessage): Promise<URLSearchParams> {
  assertContentType(request);
  const text = decode(await readBytes(request));
  const form = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(text)) form.append(name, value.replace(/\r\n?/g, '\n'));
  // A broken percent-encoding becomes U+FFFD, which nobody types.
  if (/[\0\uFFFD]/.test([...form].flat().join(''))) throw new PageError(400, UNREADABLE);
  return form;
}

function assertContentType({ headers }: IncomingMessage): void {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = parameters.map((parameter) => /^\s*charset="?([^"]*)"?\s*$/.exec(parameter)?.[1]).find(Boolean) ?? 'utf-8';
  const isPlain = (headers['content-encoding'] ?? 'identity') === 'identity';
  if (type.trim() === 'application/x-www-form-urlencoded' && charset === 'utf-8' && isPlain) return;
  throw new PageError(415, 'Ihre Angaben sind in einer Form angekommen, die wir nicht lesen können.');
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  // What is too much is read on and forgotten: an answer in the middle of the sending would get lost.
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= LARGEST_FORM) parts.push(part);
  }
  if (size > LARGEST_FORM) throw new PageError(413, 'Ihre Angaben sind zu lang. Bitte kürzen Sie den Text.');
  return Buffer.concat(parts);
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new PageError(400, UNREADABLE);
  }
}
