import { describe, expect, it } from 'vitest';
import {
  addDays,
  berlinClock,
  berlinDay,
  berlinIso,
  formatClock,
  formatClockRange,
  formatDay,
  formatLeaf,
  formatMonth,
  formatOccurrence,
  formatOccurrenceShort,
  formatTimes,
  formatTimesShort,
  machineDate,
  relativeDay,
  weekendOf,
} from './format-dates.ts';

const evening = {
  start: '2026-11-24T18:30:00.000Z',
  end: '2026-11-24T20:00:00.000Z',
  allDay: false,
  startDay: '2026-11-24',
  endDay: '2026-11-24',
};

describe('days and times in German', () => {
  it('names the day in full', () => {
    expect(formatDay('2026-11-24')).toBe('Dienstag, 24. November 2026');
    expect(formatMonth('2027-03')).toBe('März 2027');
  });

  it('leaves out the minutes on the hour', () => {
    expect(formatClock('19:00')).toBe('19 Uhr');
    expect(formatClock('09:05')).toBe('9:05 Uhr');
    expect(formatClock('00:00')).toBe('0 Uhr');
    expect(formatClockRange('19:00', '20:30')).toBe('von 19 bis 20:30 Uhr');
    expect(formatClockRange('19:00', undefined)).toBe('um 19 Uhr');
  });

  it('reads instants in Berlin, on both sides of the clock changes', () => {
    expect(berlinClock('2026-03-29T00:30:00Z')).toBe('01:30');
    expect(berlinClock('2026-03-29T01:30:00Z')).toBe('03:30');
    expect(berlinIso('2026-10-25T00:30:00Z')).toBe('2026-10-25T02:30:00+02:00');
    expect(berlinIso('2026-10-25T01:30:00Z')).toBe('2026-10-25T02:30:00+01:00');
    expect(berlinDay('2026-12-31T23:30:00Z')).toBe('2027-01-01');
  });

  it('counts days across the clock change and the turn of the year', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('calls near days by their names', () => {
    expect(relativeDay('2026-11-24', '2026-11-24')).toBe('heute');
    expect(relativeDay('2026-11-25', '2026-11-24')).toBe('morgen');
    expect(relativeDay('2026-11-26', '2026-11-24')).toBe('übermorgen');
    expect(relativeDay('2026-11-27', '2026-11-24')).toBeUndefined();
  });
});

describe('formatOccurrence', () => {
  it('says day and time, with today first', () => {
    expect(formatOccurrence(evening)).toBe('Dienstag, 24. November 2026, von 19:30 bis 21 Uhr');
    expect(formatOccurrence(evening, '2026-11-24')).toBe('heute, Dienstag, 24. November 2026, von 19:30 bis 21 Uhr');
  });

  it('knows whole days and dates over several days', () => {
    const allDay = { ...evening, allDay: true, start: '2026-11-23T23:00:00Z', end: '2026-11-24T23:00:00Z' };
    expect(formatOccurrence(allDay)).toBe('Dienstag, 24. November 2026, ganztägig');
    expect(machineDate(allDay)).toBe('2026-11-24');
    const camp = { ...evening, end: '2026-11-26T15:00:00Z', endDay: '2026-11-26' };
    expect(formatOccurrence(camp)).toBe('Dienstag, 24. November 2026, ab 19:30 Uhr bis Donnerstag, 26. November 2026, 16 Uhr');
    expect(formatTimes(camp, '2026-11-25')).toBe('seit Dienstag, 24. November 2026, bis Donnerstag, 26. November 2026, 16 Uhr');
  });

  it('does not invent an end', () => {
    expect(formatTimes({ ...evening, end: undefined })).toBe('um 19:30 Uhr');
  });
});

describe('weekendOf', () => {
  it('is the coming weekend from Monday to Thursday, what is left of it afterwards', () => {
    expect(weekendOf('2026-11-24')).toEqual({ from: '2026-11-27', to: '2026-11-29' });
    expect(weekendOf('2026-11-28')).toEqual({ from: '2026-11-28', to: '2026-11-29' });
    expect(weekendOf('2026-11-29')).toEqual({ from: '2026-11-29', to: '2026-11-29' });
    expect(weekendOf('2026-11-30')).toEqual({ from: '2026-12-04', to: '2026-12-06' });
  });
});

describe('dates at a glance', () => {
  const afternoon = {
    ...evening,
    start: '2026-12-12T14:00:00.000Z',
    end: '2026-12-12T17:00:00.000Z',
    startDay: '2026-12-12',
    endDay: '2026-12-12',
  };

  it('are short, and call near days by their names', () => {
    expect(formatOccurrenceShort(afternoon, '2026-11-24')).toBe('Sa, 12. Dez., 15–18 Uhr');
    expect(formatOccurrenceShort(evening, '2026-11-24')).toBe('heute, 19:30–21 Uhr');
  });

  it('name the year where it is another', () => {
    expect(formatOccurrenceShort(afternoon, '2027-01-02')).toBe('Sa, 12. Dez. 2026, 15–18 Uhr');
    expect(formatLeaf('2027-03-01', '2026-11-24')).toEqual({ weekday: 'Mo', day: '1.', month: 'März', year: '2027' });
  });

  it('tell whole days, open ends and dates over several days in words', () => {
    expect(formatTimesShort({ ...afternoon, end: undefined })).toBe('15 Uhr');
    expect(formatTimesShort({ ...afternoon, allDay: true })).toBe('ganztägig');
    expect(formatTimesShort({ ...afternoon, end: '2026-12-13T17:00:00.000Z', endDay: '2026-12-13' })).toBe(
      'ab 15 Uhr bis Sonntag, 13. Dezember 2026, 18 Uhr',
    );
  });
});
