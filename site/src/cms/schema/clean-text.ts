/** Byte order marks, zero-width spaces of copied web pages, bidirectional overrides and control characters; tab and line feed stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is the purpose
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028\u2029\u2060\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Plain text fit for pages, feeds and calendars: Unicode NFC (`ü` typed on a Mac equals `ü` typed elsewhere), no control, bidi-override or
 * invisible characters. Emoji and zero-width joiners inside them stay. Trimmed unless `trim` is false.
 */
export function cleanText(text: string, { trim = true }: { trim?: boolean } = {}): string {
  const clean = text
    .replaceAll('\r\n', '\n')
    .replace(/[\r\u2028\u2029]/g, '\n')
    .replace(invisible, '')
    .toWellFormed()
    .normalize('NFC');
  return trim ? clean.trim() : clean;
}
