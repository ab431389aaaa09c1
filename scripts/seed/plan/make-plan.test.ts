import { describe, expect, it } from 'vitest';
import { amounts, makePlan } from './make-plan.ts';

const now = new Date('2026-11-24T09:00:00Z');
const sizes = ['town', 'county', 'state'] as const;

describe.each(sizes)('the plan of a %s', (size) => {
  const plan = makePlan(size, now);

  it('holds exactly the amounts that are promised', () => {
    expect({
      clubs: plan.clubs.length,
      dates: plan.events.reduce((sum, event) => sum + event.dates, 0),
      opportunities: plan.opportunities.length,
      announcements: plan.announcements.length,
    }).toEqual(amounts[size]);
  });

  it('is the same each time, and another on another day', () => {
    expect(makePlan(size, now)).toEqual(plan);
    expect(makePlan(size, new Date('2026-11-25T09:00:00Z')).events).not.toEqual(plan.events);
  });

  it('gives every entry of a type its own slug', () => {
    for (const entries of [plan.districts, plan.venues, plan.clubs, plan.events, plan.opportunities, plan.announcements]) {
      expect(new Set(entries.map(({ slug }) => slug)).size).toBe(entries.length);
    }
  });

  it('points only to entries that exist, parents first', () => {
    const topics = new Set(plan.topics.map(({ slug }) => slug));
    const districts = new Set(plan.districts.map(({ slug }) => slug));
    const venues = new Set(plan.venues.map(({ slug }) => slug));
    const seen = new Set<string>();
    for (const club of plan.clubs) {
      if (club.parent) expect(seen).toContain(club.parent);
      seen.add(club.slug);
      expect(club.topics.every((topic) => topics.has(topic))).toBe(true);
    }
    for (const entry of [...plan.events, ...plan.opportunities]) {
      expect(entry.topics.every((topic) => topics.has(topic))).toBe(true);
      if (entry.district) expect(districts).toContain(entry.district);
      if (entry.venue) expect(venues).toContain(entry.venue);
      if (entry.club) expect(seen).toContain(entry.club);
    }
  });

  it('keeps to the lengths of the content types and to addresses that cannot be real', () => {
    const text = JSON.stringify(plan);
    expect(text).not.toContain('{ort}');
    for (const [address] of text.matchAll(/[\w.+-]+@[\w.-]+/g)) expect(address).toMatch(/[@.]example\.org$/);
    for (const [, phone] of text.matchAll(/"phone":"([^"]+)"/g)) expect(phone).toMatch(/^040 66969 \d{3}$/);
    for (const { fields } of [...plan.clubs, ...plan.events, ...plan.opportunities, ...plan.announcements]) {
      expect(String(fields.summary).length).toBeLessThanOrEqual(300);
    }
  });
});

describe('the plan of a town', () => {
  const plan = makePlan('town', now);

  it('shows every kind of date', () => {
    const text = JSON.stringify(plan.events);
    for (const sign of [
      'FREQ=WEEKLY',
      'INTERVAL=2',
      'FREQ=MONTHLY',
      'Weihnachtspause',
      '"cancelled":true',
      'newStart',
      '"allDay":true',
      '"training"',
      '"exchange"',
      'extraDates":[{',
    ]) {
      expect(text).toContain(sign);
    }
    const [elsewhere, ...others] = plan.events.filter((event) => event.elsewhere);
    expect(others).toEqual([]);
    expect(plan.venues.map(({ slug }) => slug)).toContain(elsewhere?.elsewhere?.venue);
    expect(elsewhere?.elsewhere?.venue).not.toBe(elsewhere?.venue);
    expect(new Set(plan.events.map(({ fields }) => fields.eventStatus))).toEqual(
      new Set(['scheduled', 'cancelled', 'postponed', 'tentative']),
    );
  });

  it('has exactly one urgent announcement, valid now', () => {
    const urgent = plan.announcements.filter(({ fields }) => fields.urgent);
    expect(urgent).toHaveLength(1);
    expect(String(urgent[0]?.fields.publishFrom) < now.toISOString() && String(urgent[0]?.fields.validUntil) > now.toISOString()).toBe(
      true,
    );
  });

  it('has one account for each role, the first club editor with two trusted clubs and the second with one to be approved', () => {
    expect(plan.accounts.map(({ roleCode }) => roleCode)).toEqual([
      'strapi-super-admin',
      'coordinator',
      'municipal-editor',
      'club-editor',
      'club-editor',
    ]);
    const trust = plan.accounts
      .slice(3)
      .map(({ clubs }) => clubs.map((slug) => plan.clubs.find((club) => club.slug === slug)?.fields.trusted));
    expect(trust).toEqual([[true, true], [false]]);
  });

  it('has entries of every age', () => {
    const months = plan.clubs.map(({ fields }) => (now.getTime() - Date.parse(String(fields.confirmedAt))) / 86_400_000 / 30.4);
    for (const [from, to] of [
      [0, 6],
      [6, 9],
      [9, 15],
      [15, 24],
    ] as const)
      expect(months.some((age) => age > from && age < to)).toBe(true);
  });
});
