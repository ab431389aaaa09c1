/** Characters that nobody sees: zero-width signs, byte order marks, soft hyphens, directional marks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is to be removed
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** Bullets of Word's symbol fonts, which live in the private use area. */
const SYMBOL_FONT_BULLETS = /[\uf0a7\uf0b7\uf0d8\uf0fc\uf02d]/g;
const PRIVATE_USE = /[\ue000-\uf8ff]/g;
const LIGATURES: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl' };

/**
 * Text as a person would type it: composed (NFC), without invisible, control and private characters, with ordinary spaces and line feeds.
 * Spaces are neither collapsed nor trimmed. Lone surrogates are dropped.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\ufffd', '')
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(INVISIBLE, '')
    .replace(CONTROL, '')
    .replace(SYMBOL_FONT_BULLETS, '•')
    .replace(PRIVATE_USE, ' ')
    .replace(/[ﬀ-ﬄ]/g, (ligature) => LIGATURES[ligature] ?? ligature)
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ');
}

/** {@link cleanText} on a single line: every run of white space becomes one space, the ends are trimmed. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** Cuts at a word and adds an ellipsis, so that at most `limit` characters (UTF-16 units) remain. */
export function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text
    .slice(0, limit - 1)
    .toWellFormed()
    .replaceAll('\ufffd', '');
  const space = cut.lastIndexOf(' ');
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:–-]+$/, '')}…`;
}

/**
 * Mends text that was UTF-8, was read as Windows-1252 and stored again ("HeilstÃ¤tten"). Text without that pattern, or whose bytes would not
 * be valid UTF-8, comes back unchanged.
 */
export function repairDoubleEncoding(text: string): string {
  return text.replace(/[ÂÃâ][\u0080-\u00bf\u2013-\u2122\u0152-\u0192\u02c6\u02dc]{1,2}/g, (broken) => {
    const bytes = Uint8Array.from([...broken].map(toWindows1252));
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      // Not double-encoded after all: the characters stand for themselves.
      return broken;
    }
  });
}

const windows1252 = new Map(
  Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte] as const),
);

function toWindows1252(character: string): number {
  return windows1252.get(character) ?? 0;
}
