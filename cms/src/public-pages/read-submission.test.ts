import { describe, expect, test } from 'vitest';
import { isFromProgram } from './bot-trap';
import type { FormDefinition } from './form-definition';
import { readSubmission } from './read-submission';

const definition: FormDefinition = {
  path: '/probe',
  submitLabel: 'Senden',
  groups: [
    {
      legend: 'Angaben',
      fields: [
        { name: 'name', kind: 'text', label: 'Name', required: true, maxLength: 10, missing: 'Name: Bitte geben Sie ihn an.' },
        { name: 'mail', kind: 'email', label: 'E-Mail-Adresse', required: false, maxLength: 60 },
        { name: 'telefon', kind: 'tel', label: 'Telefon', required: false, maxLength: 20 },
        { name: 'website', kind: 'url', label: 'Website', required: false, maxLength: 60 },
        { name: 'text', kind: 'textarea', label: 'Nachricht', required: false, maxLength: 20 },
        { name: 'art', kind: 'choice', label: 'Art', required: false, options: { a: 'A', b: 'B' } },
        { name: 'ja', kind: 'checkbox', label: 'Zustimmung', required: false, value: '2026-1' },
      ],
    },
  ],
};

const read = (fields: Record<string, string>) => readSubmission(definition, new URLSearchParams({ name: 'Ida', ...fields }));
const faultOf = (fields: Record<string, string>) => read(fields).faults.map(({ message }) => message);

describe('a submission', () => {
  test('is trimmed, in NFC, and lacks what the form does not have', () => {
    const { values, faults } = read({
      name: '  Zoe\u0308 ',
      text: 'eins\nzwei',
      website: 'www.chor.de',
      admin: 'true',
      ja: '2026-1',
      art: 'b',
    });
    expect(faults).toEqual([]);
    expect(values).toEqual({
      name: 'Zoë',
      mail: '',
      telefon: '',
      website: 'https://www.chor.de',
      text: 'eins\nzwei',
      art: 'b',
      ja: '2026-1',
    });
  });

  test('that was sent with a field twice counts the first', () => {
    expect(readSubmission(definition, new URLSearchParams('name=eins&name=zwei')).values.name).toBe('eins');
  });

  test.each([
    [{ name: ' ' }, 'Name: Bitte geben Sie ihn an.'],
    [{ name: 'x'.repeat(11) }, 'Name: Bitte kürzen Sie den Text auf 10 Zeichen.'],
    [{ name: 'Ida\u0007' }, 'Name: Bitte tippen Sie den Text neu ein. Er enthält unsichtbare Zeichen.'],
    [{ name: 'Ida\u202Egnp' }, 'Name: Bitte tippen Sie den Text neu ein. Er enthält unsichtbare Zeichen.'],
    [{ mail: 'ida@example' }, 'E-Mail-Adresse: Bitte prüfen Sie die Adresse. Sie sieht so aus: name@beispiel.de.'],
    [{ mail: 'a@example.org,b@example.org' }, 'E-Mail-Adresse: Bitte prüfen Sie die Adresse. Sie sieht so aus: name@beispiel.de.'],
    [{ mail: 'a@example.org\nBcc: b@example.org' }, 'E-Mail-Adresse: Bitte tippen Sie den Text neu ein. Er enthält unsichtbare Zeichen.'],
    [{ telefon: 'ruf an' }, 'Telefon: Bitte geben Sie nur eine Nummer an, zum Beispiel 03391 123456.'],
    [{ website: 'javascript:alert(1)' }, 'Website: Bitte prüfen Sie die Adresse. Sie sieht so aus: www.beispiel.de.'],
    [{ website: 'Chor Musterstadt' }, 'Website: Bitte prüfen Sie die Adresse. Sie sieht so aus: www.beispiel.de.'],
    [{ text: 'x'.repeat(21) }, 'Nachricht: Bitte kürzen Sie den Text auf 20 Zeichen.'],
    [{ art: 'c' }, 'Art: Bitte wählen Sie eine der Möglichkeiten.'],
    [{ ja: '2025-1' }, 'Zustimmung: Bitte kreuzen Sie das Kästchen noch einmal an.'],
  ])('with %j is refused with the field and the remedy', (fields, message) => {
    expect(faultOf(fields as Record<string, string>)).toEqual([message]);
  });
});

describe('a program is known', () => {
  const now = new Date('2026-11-25T12:00:00Z');
  test.each([
    [{ anliegen: 'http://spam.example' }, true],
    [{ dauer: '2999' }, true],
    [{ dauer: '3000' }, false],
    [{ begonnen: String(now.getTime() - 2_999) }, true],
    [{ begonnen: String(now.getTime() - 3_000) }, false],
    // The clock of the CMS was set back meanwhile.
    [{ begonnen: String(now.getTime() + 60_000) }, false],
    [{ dauer: '-1', begonnen: 'gestern', anliegen: '' }, false],
    [{}, false],
  ])('by %j: %s', (fields, expected) => {
    expect(isFromProgram(new URLSearchParams(fields as Record<string, string>), now)).toBe(expected);
  });
});
