import { readFile } from 'node:fs/promises';
import axios from 'axios';
import { z } from 'zod';
import type { Settings } from '../lib/settings.ts';

const accountsSchema = z.array(z.object({ email: z.string(), role: z.string(), password: z.string() }));
const initSchema = z.object({ data: z.object({ hasAdmin: z.boolean() }) });

const firstAccount = [
  '  Noch gibt es kein Konto. Öffnen Sie jetzt die Redaktion und legen Sie das erste an:',
  '  Wer dort zuerst ein Konto anlegt, verwaltet die Plattform.',
];

/**
 * The addresses of site and CMS as text for the terminal, with the demo accounts where there are any. Where there is no account at all, it
 * says so: the first to open the CMS becomes its administrator. Needs a running CMS.
 */
export async function describeAddresses({ siteUrl, cmsPort, cmsPublicUrl, data }: Settings): Promise<string> {
  const accounts = await readDemoAccounts(data.demoAccounts);
  const rows = [{ role: 'Rolle', email: 'E-Mail', password: 'Passwort' }, ...accounts];
  const width = (key: 'role' | 'email') => Math.max(...rows.map((row) => row[key].length));
  const table = rows.map(({ role, email, password }) => `  ${role.padEnd(width('role'))}  ${email.padEnd(width('email'))}  ${password}`);
  return [
    '',
    `  Website   ${siteUrl}`,
    `  Redaktion ${cmsPublicUrl}/admin`,
    ...(accounts.length > 0 ? ['', ...table] : []),
    ...((await hasAccount(cmsPort)) === false ? ['', ...firstAccount] : []),
    '',
    '  Beenden mit Strg+C',
    '',
  ].join('\n');
}

/**
 * Strapi's admin asks the same before it shows the sign-in or the form for the first account. Undefined while the CMS does not answer: the
 * platform runs on without that word.
 */
async function hasAccount(cmsPort: number): Promise<boolean | undefined> {
  try {
    const { data } = await axios.get(`http://localhost:${cmsPort}/admin/init`, { timeout: 10_000, proxy: false });
    return initSchema.parse(data).data.hasAdmin;
  } catch (error) {
    if (axios.isAxiosError(error)) return undefined;
    throw error;
  }
}

async function readDemoAccounts(file: string): Promise<z.infer<typeof accountsSchema>> {
  try {
    return accountsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
