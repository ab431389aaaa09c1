import { describe, expect, it } from 'vitest';
import { fixtureNow, rawMunicipality, rawSnapshot } from '../../tests/fixtures/factories.ts';
import { fixtureTown } from '../../tests/fixtures/fixture-town.ts';
import { buildGraph } from '../graph/build-graph.ts';
import type { Graph } from '../graph/types.ts';
import { federalStateName } from '../i18n/labels.ts';
import { describeStatement } from './describe-statement.ts';
import { findLandRules } from './enforcement-bodies.ts';

const lands = ['BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH'];
const office = { email: 'ehrenamt@lindenried.example', phone: '+49 33204 1240' };

/** The fixture town with parts of its municipality replaced. */
const townWith = (overrides: Parameters<typeof rawMunicipality>[0]): Graph =>
  buildGraph(rawSnapshot({ ...fixtureTown(), municipality: rawMunicipality(overrides) }), fixtureNow);

const { statement } = rawMunicipality();
const withoutBody = statement && {
  ...statement,
  enforcementName: null,
  enforcementEmail: null,
  enforcementAddress: null,
  enforcementUrl: null,
};

describe('describeStatement', () => {
  it('names the body that the municipality entered', () => {
    expect(describeStatement(townWith({}), office).enforcement).toMatchObject({
      name: 'Durchsetzungsstelle beim Landesamt für Soziales',
      email: 'durchsetzung@land.example',
    });
  });

  it('names the body of the Land where the municipality entered none, or has no statement yet', () => {
    for (const given of [withoutBody, null])
      expect(describeStatement(townWith({ federalState: 'SH', statement: given }), office)).toMatchObject({
        law: 'Landesbehindertengleichstellungsgesetz (LBGG)',
        enforcement: {
          name: 'Beschwerdestelle für barrierefreie Informationstechnik beim Schleswig-Holsteinischen Landtag',
          email: 'bbit@landtag.ltsh.de',
        },
      });
  });

  it('asks for barriers where the statement says, otherwise at the office', () => {
    expect(describeStatement(townWith({}), office).feedback).toEqual({ email: 'barriere@lindenried.example', phone: '+49 33204 1242' });
    expect(describeStatement(townWith({ statement: null }), office).feedback).toEqual(office);
  });

  it('counts documents once, and those that are not accessible', () => {
    expect(describeStatement(townWith({}), office).documents).toEqual({ total: 2, inaccessible: 1 });
  });
});

describe('the rules of the Länder', () => {
  it.each(lands)('know a law and a body that can be reached in %s', (code) => {
    const { law, body, source } = findLandRules(code);
    expect(law, federalStateName(code)).toMatch(/\([^)]+\)$/);
    expect(body.name.length).toBeGreaterThan(10);
    expect(body.email ?? body.phone ?? body.address ?? body.url).toBeTruthy();
    if (body.email) expect(body.email).toMatch(/^[a-z0-9.-]+@[a-z0-9.-]+\.de$/);
    if (body.phone) expect(body.phone).toMatch(/^\+49 \d+ [\d-]+$/);
    if (body.url) expect(new URL(body.url).protocol).toBe('https:');
    if (body.address) expect(body.address).toMatch(/\n\d{5} \S/);
    expect(source).toBeTruthy();
  });

  it('refuses a code that is no Land', () => {
    expect(() => findLandRules('AT')).toThrow('There is no Land "AT"');
  });
});
