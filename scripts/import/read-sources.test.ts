import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Block, blocksToText } from '../lib/blocks.ts';
import { readCalendar } from './read-calendar.ts';
import { readClubs } from './read-clubs.ts';
import { readOffers } from './read-offers.ts';
import { decodeText } from './read-text-file.ts';
import type { SourceRecord } from './records.ts';

const readFixture = (name: string) => readFile(join(import.meta.dirname, 'fixtures', name));
const textOf = (record: SourceRecord | undefined) => blocksToText(record?.fields.description as Block[]);

describe('readOffers', async () => {
  const { records, refused, hints } = readOffers((await readFixture('angebote.csv')).toString());

  it('takes an offer with its words, place and source', () => {
    expect(records[0]).toMatchObject({
      uid: '7001',
      line: 2,
      organisation: 'Lesewelt Musterau e.V.',
      district: 'Auwinkel',
      place: { postalCode: '00412', city: 'Auwinkel', latitude: 52.9, longitude: 9.3 },
      changedAt: '2018-02-15T14:13:05.000Z',
      fields: {
        title: 'Vorlesen in der Kita',
        summary: 'Wir suchen Menschen, die gern vorlesen. Sie bringen mit:',
        placeNote: '00412 Auwinkel',
      },
    });
    expect(textOf(records[0])).toBe(
      'Wir suchen Menschen, die gern vorlesen.\nSie bringen mit:\nGeduld\neine "klare" Stimme\nVermittlung: Agentur Beispiel',
    );
  });

  it('mends what it can and says so', () => {
    expect(records.map(({ uid }) => uid)).toEqual(['7001', '7002', '7003']);
    expect(records[1]?.place).toEqual({ postalCode: undefined, city: 'Musterau - Birkenloh' });
    expect(hints).toEqual([
      'Zeile 9: „412“ ist keine Postleitzahl und wurde weggelassen.',
      'Zeile 10, „Am Telefon zuhören“: Ein Bild wurde weggelassen.',
    ]);
  });

  it('refuses by line and reason', () => {
    expect(refused).toEqual([
      { line: 11, title: 'Ohne Einrichtung', reason: 'Die Einrichtung (einrichtungsname) fehlt. Jedes Angebot gehört zu einem Verein.' },
      { line: 12, title: 'Doppelte Nummer', reason: 'Die Nummer 7003 steht schon in Zeile 10.' },
    ]);
  });
});

describe('a table that cannot be read', () => {
  const header = '_angebotsId;einrichtungsname;angebotsname;beschreibung\n';

  it.each([
    ['a quote that is not closed', `${header}1;a;b;"c\n2;a;b;d`, /^Zeile 2: Ein Anführungszeichen wird geöffnet/],
    ['a quote within a field', `${header}1;a;b;c\n2;a;b;c "d"\n`, /^Zeile 3: Ein Anführungszeichen steht mitten in einem Feld/],
    ['too many fields', `${header}1;a;b;c\n2;a;b;c;d\n`, /^Zeile 3: Die Zahl der Felder passt nicht/],
    [
      'missing columns',
      'titel;text\n1;2\n',
      /^Es fehlen diese Spalten: _angebotsId, einrichtungsname, beschreibung\. Gefunden wurden: titel, text\./,
    ],
    ['no rows', header, /nur die Kopfzeile/],
    ['nothing', ' \n', /leer/],
    [
      'a field of endless length',
      `${header}1;a;b;"${'x'.repeat(2_100_000)}`,
      /^Zeile 2: Ein Eintrag ist länger als zwei Millionen Zeichen/,
    ],
  ])('is refused as a whole for %s', (_name, text, message) => {
    expect(() => readOffers(text)).toThrow(message);
  });
});

describe('decodeText', () => {
  it('recognises UTF-8, UTF-16 and Windows-1252', () => {
    expect(decodeText(Buffer.from('\ufeffGrüße'), 'auto')).toEqual({ text: 'Grüße', encoding: 'utf-8' });
    expect(decodeText(Buffer.from('\ufeffGrüße', 'utf16le'), 'auto')).toEqual({ text: 'Grüße', encoding: 'utf-16le' });
    expect(decodeText(Buffer.from([0x47, 0x72, 0xfc, 0xdf, 0x65, 0x20, 0x80]), 'auto')).toEqual({
      text: 'Grüße €',
      encoding: 'windows-1252',
    });
  });

  it('refuses a binary file and names the line that is not UTF-8', () => {
    expect(() => decodeText(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x00]), 'auto')).toThrow('Die Datei ist keine Textdatei.');
    expect(() => decodeText(Buffer.from([0x61, 0x0a, 0xfc]), 'utf-8')).toThrow('ab Zeile 2');
  });
});

