import { describe, expect, it } from 'vitest';
import { heading, paragraph } from '../lib/blocks.ts';
import { deriveSummary } from './derive-summary.ts';

describe('deriveSummary', () => {
  it('takes whole sentences up to 300 characters', () => {
    const sentence = 'Wir suchen Menschen, die gern vorlesen und sich einmal in der Woche Zeit nehmen.';
    expect(deriveSummary([paragraph(Array(9).fill(sentence).join(' '))])).toBe(Array(3).fill(sentence).join(' '));
  });

  it('does not end at an abbreviation', () => {
    const start = 'Wir helfen im Alltag.';
    expect(deriveSummary([paragraph(`${start} Dazu gehören z. B. ${'Einkaufen und Kochen, '.repeat(15)}alles.`)])).toBe(start);
  });

  it('does not end within a date', () => {
    const start = 'Wir treffen uns monatlich.';
    expect(
      deriveSummary([paragraph(`${start} Die nächsten Termine sind am 21. Januar, 18. ${'Februar und danach, '.repeat(15)}immer.`)]),
    ).toBe(start);
  });

  it('cuts a long first sentence at a word', () => {
    const summary = deriveSummary([paragraph('Donaudampfschifffahrt '.repeat(30))]);
    expect(summary).toMatch(/Donaudampfschifffahrt…$/);
    expect(summary?.length).toBeLessThanOrEqual(300);
  });

  it('leaves headings out, and is undefined without text', () => {
    expect(deriveSummary([heading('Über uns'), paragraph('Wir sind da.')])).toBe('Wir sind da.');
    expect(deriveSummary([])).toBeUndefined();
  });
});
