import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** An empty database of its own for one test file. */
export interface TestDatabase {
  url: string;
  drop: () => Promise<void>;
}

/** A new database on the PostgreSQL server that a connection string leads to. */
export async function createTestDatabase(serverUrl: string): Promise<TestDatabase> {
  const name = `cms_${randomBytes(6).toString('hex')}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await runOnServer(serverUrl, `CREATE DATABASE "${name}"`);
  return { url: url.href, drop: () => runOnServer(serverUrl, `DROP DATABASE "${name}" WITH (FORCE)`) };
}

async function runOnServer(serverUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
