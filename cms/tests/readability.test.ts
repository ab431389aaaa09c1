import { describe, expect, test } from 'vitest';
import { areTitlesSimilar } from '../src/documents/checks/similar-titles';
import { measureReadability } from '../src/readability/measure-readability';

describe('readability', () => {
  test('counts words and sentences as a reader does: abbreviations, ordinal numbers and clocks end no sentence', () => {
    const { words, sentences } = measureReadability(
      'Am 4. Juli, z. B. um 14.30 Uhr, singt der Chor e. V. im Park. Kommen Sie!\nWir freuen uns',
    );
    expect(sentences).toEqual(['Am 4. Juli, z. B. um 14.30 Uhr, singt der Chor e. V. im Park.', 'Kommen Sie!', 'Wir freuen uns']);
    expect(words).toBe(20);
  });

  test('measures easy texts as easy and hard ones as hard', () => {
    const easy = measureReadability('Wir singen im Park. Alle sind da. Komm mit.');
    const hard = measureReadability(
      'Die Inanspruchnahme veranstaltungsbezogener Fördermittelkontingente setzt die rechtzeitige Antragstellung durch vertretungsberechtigte Vorstandsmitglieder voraus.',
    );
    expect(easy.amstad).toBeGreaterThan(70);
    expect(easy.lix).toBeLessThan(30);
    expect(hard.amstad).toBeLessThan(0);
    expect(hard.lix).toBeGreaterThan(60);
  });

  test('gives the values of the formulas', () => {
    // 5 words, 1 sentence, 6 syllables, 1 word of seven letters or more: 180 - 5 - 58.5 × 6/5 and 5 + 100/5.
    expect(measureReadability('Der Hase läuft sehr schnell.')).toMatchObject({ words: 5, amstad: 105, lix: 25 });
  });

  test('says nothing about nothing', () => {
    expect(measureReadability(' … !')).toEqual({ words: 0, sentences: [], amstad: 0, lix: 0 });
  });
});

describe('titles', () => {
  test.each([
    ['Sommerfest', 'sommerfest!', true],
    ['Offenes Singen im Park', 'Im Park: offenes Singen', true],
    ['Adventsmarkt', 'Adventsmakrt', true],
    ['Sommerkonzert', 'Sommer-Konzert', true],
    ['Training U9', 'Training U11', false],
    ['Theater, 15 Uhr', 'Theater, 19 Uhr', false],
    ['Chor', 'Tanz', false],
    ['Sitzung', 'Satzung lesen', false],
    ['', 'Fest', false],
  ])('%s and %s are similar: %s', (one, other, expected) => {
    expect(areTitlesSimilar(one, other)).toBe(expected);
  });
});
