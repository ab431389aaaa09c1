import { describe, expect, it } from 'vitest';
import { fixtureNow, rawSnapshot } from '../../tests/fixtures/factories.ts';
import { fixtureTown } from '../../tests/fixtures/fixture-town.ts';
import { buildGraph } from '../graph/build-graph.ts';
import { renderCalendar } from './calendar.ts';

const site = new URL('https://ehrenamt.example');
const graph = buildGraph(rawSnapshot(fixtureTown()), fixtureNow);
const coming = (slug: string) => graph.occurrences.filter((occurrence) => occurrence.event.slug === slug && !occurrence.past);

/** The VEVENT blocks of a file, long lines unfolded (RFC 5545 §3.1). */
function eventsOf(calendar: string): string[] {
  return calendar
    .replace(/\r\n[ \t]/g, '')
    .split('BEGIN:VEVENT')
    .slice(1);
}

describe('renderCalendar', () => {
  const file = renderCalendar(coming('chorprobe'), 'Chorprobe', site);
  const events = eventsOf(file);

  it('is a calendar with the rules of its time zone', () => {
    expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    expect(file).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n');
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file).not.toMatch(/[^\r]\n/);
  });

  it('gives every date in wall-clock time', () => {
    expect(events).toHaveLength(coming('chorprobe').length);
    expect(events[0]).toContain('DTSTART;TZID=Europe/Berlin:20261124T193000\r\nDTEND;TZID=Europe/Berlin:20261124T213000\r\n');
    expect(events.some((event) => event.includes('DTSTART;TZID=Europe/Berlin:20270330T193000'))).toBe(true);
  });

  it('says which dates are cancelled, and keeps the identifier of a moved one', () => {
    expect(events.find((event) => event.includes('20261208T193000'))).toContain('STATUS:CANCELLED');
    expect(events.find((event) => event.includes('DTSTART;TZID=Europe/Berlin:20261216T190000'))).toMatch(
      /UID:[^\r]*-20261215T183000Z@ehrenamt\.example\r\n/,
    );
  });

  it('says where each date is held, also when that is elsewhere', () => {
    const [december, january] = eventsOf(renderCalendar(coming('reparaturcaf'), 'Reparaturcafé', site));
    expect(december).toContain('LOCATION:Feuerwehrgerätehaus Schönfließ');
    expect(january).toContain('LOCATION:Gruppenraum 2\\, Bürgerhaus am Markt');
  });

  it('gives every date an identifier of its own, and the same bytes every time', () => {
    const ids = events.map((event) => /UID:(.*)\r\n/.exec(event)?.[1]);
    expect(new Set(ids).size).toBe(events.length);
    expect(renderCalendar(coming('chorprobe'), 'Chorprobe', site)).toBe(file);
  });

  it('writes whole days as days, the end exclusive', () => {
    const market = coming('weihnachtsmarkt-rund-um-die-st-marien-kirche');
    expect(market).not.toHaveLength(0);
    expect(renderCalendar(market, 'Markt', site)).toContain('DTSTART;VALUE=DATE:20261127\r\nDTEND;VALUE=DATE:20261130\r\n');
  });
});
