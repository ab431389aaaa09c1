import { describe, expect, it } from 'vitest';
import { measureText, outlineText, wrapText } from './set-text.ts';

const style = { width: 500, size: 60, weight: 600, maxLines: 3 } as const;

describe('wrapText', () => {
  it('breaks between words and never exceeds the width', () => {
    const lines = wrapText('Weihnachtsmarkt rund um die St.-Marien-Kirche', style);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe('Weihnachtsmarkt rund um die St.-Marien-Kirche');
    for (const line of lines) expect(measureText(line, 60, 600)).toBeLessThanOrEqual(500);
  });

  it('cuts a word that is longer than a line, and what is too much', () => {
    const lines = wrapText(`${'Donaudampfschifffahrt'.repeat(10)} Ende`, style);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/-$/);
    expect(lines[2]).toMatch(/…$/);
    for (const line of lines) expect(measureText(line, 60, 600)).toBeLessThanOrEqual(500);
  });

  it('gives no line for no text', () => {
    expect(wrapText(' ', style)).toEqual([]);
  });
});

describe('outlineText', () => {
  it('draws letters beyond Latin 1, too, and leaves out what no font has', () => {
    const at = { x: 10, y: 100, size: 60, weight: 600 } as const;
    expect(outlineText('Łódź', at)).toMatch(/^M[\d.]/);
    expect(outlineText('🎭', at)).toBe('');
    expect(outlineText('Fest 🎭', at)).toBe(outlineText('Fest ', at));
  });

  it('never writes a number that is none', () => {
    expect(outlineText('Weihnachtsmarkt – Kirche am Markt (8)', { x: 60, y: 200, size: 72, weight: 600 })).not.toContain('NaN');
  });
});
