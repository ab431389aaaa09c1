import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype, { type Font } from 'opentype.js';

type Weight = 400 | 600;

const resolveFile = createRequire(import.meta.url).resolve;
/** The Latin letters of the site's own type, and those of its neighbours (Łódź, Škoda) for names that need them. */
const subsets = ['latin', 'latin-ext'] as const;
const fonts = new Map<Weight, Font[]>();

function loadFonts(weight: Weight): Font[] {
  const loaded =
    fonts.get(weight) ??
    subsets.map((subset) => {
      const file = readFileSync(resolveFile(`@fontsource/fira-sans/files/fira-sans-${subset}-${weight}-normal.woff`));
      return opentype.parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.length));
    });
  fonts.set(weight, loaded);
  return loaded;
}

/** Neighbouring letters that one font draws. Letters that none has (emoji, other scripts) are left out. */
function splitByFont(text: string, weight: Weight): { font: Font; text: string }[] {
  const runs: { font: Font; text: string }[] = [];
  for (const character of text) {
    const font = loadFonts(weight).find((candidate) => candidate.charToGlyphIndex(character) > 0);
    if (!font) continue;
    const last = runs.at(-1);
    if (last?.font === font) last.text += character;
    else runs.push({ font, text: character });
  }
  return runs;
}

/** Width of a line in pixels. */
export function measureText(text: string, size: number, weight: Weight): number {
  return splitByFont(text, weight).reduce((width, run) => width + run.font.getAdvanceWidth(run.text, size), 0);
}

/** At most `maxLines` lines that fit into `width` pixels; a word longer than a line is cut, and what does not fit ends in "…". */
export function wrapText(
  text: string,
  { width, size, weight, maxLines }: { width: number; size: number; weight: Weight; maxLines: number },
) {
  const fits = (line: string): boolean => measureText(line, size, weight) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = word;
    while (!fits(line)) {
      let length = line.length - 1;
      while (length > 1 && !fits(`${line.slice(0, length)}-`)) length -= 1;
      lines.push(`${line.slice(0, length)}-`);
      line = line.slice(length);
    }
  }
  if (line) lines.push(line);
  if (lines.length <= maxLines) return lines;
  let last = lines[maxLines - 1]?.replace(/-$/, '') ?? '';
  while (last && !fits(`${last}…`)) last = last.slice(0, -1);
  return [...lines.slice(0, maxLines - 1), `${last.trimEnd()}…`];
}

const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * A line of text as the `d` of an SVG `<path>`, its baseline starting at `x`, `y`. Outlines instead of text: the picture is the same on
 * every machine, whatever fonts it has. (The library's own serialisation loses numbers such as 906.0, so the commands are written here.)
 */
export function outlineText(text: string, { x, y, size, weight }: { x: number; y: number; size: number; weight: Weight }): string {
  let start = x;
  let outline = '';
  for (const run of splitByFont(text, weight)) {
    for (const command of run.font.getPath(run.text, start, y, size).commands) {
      const numbers =
        command.type === 'Z'
          ? []
          : command.type === 'C'
            ? [command.x1, command.y1, command.x2, command.y2, command.x, command.y]
            : command.type === 'Q'
              ? [command.x1, command.y1, command.x, command.y]
              : [command.x, command.y];
      outline += `${command.type}${numbers.map(round).join(' ')}`;
    }
    start += run.font.getAdvanceWidth(run.text, size);
  }
  return outline;
}
