import { expect, it } from 'vitest';
import { listClubDates } from './list-club-dates';

const now = Date.parse('2026-11-24T12:00:00.000Z');
const event = { title: 'Fest', eventStatus: 'scheduled' };

it('lists the next three dates of all events, with cancellations, whatever cannot be read left out', () => {
  const events = [
    { ...event, documentId: 'past', start: '2026-11-20T12:00:00.000Z' },
    { ...event, documentId: 'running', start: '2026-11-24T10:00:00.000Z', end: '2026-11-24T14:00:00.000Z' },
    {
      ...event,
      documentId: 'weekly',
      start: '2026-09-01T17:30:00.000Z',
      recurrence: { rule: 'FREQ=WEEKLY;BYDAY=TU', changes: [{ date: '2026-12-01', cancelled: true }] },
    },
    { ...event, documentId: 'faulty', start: '2026-12-01T12:00:00.000Z', recurrence: { rule: 'jeden Tag' } },
  ];
  expect(listClubDates(events, now).map(({ documentId, start, cancelled }) => [documentId, start, cancelled])).toEqual([
    ['running', '2026-11-24T10:00:00.000Z', false],
    ['weekly', '2026-11-24T18:30:00.000Z', false],
    ['weekly', '2026-12-01T18:30:00.000Z', true],
  ]);
});
