import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { html } from '../public-pages/html';
import { checkValues, fields, isTrapped, readValues } from './read-report-form';
import { renderReportForm } from './render-report-form';

const context = { action: '/formular/melden', privacyUrl: 'https://mitmachen.example.org/datenschutz/', retentionDays: 180 };
const site = 'https://mitmachen.example.org';
const read = (data: Record<string, string>) => readValues(new URLSearchParams(data), site);
const complete = {
  art: 'barrier',
  seite: '/vereine/chor/',
  text: 'Kein Alternativtext.',
  name: 'Ida',
  email: 'ida@example.org',
  telefon: '',
};
const messages = (data: Record<string, string>) => {
  const checked = checkValues(read({ ...complete, ...data }));
  return 'errors' in checked ? checked.errors : [];
};

describe('a report from the form', () => {
  test('is taken as it was written', () => {
    expect(checkValues(read({ ...complete, text: ' Erste Zeile\n\nZweite\tZeile ', weitergeben: 'ja' }))).toEqual({
      report: {
        kind: 'barrier',
        page: '/vereine/chor/',
        text: 'Erste Zeile\n\nZweite Zeile',
        contactName: 'Ida',
        contactEmail: 'ida@example.org',
        contactPhone: '',
        contactShared: true,
      },
    });
  });

  test('is about the whole site without a page, and understands a whole address', () => {
    expect(checkValues(read({ ...complete, seite: '' }))).toMatchObject({ report: { page: '/' } });
    expect(checkValues(read({ ...complete, seite: `${site}/orte/saal/?x=1` }))).toMatchObject({ report: { page: '/orte/saal/' } });
  });

  test('passes on no contact that is not there', () => {
    expect(checkValues(read({ art: 'outdated', text: 'x', weitergeben: 'ja' }))).toMatchObject({ report: { contactShared: false } });
  });

  test.each([
    ['art', '', 'Bitte wählen Sie, worum es geht.'],
    ['art', 'spam', 'Bitte wählen Sie, worum es geht.'],
    ['seite', 'https://evil.example/', 'Bitte geben Sie die Adresse einer Seite von uns an, oder lassen Sie das Feld leer.'],
    ['text', ' \n ', 'Bitte schreiben Sie uns, was Ihnen aufgefallen ist.'],
    ['text', 'x'.repeat(4001), 'Ihr Text ist zu lang. Bitte kürzen Sie ihn auf 4.000 Zeichen.'],
    ['name', 'x'.repeat(121), 'Der Name ist zu lang. Bitte kürzen Sie ihn auf 120 Zeichen.'],
    ['email', 'ida', 'Bitte prüfen Sie die E-Mail-Adresse, zum Beispiel „name@beispiel.de“.'],
    ['email', 'ida@rechner', 'Bitte prüfen Sie die E-Mail-Adresse, zum Beispiel „name@beispiel.de“.'],
    ['email', 'a@b.de,c@d.de', 'Bitte prüfen Sie die E-Mail-Adresse, zum Beispiel „name@beispiel.de“.'],
    ['telefon', 'ruf an', 'Bitte prüfen Sie die Telefonnummer. Sie besteht aus Ziffern, zum Beispiel „03391 123456“.'],
  ])('is refused for %s %j', (field, value, message) => {
    expect(messages({ [field]: value })).toEqual([{ field, message }]);
  });

  test('names all faults at once, in the order of the form', () => {
    expect(messages({ art: '', seite: 'x', text: '', email: 'x' }).map(({ field }) => field)).toEqual(['art', 'seite', 'text', 'email']);
  });

  test('with a filled trap comes from a program', () => {
    expect([isTrapped(new URLSearchParams({ homepage: 'x' })), isTrapped(new URLSearchParams({ homepage: '' }))]).toEqual([true, false]);
  });
});

/** What people, programs and attackers type. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    'a@b.de\r\nBcc: c@d.de',
    '"><script>alert(1)</script>',
    "'; DROP TABLE reports;--",
    '../../admin',
    '//evil.example/',
    '/vereine/chor/',
    'ida@example.org',
    'outdated',
    'barrier',
    '__proto__',
    'x'.repeat(5000),
    '\u202Etxt.exe',
  ),
);

test('whatever is sent, no field becomes markup and nothing is taken that the database or a mail would refuse', () => {
  const form = fc.record(Object.fromEntries(Object.values(fields).map((field) => [field, nasty])), { requiredKeys: [] });
  fc.assert(
    fc.property(form, (data) => {
      const values = read(data as Record<string, string>);
      const checked = checkValues(values);
      if ('errors' in checked) {
        expect(checked.errors.length).toBeGreaterThan(0);
        const page = String(renderReportForm(values, checked.errors, context));
        // The form's own tags, and not one more.
        expect(page.match(/<script|<[a-z]+ on/g)).toBeNull();
        expect(page.split('<').length).toBe(String(renderReportForm({ ...emptied(values) }, checked.errors, context)).split('<').length);
        return;
      }
      const { report } = checked;
      expect(report.page).toMatch(/^\/(?!\/)[^\s\\<>"]*$/);
      expect(report.text.length).toBeGreaterThan(0);
      expect(report.text.length).toBeLessThanOrEqual(4000);
      expect([report.contactName, report.contactEmail, report.contactPhone].join()).not.toMatch(/\p{Cc}/u);
      expect(report.text).not.toMatch(/(?!\n)\p{Cc}/u);
      expect(report.contactEmail).not.toMatch(/[\s,;<>]/);
    }),
    { numRuns: 10_000 },
  );
});

/** The same choices with harmless texts. */
function emptied(values: ReturnType<typeof readValues>): ReturnType<typeof readValues> {
  return { ...values, page: 'x', text: 'x', name: 'x', email: 'x', phone: 'x' };
}

test('the form can be escaped from neither by a text nor by an attribute', () => {
  const attack = '</textarea>"><img src=x onerror=alert(1)>';
  const page = String(renderReportForm(read({ text: attack, seite: attack, name: attack }), [], context));
  expect(page).not.toContain('<img');
  expect(page).toContain(String(html`${attack}`));
});
