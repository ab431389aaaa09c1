import { describe, expect, it } from 'vitest';
import { createCompoundSplitter } from './compound-tails.ts';

const split = createCompoundSplitter([
  'Feuerwehr',
  'Verein',
  'Advent',
  'Profil',
  'Mannschaft',
  'Lieder',
  'Vorlesen',
  'Kinder-Disco',
  'Fahrt',
  'Nachbar',
]);

describe('createCompoundSplitter', () => {
  it('finds the seams between words of the content and common ones, with and without a joint', () => {
    expect(split('Feuerwehrhaus')).toEqual(['haus']);
    expect(split('Vereinsprofil')).toEqual(['profil']);
    expect(split('Adventskonzert')).toEqual(['konzert']);
    expect(split('Seniorennachmittag')).toEqual(['nachmittag']);
    expect(split('Feuerwehrgerätehaus')).toEqual(['gerätehaus', 'haus']);
  });

  it('believes a long tail that occurs nowhere else when what stands before it does', () => {
    expect(split('Feuerwehrschlauch')).toEqual(['schlauch']);
    expect(split('Kinderfahrrad')).toEqual(['fahrrad']);
  });

  it('takes no part out of a word by chance', () => {
    expect(split('Mitglieder')).toEqual([]);
    expect(split('Mannschaften')).toEqual([]);
    expect(split('Nachbarschaft')).toEqual([]);
    expect(split('Verein')).toEqual([]);
    expect(split('2026')).toEqual([]);
  });
});
