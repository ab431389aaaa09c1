import { describe, expect, it } from 'vitest';
import { interpretQuery } from './interpret-query.ts';
import { createSpelling } from './spelling.ts';

const judge = createSpelling(['Bücherei', 'Chor', 'Feuerwehr', 'Feuerwehrgerätehaus', 'Fußball', 'Kinderturnen', 'Repair-Café', 'Yoga']);

describe('createSpelling', () => {
  it('knows words, their beginnings and the ends of long ones', () => {
    for (const word of ['chor', 'Feuerwe', 'gerätehaus', 'bucherei', 'ab', '2026'])
      expect(judge(word).kind, word).toMatch(/known|respelled/);
    expect(judge('gerätehaus')).toEqual({ kind: 'known' });
  });

  it('writes words as the site does', () => {
    expect(judge('Fussball')).toEqual({ kind: 'respelled', word: 'Fußball' });
    expect(judge('fussb')).toEqual({ kind: 'respelled', word: 'Fußball' });
    expect(judge('buecherei')).toEqual({ kind: 'respelled', word: 'Bücherei' });
    expect(judge('repaircafe')).toEqual({ kind: 'respelled', word: 'Repair-Café' });
  });

  it('forgives one slip in short words and two in longer ones; swapped letters are one', () => {
    expect(judge('Chro')).toEqual({ kind: 'similar', word: 'Chor' });
    expect(judge('Yoag')).toEqual({ kind: 'similar', word: 'Yoga' });
    expect(judge('Feurwer')).toEqual({ kind: 'similar', word: 'Feuerwehr' });
    expect(judge('Chxx')).toEqual({ kind: 'unknown' });
    expect(judge('Xylophon')).toEqual({ kind: 'unknown' });
  });

  it('tells other endings from other words', () => {
    expect(judge('Feuerwehren')).toEqual({ kind: 'inflected', word: 'Feuerwehr' });
  });
});

describe('interpretQuery', () => {
  it('leaves out what means nothing, unless there is nothing else', () => {
    expect(interpretQuery('Wo ist der Chor?', judge)).toEqual({ query: 'Chor', doubtful: false });
    expect(interpretQuery('wo ist das', judge)).toEqual({ query: 'wo ist das', doubtful: false });
    expect(interpretQuery('?!', judge)).toEqual({ query: '?!', doubtful: false });
  });

  it('suggests words that occur, and says when one occurs in no form', () => {
    expect(interpretQuery('Fussball Chro', judge)).toEqual({ query: 'Fußball Chro', suggestion: 'Fußball Chor', doubtful: true });
    expect(interpretQuery('Feuerwehren', judge)).toEqual({ query: 'Feuerwehren', suggestion: 'Feuerwehr', doubtful: false });
  });
});
