import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastRatio, deriveColours, describeColourFaults, renderColours } from './colours.ts';

const hexColour = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);
const grounds = { light: ['#fbf8f3', '#ffffff', '#f3ede3'], dark: ['#171513', '#211e1b', '#2b2723'] } as const;

describe('contrastRatio', () => {
  it('follows WCAG', () => {
    expect(contrastRatio('#000', '#fff')).toBe(21);
    expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('refuses what is no hexadecimal colour', () => {
    expect(() => contrastRatio('rot', '#fff')).toThrow('"rot" is no colour in hexadecimal notation such as #17595e.');
  });
});

describe('deriveColours', () => {
  it('keeps every colour a town may choose readable on every ground, in both schemes', () => {
    fc.assert(
      fc.property(hexColour, hexColour, (primary, accent) => {
        for (const scheme of ['light', 'dark'] as const) {
          const colours = deriveColours({ primary, accent })[scheme];
          for (const ground of grounds[scheme]) {
            expect(contrastRatio(colours.primary, ground)).toBeGreaterThanOrEqual(4.5);
            expect(contrastRatio(colours.accent, ground)).toBeGreaterThanOrEqual(4.5);
          }
          expect(contrastRatio(colours.primary, colours.onPrimary)).toBeGreaterThanOrEqual(4.5);
          expect(contrastRatio(colours.accent, colours.onAccent)).toBeGreaterThanOrEqual(4.5);
        }
      }),
    );
  });

  it('leaves a good colour as it is', () => {
    expect(deriveColours({ primary: '#17595e' }).light.primary).toBe('#17595e');
  });

  it('falls back on unreadable settings, and lets nothing else into the stylesheet', () => {
    const css = renderColours({ primary: 'red;}body{display:none', accent: '' });
    expect(css).toBe(renderColours({}));
    expect(css).toMatch(
      /^:root\{--ort-primary:#[0-9a-f]{6};--ort-on-primary:#[0-9a-f]{6};--ort-accent:#[0-9a-f]{6};--ort-on-accent:#[0-9a-f]{6}\}@media/,
    );
  });
});

describe('describeColourFaults', () => {
  it('names the colour, its contrast and what is shown instead', () => {
    const { accent } = deriveColours({ accent: '#ffcc00' }).light;
    expect(describeColourFaults({ primary: '#17595e', accent: '#ffcc00' })).toEqual([
      `Die Akzentfarbe #ffcc00 ist auf hellem Grund zu schwach zu lesen (Kontrast 1,3, nötig sind 4,5). Die Website zeigt stattdessen ${accent}.`,
    ]);
  });

  it('names values that are no colours, and is silent about missing ones', () => {
    expect(describeColourFaults({ primary: 'dunkelgrün', accent: '' })).toEqual([
      'Die Hauptfarbe „dunkelgrün“ ist keine Farbe in der Form #17595e. Die Website zeigt stattdessen #17595e.',
    ]);
    expect(describeColourFaults({})).toEqual([]);
  });
});
