/**
 * The municipality's colours, made safe: whatever a town chooses, text and links keep the contrast of WCAG 2.2 SC 1.4.3 (4.5:1) and
 * controls that of SC 1.4.11 on the backgrounds of both colour schemes.
 */

type Rgb = readonly [number, number, number];

/** Page grounds on which the colours must be readable: the least favourable one of each scheme (see styles/_theme.scss). */
const grounds = { light: '#f3ede3', dark: '#2b2723' } as const;
/** Ground, text and quiet text of both schemes, for what cannot read the stylesheet (browser chrome, drawn pictures); as in styles/_theme.scss. */
export const paperColours = {
  light: { paper: '#fbf8f3', text: '#211d18', muted: '#5a5249' },
  dark: { paper: '#171513', text: '#f5f0e8', muted: '#c6bcae' },
} as const;
const fallback = { primary: '#17595e', accent: '#a8481b' } as const;
const enough = 4.5;

function parseHex(colour: string): Rgb | undefined {
  const match = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour.trim());
  if (!match?.[1]) return undefined;
  const hex = match[1].length === 3 ? match[1].replace(/./g, '$&$&') : match[1];
  return [0, 2, 4].map((start) => Number.parseInt(hex.slice(start, start + 2), 16)) as unknown as Rgb;
}

function toRgb(colour: string): Rgb {
  const rgb = parseHex(colour);
  if (!rgb) throw new Error(`"${colour}" is no colour in hexadecimal notation such as #17595e.`);
  return rgb;
}

const toHex = (rgb: Rgb): string => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance, 0 to 1 (WCAG 2.2, definition "relative luminance"). */
function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two hexadecimal colours, 1 to 21 (WCAG 2.2). @throws when one is no hexadecimal colour. */
export function contrastRatio(first: string, second: string): number {
  const [darker, lighter] = [luminance(toRgb(first)), luminance(toRgb(second))].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** The same hue and saturation with another lightness (HSL, 0 to 1): a tint that stays lively where mixing with white would grey it. */
function withLightness([red, green, blue]: Rgb, lightness: number): Rgb {
  const [high, low] = [Math.max(red, green, blue) / 255, Math.min(red, green, blue) / 255];
  const middle = (high + low) / 2;
  const range = 1 - Math.abs(2 * middle - 1);
  const saturation = range === 0 ? 0 : (high - low) / range;
  const chroma = saturation * (1 - Math.abs(2 * lightness - 1));
  const scale = high === low ? 0 : chroma / (high - low);
  return [red, green, blue].map((part) => 255 * (lightness - chroma / 2 + (part / 255 - low) * scale)) as unknown as Rgb;
}

const lightnessOf = (rgb: Rgb): number => (Math.max(...rgb) + Math.min(...rgb)) / 510;

/** The colour itself when it contrasts 4.5:1 with the ground, otherwise the nearest darker or lighter tint of its hue that does. */
function ensureContrast(colour: string, ground: string): string {
  const rgb = toRgb(colour);
  const step = luminance(toRgb(ground)) > 0.18 ? -0.01 : 0.01;
  for (let lightness = lightnessOf(rgb); lightness > 0 && lightness < 1; lightness += step) {
    const candidate = toHex(lightness === lightnessOf(rgb) ? rgb : withLightness(rgb, lightness));
    if (contrastRatio(candidate, ground) >= enough) return candidate;
  }
  return step < 0 ? '#000000' : '#ffffff';
}

/** Black or white, whichever is read better on the colour. */
function textOn(colour: string): string {
  return contrastRatio(colour, '#ffffff') >= contrastRatio(colour, '#000000') ? '#ffffff' : '#000000';
}

/** The colours of one scheme as hexadecimal strings; each contrasts at least 4.5:1 with every page ground and with its `on` text. */
export interface SchemeColours {
  primary: string;
  onPrimary: string;
  accent: string;
  onAccent: string;
}

/** Both schemes from the municipality's settings; missing or unreadable values fall back to the platform's own colours. */
export function deriveColours(settings: { primary?: string; accent?: string }): Record<'light' | 'dark', SchemeColours> {
  const primary = settings.primary && parseHex(settings.primary) ? settings.primary : fallback.primary;
  const accent = settings.accent && parseHex(settings.accent) ? settings.accent : fallback.accent;
  const derive = (ground: string): SchemeColours => {
    const [safe, safeAccent] = [ensureContrast(primary, ground), ensureContrast(accent, ground)];
    return { primary: safe, onPrimary: textOn(safe), accent: safeAccent, onAccent: textOn(safeAccent) };
  };
  return { light: derive(grounds.light), dark: derive(grounds.dark) };
}

const settingNames = { primary: 'Hauptfarbe', accent: 'Akzentfarbe' } as const;
const ratioFormat = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 });

/**
 * What became of colours that cannot be shown as they are set, in German sentences for the municipality: unreadable values, and colours too
 * pale for the light pages. That every colour is lightened for the dark scheme is no news.
 */
export function describeColourFaults(settings: { primary?: string; accent?: string }): string[] {
  const { light } = deriveColours(settings);
  return (Object.keys(settingNames) as (keyof typeof settingNames)[]).flatMap((name) => {
    const colour = settings[name]?.trim();
    if (!colour) return [];
    if (!parseHex(colour)) {
      return `Die ${settingNames[name]} „${colour}“ ist keine Farbe in der Form #17595e. Die Website zeigt stattdessen ${light[name]}.`;
    }
    const ratio = contrastRatio(colour, grounds.light);
    if (ratio >= enough) return [];
    const found = ratioFormat.format(ratio);
    return `Die ${settingNames[name]} ${colour} ist auf hellem Grund zu schwach zu lesen (Kontrast ${found}, nötig sind ${ratioFormat.format(enough)}). Die Website zeigt stattdessen ${light[name]}.`;
  });
}

/** The stylesheet `/farben.css`: custom properties for both colour schemes. */
export function renderColours(settings: { primary?: string; accent?: string }): string {
  const { light, dark } = deriveColours(settings);
  const rule = (colours: SchemeColours): string =>
    `:root{--ort-primary:${colours.primary};--ort-on-primary:${colours.onPrimary};--ort-accent:${colours.accent};--ort-on-accent:${colours.onAccent}}`;
  return `${rule(light)}@media (prefers-color-scheme:dark){${rule(dark)}}\n`;
}
