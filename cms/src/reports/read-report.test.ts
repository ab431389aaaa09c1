import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listFields } from '../public-pages/form-definition';
import { readLink, readReport } from './read-report';
import { reportForm } from './report-form';

const site = 'https://mitmachen.example.org';
const complete = {
  art: 'barrier',
  seite: '/vereine/chor/',
  text: 'Kein Alternativtext.',
  name: 'Ida',
  email: 'ida@example.org',
  telefon: '',
};
const read = (data: Record<string, string>) => readReport(new URLSearchParams({ ...complete, ...data }), site);

describe('a report from the form', () => {
  test('is taken as it was written', () => {
    expect(read({ text: ' Erste Zeile\n\nZweite Zeile ', weitergeben: 'ja' }).report).toEqual({
      kind: 'barrier',
      page: '/vereine/chor/',
      text: 'Erste Zeile\n\nZweite Zeile',
      contactName: 'Ida',
      contactEmail: 'ida@example.org',
      contactPhone: '',
      contactShared: true,
    });
  });

  test('is about the whole site without a page, and understands a whole address', () => {
    expect(read({ seite: '' }).report).toMatchObject({ page: '/' });
    expect(read({ seite: `${site}/orte/saal/?x=1` }).report).toMatchObject({ page: '/orte/saal/' });
  });

  test('passes on no contact that is not there', () => {
    expect(read({ name: '', email: '', weitergeben: 'ja' }).report).toMatchObject({ contactShared: false });
  });

  test.each([
    ['art', '', 'Ihr Anliegen: Bitte wählen Sie eine der Möglichkeiten.'],
    ['art', 'spam', 'Ihr Anliegen: Bitte wählen Sie eine der Möglichkeiten.'],
    ['seite', 'https://evil.example/', 'Adresse der Seite: Bitte geben Sie eine Seite dieser Website an, oder lassen Sie das Feld leer.'],
    ['seite', 'x'.repeat(501), 'Adresse der Seite: Bitte kürzen Sie den Text auf 500 Zeichen.'],
    ['text', ' \n ', 'Ihre Nachricht: Bitte schreiben Sie einen Satz.'],
    ['text', 'x'.repeat(4001), 'Ihre Nachricht: Bitte kürzen Sie den Text auf 4000 Zeichen.'],
    ['email', 'ida', 'E-Mail-Adresse: Bitte prüfen Sie die Adresse. Sie sieht so aus: name@beispiel.de.'],
    // Strapi's own fields would refuse it, after the form has said yes.
    ['email', 'ida@rechner-.de', 'E-Mail-Adresse: Bitte prüfen Sie die Adresse. Sie sieht so aus: name@beispiel.de.'],
  ])('is refused for %s %j', (field, value, message) => {
    const { submission, report } = read({ [field]: value });
    expect([report, submission.faults]).toEqual([undefined, [{ field, message }]]);
  });
});

test('a link fills in a page and a kind of ours, and nothing else', () => {
  const link = (query: string) => readLink(new URLSearchParams(query));
  expect(link('seite=/vereine/chor/&art=outdated&text=Hallo')).toEqual({
    values: { art: 'outdated', seite: '/vereine/chor/' },
    faults: [],
  });
  expect(link('seite=//evil.example/&art=x')).toEqual({ values: { art: '', seite: '' }, faults: [] });
});

/** What people, programs and attackers type. */
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('a@b.de\r\nBcc: c@d.de', '"><script>', '//evil.example/', '/vereine/chor/', 'ida@example.org', 'barrier', '__proto__'),
  fc.constantFrom('x'.repeat(5000), '\u202Etxt.exe', '../../admin', 'ja', '03391 5'),
);

test('whatever is sent, nothing is taken that the database or a mail would refuse', () => {
  const names = listFields(reportForm).map(({ name }) => name);
  const form = fc.record(Object.fromEntries(names.map((name) => [name, fc.oneof({ weight: 2, arbitrary: anything }, fc.constant(''))])), {
    requiredKeys: [],
  });
  fc.assert(
    fc.property(form, (data) => {
      const { submission, report } = readReport(
        new URLSearchParams({ art: 'question', text: 'Text', ...(data as Record<string, string>) }),
        site,
      );
      expect(report === undefined).toBe(submission.faults.length > 0);
      if (!report) return;
      expect(report.page).toMatch(/^\/(?!\/)[^\s\\<>"]*$/);
      expect(report.text.length).toBeGreaterThan(0);
      expect(report.text.length).toBeLessThanOrEqual(4000);
      expect(report.contactEmail).not.toMatch(/[\s,;<>]/);
      expect([report.contactName, report.contactPhone].join()).not.toMatch(/\p{Cc}/u);
    }),
    { numRuns: 10_000 },
  );
});
