import { describe, expect, it } from 'vitest';
import { nameDocument } from './name-document.ts';

describe('nameDocument', () => {
  it.each([
    ['Beitrittserklärung (Formular) 2026.pdf', 'beitrittserklaerung-formular-2026.pdf'],
    ['Satzung.PDF', 'satzung.pdf'],
    ['Straße über Łódź & Café.odt', 'strasse-ueber-lodz-cafe.odt'],
    ['../../etc/passwd.pdf', 'etc-passwd.pdf'],
    ['.htaccess', 'htaccess.bin'],
    ['seite.html', 'seite.bin'],
    ['bild.svg', 'bild.bin'],
    ['🧶.pdf', 'dokument.pdf'],
    ['', 'dokument.bin'],
    [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(80)}.pdf`],
  ])('%j becomes %s', (name, safe) => {
    expect(nameDocument(name)).toBe(safe);
  });
});
