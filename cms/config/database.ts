import { ConfigurationError } from './settings/configuration-error';
import { inDataDir } from './settings/data-dir';

/** The part of a better-sqlite3 connection that is used here. */
interface SqliteConnection {
  pragma(statement: string): unknown;
}

/** How long a writer waits for another one before SQLite gives up with SQLITE_BUSY, in milliseconds. */
const BUSY_TIMEOUT = 10_000;

function configureSqlite(connection: SqliteConnection, done: (error: Error | null, connection: SqliteConnection) => void): void {
  connection.pragma('journal_mode = WAL');
  // With WAL, NORMAL survives a crash of the process whole and a power cut without corruption.
  connection.pragma('synchronous = NORMAL');
  connection.pragma('foreign_keys = ON');
  connection.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
  done(null, connection);
}

function sqlite() {
  return {
    client: 'sqlite',
    connection: { filename: inDataDir('database', 'cms.sqlite') },
    useNullAsDefault: true,
    pool: { afterCreate: configureSqlite },
  };
}

function postgres(connectionString: string) {
  if (!/^postgres(ql)?:\/\//.test(connectionString)) {
    throw new ConfigurationError(
      'DATABASE_URL is not a PostgreSQL address. Set postgres://user:password@host:5432/database, or leave it out for SQLite.',
    );
  }
  return { client: 'postgres', connection: { connectionString }, pool: { min: 0, max: 10 } };
}

const url = process.env.DATABASE_URL?.trim();

/** SQLite in the data directory, or PostgreSQL where DATABASE_URL names one. */
export default { connection: url ? postgres(url) : sqlite() };
