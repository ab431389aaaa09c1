import { expect, test } from 'vitest';
import { collectionSchemas } from '../src/cms/parse-content.ts';
import { fixtureNow, rawClub, rawEvent, rawImage } from '../tests/fixtures/factories.ts';
import { completeDraft } from './complete-draft.ts';
import type { DraftType } from './draft.ts';

const complete = (type: DraftType, entry: object) => completeDraft({ type, state: 'draft', entry: { ...entry } }, fixtureNow);

test('a complete draft stays as it is, and counts as confirmed and published now', () => {
  const draft = { ...rawClub('chor', 'Chor'), publishedAt: null, confirmedAt: null };
  expect(complete('club', draft)).toEqual({ entry: { ...draft, publishedAt: fixtureNow, confirmedAt: fixtureNow }, notes: [] });
});

test('a published version keeps the time of its confirmation', () => {
  const entry = { ...rawClub('chor', 'Chor') };
  expect(completeDraft({ type: 'club', state: 'published', entry }, fixtureNow).entry).toEqual(entry);
});

test.each(['club', 'event', 'opportunity', 'announcement', 'venue', 'page'] as const)('a %s with nothing in it can be shown', (type) => {
  const { entry, notes } = complete(type, { documentId: 'leer1' });
  expect(collectionSchemas[type].safeParse(entry).error).toBeUndefined();
  expect(entry.slug).toBe('entwurf-leer1');
  expect(notes).toContainEqual(expect.stringMatching(/^„(Titel|Name)“ fehlt\. In der Vorschau steht dafür ein Beispiel\.$/));
});

test('a missing beginning is named, and an evening a week ahead stands for it', () => {
  const { entry, notes } = complete('event', { ...rawEvent('fest', 'Fest', '2026-12-01T18:00:00.000Z'), start: null });
  expect(notes).toEqual(['„Beginn“ fehlt. In der Vorschau steht dafür ein Beispiel.']);
  expect(entry.start).toBe('2026-12-01T17:00:00.000Z');
});

test('faulty items are taken out of their lists and named by number; the others stay', () => {
  const event = rawEvent('fest', 'Fest', '2026-12-01T18:00:00.000Z');
  const prices = [{ label: 'Kinder', amount: 1 }, { label: 'Erwachsene' }, { label: '', amount: 2 }, { label: 'Gruppen', amount: 3 }];
  const { entry, notes } = complete('event', { ...event, prices });
  expect(entry.prices).toEqual([prices[0], prices[3]]);
  // The third has moved up when its turn comes.
  expect(notes).toEqual(['„Preise, 2. Eintrag, Betrag“ fehlt.', '„Preise, 2. Eintrag, Für wen“ fehlt.']);
});

test('a single part that is faulty goes, and what is wrong with it is said', () => {
  const image = { ...rawImage('chor.jpg', 'Der Chor'), file: null };
  const club = { ...rawClub('chor', 'Chor'), logo: image, website: 'chor punkt de' };
  const { entry, notes } = complete('club', club);
  expect(entry).toMatchObject({ logo: null, website: null, name: 'Chor' });
  expect(notes).toEqual(['„Logo, Datei“ fehlt.', '„Website“: keine Internetadresse mit http:// oder https://.']);
});
