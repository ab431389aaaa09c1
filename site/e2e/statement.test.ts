import { expect, test } from 'vitest';
import { testReport } from '../src/accessibility/test-report.ts';
import { useBrowser, withPage } from './browser.ts';

useBrowser();

test('the accessibility statement has every part of the EU’s model, in its order', () =>
  withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto('/barrierefreiheit/');
    expect(await page.locator('main h1, main h2').allInnerTexts()).toEqual([
      'Erklärung zur Barrierefreiheit',
      'Wie barrierefrei ist die Website?',
      'Was ist noch nicht barrierefrei?',
      'Wie wurde geprüft?',
      'Barriere melden',
      'Wenn Sie mit unserer Antwort nicht zufrieden sind',
    ]);
    const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
    for (const expected of [
      'Diese Erklärung gilt für ehrenamt.example. Verantwortlich ist: Stadt Lindenried. Grundlage sind: Brandenburgisches Behindertengleichstellungsgesetz (BbgBGG)',
      'teilweise vereinbar',
      'Einige ältere PDF-Dokumente sind nicht barrierefrei.',
      // Counted, not claimed.
      'Dokumente: 1 von 2 Dokumenten auf dieser Website ist nicht oder nicht sicher barrierefrei. Grund: ',
      'Ersatz: ',
      'Selbstbewertung',
      `Ehrenamtsplattform ${testReport.version}, wurde zuletzt am `,
      ` geprüft. ${testReport.passed} automatische Prüfungen`,
      'Diese Erklärung wurde am 1. Oktober 2026 erstellt.',
      'Wir antworten Ihnen innerhalb von einem Monat.',
      'barriere@lindenried.example',
      'Durchsetzungsstelle beim Landesamt für Soziales',
      'Lipezker Straße 45',
    ])
      expect(text).toContain(expected);
  }));
