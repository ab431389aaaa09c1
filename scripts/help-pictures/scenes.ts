import type { Page } from 'playwright-core';

interface Stage {
  admin: string;
  editor: { email: string; password: string };
}

/** Brings the admin into the state to be photographed; a height cuts off what is below it. */
type Scene = (page: Page, stage: Stage) => Promise<{ height: number } | undefined>;

const CLUB = 'api::club.club';
const EVENT = 'api::event.event';

/** The pictures of the help pages by the names under which the shipped pages use them, in the order in which an editor gets to see them. */
export const scenes: Record<string, Scene> = {
  anmelden: async (page, { admin }) => {
    await page.goto(`${admin}/auth/login`);
    await page.getByLabel('E-Mail').fill('vorname.nachname@mein-verein.example');
    await page.getByLabel('Passwort*', { exact: true }).fill('x'.repeat(16));
    return undefined;
  },
  startseite: async (page, stage) => {
    await signIn(page, stage);
    await page.getByText('Website aktualisiert').waitFor();
    return undefined;
  },
  inhalte: async (page, { admin }) => {
    await page.goto(`${admin}/content-manager/collection-types/${EVENT}?page=1&pageSize=10&sort=start:DESC`);
    await page.getByRole('heading', { name: 'Veranstaltungen' }).first().waitFor();
    return undefined;
  },
  vereinsprofil: async (page, stage) => {
    await openClub(page, stage);
    return undefined;
  },
  kontakt: async (page, stage) => {
    await openClub(page, stage);
    await showField(page, 'Kontaktpersonen');
    return undefined;
  },
  serie: async (page, { admin }) => {
    await page.goto(`${admin}/content-manager/collection-types/${EVENT}/create`);
    await page.getByLabel('Titel').fill('Kinderturnen');
    await showField(page, 'Mehrere Termine');
    return undefined;
  },
  bild: async (page, stage) => {
    await openClub(page, stage);
    await showField(page, 'Bilder');
    return undefined;
  },
  veroeffentlichen: async (page, { admin }) => {
    await page.goto(`${admin}/content-manager/collection-types/${EVENT}?page=1&pageSize=10&sort=start:DESC`);
    await page.locator('tbody tr').first().click();
    await page.getByRole('button', { name: 'Speichern', exact: true }).waitFor();
    return undefined;
  },
};

async function signIn(page: Page, { admin, editor }: Stage): Promise<void> {
  await page.goto(`${admin}/auth/login`);
  await page.getByLabel('E-Mail').fill(editor.email);
  await page.getByLabel('Passwort*', { exact: true }).fill(editor.password);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByRole('heading', { name: /^Hallo/ }).waitFor();
}

async function openClub(page: Page, { admin }: Stage): Promise<void> {
  await page.goto(`${admin}/content-manager/collection-types/${CLUB}`);
  await page.locator('tbody tr').first().click();
  await page.getByRole('heading', { name: 'Das Wichtigste' }).waitFor();
}

/** Brings a field to the top of the window, below the bar that stays in sight. */
async function showField(page: Page, label: string): Promise<void> {
  const field = page.getByText(label, { exact: true }).first();
  await field.waitFor();
  await field.evaluate((element) => {
    element.scrollIntoView({ block: 'start' });
    element.ownerDocument.defaultView?.scrollBy(0, -120);
  });
}
