import { expect, test } from 'vitest';
import { findMentions } from './find-mentions';

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
