import { expect, test } from 'vitest';
import { describePlan } from './describe-plan.ts';

const entry = { title: 'Chor', dueOn: '2027-05-03' };

test('each mail has a line, with what it is about', () => {
  const plan = {
    clubs: [{ club: { name: 'Chor' }, number: 2, recipients: [{ email: 'a@example.org' }, { email: 'b@example.org' }], entries: [entry] }],
    coordination: {
      to: 'amt@example.org',
      cases: [{ club: { name: 'Turnverein' }, reason: 'no-editors' as const }],
      entries: [{ title: 'Turnhalle', dueOn: '2027-04-01' }],
    },
  };
  expect(describePlan(plan)).toEqual([
    'An a@example.org: Chor, 2. Erinnerung',
    'An b@example.org: Chor, 2. Erinnerung',
    '  - Chor, zu bestätigen seit 2027-05-03',
    'An die Koordination amt@example.org',
    '  - Turnverein: niemand pflegt den Eintrag',
    '  - Turnhalle, zu bestätigen seit 2027-04-01',
  ]);
});

test('nothing to send, and nowhere to send it, is said', () => {
  expect(describePlan({ clubs: [], coordination: undefined })).toEqual(['Heute ist keine Erinnerung fällig.']);
  expect(describePlan({ clubs: [], coordination: { to: undefined, cases: [], entries: [] } })).toEqual([
    'An die Koordination: keine Adresse eingetragen, es geht nichts hinaus',
  ]);
});
