import { expect, test } from 'vitest';
import { findMentions, namesAddress } from './find-mentions';

const entry = {
  id: 7,
  name: 'Chor',
  contacts: [
    { id: 1, role: 'Vorsitz', name: 'Ida', email: 'Ida@Example.org', consent: true },
    { id: 2, role: 'Kasse', email: 'otto@example.org' },
  ],
  description: [{ type: 'paragraph', children: [{ type: 'text', text: 'Schreiben Sie an ida@example.org.' }] }],
  editors: null,
  updatedAt: new Date(0),
};

test('each place that names an address is found with what stands beside it', () => {
  expect(findMentions(entry, 'ida@example.org')).toEqual([
    { path: 'contacts.0', fields: { role: 'Vorsitz', name: 'Ida', email: 'Ida@Example.org', consent: true } },
    { path: 'description.0.children.0', fields: { type: 'text', text: 'Schreiben Sie an ida@example.org.' } },
  ]);
});

test('where nothing names it there is nothing', () => {
  expect(findMentions(entry, 'niemand@example.org')).toEqual([]);
});

test.each([
  ['ida@example.org', true],
  ['Schreiben Sie an <IDA@example.org>.', true],
  ['mailto:ida@example.org?subject=Chor', true],
  ['frieda@example.org', false],
  ['f.ida@example.org', false],
  ['ida@example.org.de', false],
  ['ida@example.organisation', false],
  ['ida@exampleXorg', false],
])('„%s“ names the address: %s', (text, isNamed) => {
  expect(namesAddress(text, 'ida@example.org')).toBe(isNamed);
});
