import { describe, expect, it } from 'vitest';
import { nameUniquely, requireEntry } from './site-context.ts';

describe('nameUniquely', () => {
  it('keeps short titles where they are alone', () => {
    expect([...nameUniquely([{ path: '/a/', titles: ['Chor', 'Chor, Altstadt'] }]).values()]).toEqual(['Chor']);
  });

  it('says more, and in the end numbers, where titles meet', () => {
    const names = nameUniquely([
      { path: '/a/', titles: ['Sommerfest', 'Sommerfest am 1. Juni'] },
      { path: '/b/', titles: ['Sommerfest', 'Sommerfest am 2. Juni'] },
      { path: '/c/', titles: ['Vorlesen', 'Vorlesen, Tafel'] },
      { path: '/d/', titles: ['Vorlesen', 'Vorlesen, Tafel'] },
    ]);
    expect(Object.fromEntries(names)).toEqual({
      '/a/': 'Sommerfest am 1. Juni',
      '/b/': 'Sommerfest am 2. Juni',
      '/c/': 'Vorlesen, Tafel',
      '/d/': 'Vorlesen, Tafel (2)',
    });
  });

  it('never gives a reserved title away', () => {
    expect(nameUniquely([{ path: '/a/', titles: ['Kontakt', 'Kontakt, Verein'] }], ['Kontakt']).get('/a/')).toBe('Kontakt, Verein');
  });
});

it('names the address when an entry is missing', () => {
  expect(() => requireEntry(new Map(), 'chor')).toThrow(
    'No published entry for "chor" in this address; getStaticPaths and the graph disagree.',
  );
});
