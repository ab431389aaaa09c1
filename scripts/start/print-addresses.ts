import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Settings } from '../lib/settings.ts';

const accountsSchema = z.array(z.object({ email: z.string(), role: z.string(), password: z.string() }));

/** The addresses of site and CMS, and the demo accounts where there are any, as text for the terminal. */
export async function describeAddresses({ siteUrl, cmsPublicUrl, data }: Settings): Promise<string> {
  const accounts = await readDemoAccounts(data.demoAccounts);
  const rows = [{ role: 'Rolle', email: 'E-Mail', password: 'Passwort' }, ...accounts];
  const width = (key: 'role' | 'email') => Math.max(...rows.map((row) => row[key].length));
  const table = rows.map(({ role, email, password }) => `  ${role.padEnd(width('role'))}  ${email.padEnd(width('email'))}  ${password}`);
  return [
    '',
    `  Website   ${siteUrl}`,
    `  Redaktion ${cmsPublicUrl}/admin`,
    ...(accounts.length > 0 ? ['', ...table] : []),
    '',
    '  Beenden mit Strg+C',
    '',
  ].join('\n');
}

async function readDemoAccounts(file: string): Promise<z.infer<typeof accountsSchema>> {
  try {
    return accountsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
