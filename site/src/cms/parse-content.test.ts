import { describe, expect, it } from 'vitest';
import {
  rawAnnouncement,
  rawClub,
  rawEvent,
  rawImage,
  rawMunicipality,
  rawOpportunity,
  rawSnapshot,
} from '../../tests/fixtures/factories.ts';
import { parseContent } from './parse-content.ts';

describe('parseContent', () => {
  it('turns null and empty text into undefined, and cleans text', () => {
    const { content, rejected } = parseContent(
      rawSnapshot({ club: [rawClub('c', '\ufeffCafe\u0301 \u202eNadel 🧶\u0000', { slug: 'cafe', summary: '  ', website: '' })] }),
    );
    expect(rejected).toEqual([]);
    expect(content.club[0]).toMatchObject({ name: 'Café Nadel 🧶', summary: undefined, website: undefined, logo: undefined, images: [] });
    expect(JSON.stringify(content.club[0])).not.toContain('null');
  });

  it('normalises instants to UTC and times to minutes', () => {
    const meeting = { weekday: 'tuesday' as const, startTime: '19:30:00.000', endTime: null, venue: null, note: null };
    const { content } = parseContent(
      rawSnapshot({
        event: [rawEvent('e', 'Probe', '2026-12-01T19:30:00+01:00')],
        club: [rawClub('c', 'Chor', { meetingTimes: [meeting] })],
      }),
    );
    expect(content.event[0]?.start).toBe('2026-12-01T18:30:00.000Z');
    expect(content.club[0]?.meetingTimes[0]?.startTime).toBe('19:30');
  });

  it('leaves out what is broken and names type, id, title and field in German', () => {
    const { content, rejected } = parseContent(
      rawSnapshot({
        event: [
          rawEvent('e1', 'Fest', null as unknown as string),
          rawEvent('e2', 'Werkstatt', '2026-12-01T09:00:00.000Z', { kind: 'workshop' as 'event' }),
          rawEvent('e3', 'Konzert', '2026-12-01T09:00:00.000Z', {
            prices: [
              { label: 'Kind', amount: 2, note: null },
              { label: 'X', amount: -1, note: null },
            ],
          }),
          rawEvent('e4', 'Gut', '2026-12-01T09:00:00.000Z'),
        ],
        club: [rawClub('c1', ' \u200b ', { slug: 'leer' }), rawClub('c2', 'Falle', { website: 'javascript:alert(1)' })],
        opportunity: [rawOpportunity('o1', 'Tag', 'c', { validUntil: '2026-02-30' })],
        announcement: [rawAnnouncement('a1', 'Bild', { image: rawImage('x.png', 'x', { file: null as never }) })],
      }),
    );
    expect(content.event.map((event) => event.documentId)).toEqual(['e4']);
    expect(rejected).toEqual([
      { type: 'club', id: 'c1', title: '(ohne Titel)', reason: 'Feld „Name“: Text fehlt.' },
      { type: 'club', id: 'c2', title: 'Falle', reason: 'Feld „Website“: keine Internetadresse mit http:// oder https://.' },
      { type: 'event', id: 'e1', title: 'Fest', reason: 'Feld „Beginn“: Zeitpunkt fehlt.' },
      { type: 'event', id: 'e2', title: 'Werkstatt', reason: 'Feld „Art“: unbekannter Wert „workshop“.' },
      { type: 'event', id: 'e3', title: 'Konzert', reason: 'Feld „Preise, 2. Eintrag, Betrag“: Betrag ist negativ.' },
      { type: 'opportunity', id: 'o1', title: 'Tag', reason: 'Feld „Gültig bis“: kein gültiges Datum (Jahr-Monat-Tag).' },
      { type: 'announcement', id: 'a1', title: 'Bild', reason: 'Feld „Bild, Datei“: Datei fehlt.' },
    ]);
  });

  it('stops when the settings of the municipality are unusable', () => {
    const municipality = rawMunicipality({ siteTitle: '' });
    expect(() => parseContent(rawSnapshot({ municipality }))).toThrow(
      'Die Angaben zur Kommune (Inhaltstyp „Kommune“ im CMS) sind unvollständig. Feld „Titel der Website“: Text fehlt.',
    );
  });
});
