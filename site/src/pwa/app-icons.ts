import sharp from 'sharp';
import type { SchemeColours } from '../config/colours.ts';
import { measureText, outlineText } from '../social/set-text.ts';

/** The icons of the installed site. `fill` is the share of the square that the mark may take. */
export const appIcons = [
  { name: 'icon:192', size: 192, fill: 0.86, purpose: 'any' },
  { name: 'icon:512', size: 512, fill: 0.86, purpose: 'any' },
  // Platforms cut maskable icons to any shape within a circle of 80 % (W3C Web App Manifest, "maskable"); a square in it has 56 %.
  { name: 'icon:maskable', size: 512, fill: 0.56, purpose: 'maskable' },
  { name: 'icon:apple', size: 180, fill: 0.78, purpose: 'apple' },
] as const;

export type AppIcon = (typeof appIcons)[number];

const kinds =
  /^(?:hansestadt|kreisstadt|universitätsstadt|stadt|gemeinde|markt|flecken|landkreis|kreis|amt|samtgemeinde|verbandsgemeinde|land)$/i;

/** The letter that stands for a place: "L" for "Stadt Lindenried", "P" for "Landkreis Prignitz". */
export function monogramOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Letter}/u.test(word));
  const word = words.find((candidate) => !kinds.test(candidate)) ?? words[0] ?? 'E';
  return [...word.toLocaleUpperCase('de')][0] ?? 'E';
}

function drawMonogram(letter: string, size: number, fill: number, { primary, onPrimary }: SchemeColours): string {
  const height = size * fill * 0.9;
  const x = (size - measureText(letter, height, 600)) / 2;
  // Capitals of Fira Sans are 0.69 em high: the baseline that centres them.
  const y = size / 2 + height * 0.345;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="${size}" height="${size}" fill="${primary}"/><path fill="${onPrimary}" d="${outlineText(letter, { x, y, size: height, weight: 600 })}"/></svg>`;
}

/** An icon as PNG: the municipality's logo on white, or its initial on its colour where there is no logo (`logo` is a file). */
export async function drawAppIcon(
  { size, fill }: AppIcon,
  mark: { logo?: string; letter: string },
  colours: SchemeColours,
): Promise<Buffer> {
  if (!mark.logo)
    return sharp(Buffer.from(drawMonogram(mark.letter, size, fill, colours)))
      .png({ compressionLevel: 9 })
      .toBuffer();
  const inner = Math.round(size * fill);
  const logo = await sharp(mark.logo).resize({ width: inner, height: inner, fit: 'inside' }).png().toBuffer();
  return sharp({ create: { width: size, height: size, channels: 3, background: '#ffffff' } })
    .composite([{ input: logo, gravity: 'centre' }])
    .png({ compressionLevel: 9 })
    .toBuffer();
}
