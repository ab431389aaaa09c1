import { paperColours, type SchemeColours } from '../config/colours.ts';
import { outlineText, wrapText } from './set-text.ts';

/** What a drawn preview says: what other websites and messengers show when somebody passes a page on. */
export interface ShareCard {
  /** Kind of the entry: "Veranstaltung". */
  kicker: string;
  title: string;
  /** One line below the title: date and place, or who stands behind it. */
  note?: string;
  /** Whose site it is, at the foot. */
  site: string;
}

/** Pixels of every drawn preview: 1.91:1, as Open Graph consumers crop to. */
export const cardSize = { width: 1200, height: 630 } as const;

const margin = 80;
const lineWidth = cardSize.width - 2 * margin;

interface TextStyle {
  size: number;
  weight: 400 | 600;
  colour: string;
}

function drawLines(lines: string[], firstBaseline: number, lineHeight: number, { size, weight, colour }: TextStyle): string {
  return lines
    .map(
      (line, index) =>
        `<path fill="${colour}" d="${outlineText(line, { x: margin, y: firstBaseline + index * lineHeight, size, weight })}"/>`,
    )
    .join('');
}

/** The title as large as it can be in three lines. */
function fitTitle(title: string): { size: number; lines: string[] } {
  const sizes = [100, 84, 72, 60];
  for (const size of sizes) {
    const lines = wrapText(title, { width: lineWidth, size, weight: 600, maxLines: 4 });
    if (lines.length <= 3 && !lines.some((line) => line.endsWith('-'))) return { size, lines };
  }
  return { size: 60, lines: wrapText(title, { width: lineWidth, size: 60, weight: 600, maxLines: 3 }) };
}

/** The preview as an SVG document of outlines in the municipality's colours (the light scheme, which every reader sees the same). */
export function drawShareCard({ kicker, title, note, site }: ShareCard, colours: SchemeColours): string {
  const { width, height } = cardSize;
  const { paper, text, muted } = paperColours.light;
  const { size, lines } = fitTitle(title);
  const lineHeight = Math.round(size * 1.16);
  const top = 135 + size;
  const noteLines = note ? wrapText(note, { width: lineWidth, size: 36, weight: 400, maxLines: 1 }) : [];
  const [siteLine = ''] = wrapText(site, { width: lineWidth, size: 34, weight: 600, maxLines: 1 });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    `<rect width="${width}" height="20" fill="${colours.accent}"/>`,
    `<rect y="${height - 110}" width="${width}" height="110" fill="${colours.primary}"/>`,
    drawLines([kicker], 115, 0, { size: 34, weight: 600, colour: colours.accent }),
    drawLines(lines, top, lineHeight, { size, weight: 600, colour: text }),
    drawLines(noteLines, top + (lines.length - 1) * lineHeight + 72, 0, { size: 36, weight: 400, colour: muted }),
    drawLines([siteLine], height - 43, 0, { size: 34, weight: 600, colour: colours.onPrimary }),
    '</svg>',
  ].join('');
}