describe('readClubs', async () => {
  const { records, refused, hints } = readClubs((await readFixture('vereine.csv')).toString());

  it('takes a club with all that is said about it', () => {
    expect(records[0]).toMatchObject({
      topics: ['Sport', 'Wasser'],
      district: 'Auwinkel',
      fields: {
        name: 'Ruderclub Auetal e. V.',
        shortName: 'RCA',
        summary: 'Rudern für alle. Training am Mittwoch.',
        website: 'https://www.ruderclub.example.org/',
        contacts: [{ email: 'info@ruderclub.example.org', phone: '040 66969 801', consent: true }],
        address: { street: 'Auestraße 90', postalCode: '00412', city: 'Lindenfurt' },
        foundedYear: 1921,
        membershipFee: '60 Euro',
      },
    });
  });

  it('publishes a person only with consent', () => {
    expect(records.slice(1).map(({ fields }) => fields.contacts)).toMatchObject([
      [{ name: 'Nele Harms', consent: false }],
      [{ name: 'Olaf Voss', consent: true }],
    ]);
  });

  it('refuses a row without a name and names what was left out', () => {
    expect(refused).toEqual([{ line: 6, title: '(ohne Namen)', reason: 'Der Name des Vereins fehlt.' }]);
    expect(hints.map((hint) => hint.replace(/^[^:]+: /, ''))).toEqual([
      '„kein Internet“ ist keine Internetadresse und wurde weggelassen.',
      '„bogen(at)example.org“ ist keine E-Mail-Adresse und wurde weggelassen.',
      'Die Ansprechperson erscheint nicht öffentlich: Die Spalte „Einwilligung“ sagt nicht „ja“.',
      '„412“ ist keine Postleitzahl und wurde weggelassen.',
      '„früher“ ist kein Gründungsjahr und wurde weggelassen.',
    ]);
  });
});

describe('readCalendar', async () => {
  const content = readCalendar(await readFixture('termine.ics'));
  const find = (uid: string) => content.records.find((record) => record.uid === `${uid}@example`);

  it('knows how the calendar calls itself and refuses what it must not take', () => {
    expect(content.calendarName).toBe('Termine Musterau');
    expect(content.records).toHaveLength(4);
    expect(content.refused.map(({ title, reason }) => `${title}: ${reason}`)).toEqual([
      'Vorstandssitzung: Der Termin ist als privat gekennzeichnet (CLASS).',
      'Irgendwann: Der Beginn (DTSTART) fehlt oder ist kein Datum.',
    ]);
  });

  it('leaves out an end that stands for "open", mends characters and drops what the export added', () => {
    const record = find('offen');
    expect(record?.fields).toMatchObject({
      title: 'Slam im Heilstättensaal',
      start: '2027-06-05T17:30:00.000Z',
      allDay: false,
      summary: 'Poesie & Musik für alle…',
    });
    expect(record?.fields.end).toBeUndefined();
    expect(textOf(record)).toBe('Poesie & Musik für alle…\nMehr dazu: example.org/slam/');
    expect(content.hints).toContain('1 Termine enden in der Quelle um 23.59 Uhr. Das steht dort für „Ende offen“ und wurde weggelassen.');
  });

  it('ends all-day events within their last day', () => {
    expect(find('ganztags')?.fields).toMatchObject({
      allDay: true,
      start: '2027-07-02T22:00:00.000Z',
      end: '2027-07-04T21:59:00.000Z',
      eventStatus: 'tentative',
      placeNote: 'Festwiese hinter der Mühle',
    });
  });

  it('keeps a series whole: rule, exception, extra date, moved and cancelled date', () => {
    expect(find('serie')?.fields).toMatchObject({
      start: '2027-03-02T18:00:00.000Z',
      end: '2027-03-02T19:30:00.000Z',
      recurrence: {
        rule: 'FREQ=WEEKLY;COUNT=12;BYDAY=TU',
        exceptions: [{ date: '2027-03-30' }],
        extraDates: [{ start: '2027-06-05T08:00:00.000Z', end: '2027-06-05T09:30:00.000Z' }],
        changes: [
          {
            date: '2027-03-09',
            cancelled: false,
            newStart: '2027-03-10T18:00:00.000Z',
            newEnd: '2027-03-10T19:30:00.000Z',
            note: 'Kirche',
          },
          { date: '2027-03-16', cancelled: true },
        ],
      },
    });
    expect(find('serie')?.categories).toEqual(['Musik', 'Singen']);
  });

  it('knows a cancelled event, a place online, and the night in which the clocks change', () => {
    expect(find('abgesagt')?.fields).toMatchObject({
      eventStatus: 'cancelled',
      onlineUrl: 'https://konferenz.example.org/raum',
      start: '2027-10-30T23:30:00.000Z',
      end: '2027-10-31T02:30:00.000Z',
    });
    expect(find('abgesagt')?.fields.placeNote).toBeUndefined();
  });

  it.each([
    ['no calendar', 'a;b;c\n', /^Zeile 1: Die Datei beginnt nicht mit BEGIN:VCALENDAR/],
    ['a line without a name', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nkaputt\nEND:VEVENT\nEND:VCALENDAR\n', /^Zeile 3: „kaputt“ ist keine Angabe/],
    [
      'an end that does not fit',
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n',
      /^Zeile 3: Hier steht END:VCALENDAR, erwartet wird END:VEVENT \(begonnen in Zeile 2\)/,
    ],
    ['a file that breaks off', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n', /^Zeile 2: VEVENT wird nicht beendet/],
    ['a calendar without events', 'BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n', /enthält keine Termine/],
    ['a binary file', 'PK\u0000', /keine Textdatei/],
  ])('refuses %s', (_name, text, message) => {
    expect(() => readCalendar(Buffer.from(text))).toThrow(message);
  });
});
