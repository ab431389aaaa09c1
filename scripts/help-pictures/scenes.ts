import type { Page } from 'playwright-core';

/** The platform that is photographed: the admin's address without a trailing slash, and the demo club editor. */
export interface Stage {
  admin: string;
  editor: { email: string; password: string };
}

/** A part of the window in CSS pixels; what is left out reaches to its edges. */
type Part = { x?: number; y?: number; width?: number; height?: number };

/** Brings the admin into the state to be photographed and says which part of the window to show. */
type Scene = (page: Page, stage: Stage) => Promise<Part>;

/** Where the form begins, right of both navigations. */
const FORM: Part = { x: 300 };

/** The pictures of the help pages by the names under which the shipped pages use them, in the order in which an editor gets to see them. */
export const scenes: Record<string, Scene> = {
  anmelden: async (page, { admin }) => {
    await page.goto(`${admin}/auth/login`);
    await page.getByLabel('E-Mail').fill('vorname.nachname@mein-verein.example');
    await page.getByLabel('Passwort*', { exact: true }).fill('x'.repeat(16));
    return { x: 280, width: 720, y: 20, height: 700 };
  },
  startseite: async (page, stage) => {
    await signIn(page, stage);
    await page.getByText('Website aktualisiert').waitFor();
    return {};
  },
  inhalte: async (page, stage) => {
    await openEvents(page, stage);
    return { height: 600 };
  },
  vereinsprofil: async (page, stage) => {
    await openClub(page, stage);
    return FORM;
  },
  kontakt: async (page, stage) => {
    await openClub(page, stage);
    await showField(page, /^Kontaktpersonen\s*\(\d+\)$/);
    await page
      .getByText(/^Kontaktpersonen\s*\(\d+\)$/)
      .locator('xpath=following::h3[1]//button[@aria-expanded]')
      .click();
    await showField(page, /^Kontaktpersonen\s*\(\d+\)$/);
    return { ...FORM, width: 700, height: 600 };
  },
  serie: async (page, stage) => {
    await openEvents(page, stage);
    await page.getByRole('link', { name: /^Schnupperdienst/ }).click();
    await untilFormIsThere(page);
    await page.getByRole('combobox', { name: 'Wie oft?' }).click();
    await page.getByRole('option', { name: 'Wöchentlich' }).click();
    await showField(page, /^Mehrere Termine$/);
    return { ...FORM, width: 700 };
  },
  bild: async (page, stage) => {
    await openClub(page, stage);
    await showField(page, /^Logo$/);
    return { ...FORM, width: 700 };
  },
  veroeffentlichen: async (page, stage) => {
    await openEvents(page, stage);
    await page.getByRole('link', { name: /^Osterfeuer/ }).click();
    await untilFormIsThere(page);
    await page.getByLabel('Titel').fill('Osterfeuer am Feuerwehrhaus');
    return { ...FORM, height: 700 };
  },
};

async function signIn(page: Page, { admin, editor }: Stage): Promise<void> {
  await page.goto(`${admin}/auth/login`);
  await page.getByLabel('E-Mail').fill(editor.email);
  await page.getByLabel('Passwort*', { exact: true }).fill(editor.password);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByRole('heading', { name: /^Hallo/ }).waitFor();
}

async function openEvents(page: Page, { admin }: Stage): Promise<void> {
  await page.goto(`${admin}/content-manager/collection-types/api::event.event?page=1&pageSize=10&sort=start:DESC`);
  await page.locator('tbody tr a').first().waitFor();
}

async function openClub(page: Page, { admin }: Stage): Promise<void> {
  await page.goto(`${admin}/content-manager/collection-types/api::club.club`);
  await page.locator('tbody tr a').first().click();
  await untilFormIsThere(page);
}

async function untilFormIsThere(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Speichern', exact: true }).waitFor();
  await page.getByText('Wird geprüft').waitFor({ state: 'hidden' });
}

/** Brings a field to the top of the window, below the bar that stays in sight. */
async function showField(page: Page, label: RegExp): Promise<void> {
  const field = page.getByText(label).first();
  await field.waitFor();
  await field.evaluate((element) => {
    element.scrollIntoView({ block: 'start' });
    // The form scrolls in a frame of its own.
    let frame = element.parentElement;
    while (frame && frame.scrollTop === 0) frame = frame.parentElement;
    frame?.scrollBy(0, -90);
  });
}
