import { join, resolve } from 'node:path';

/** Root of the repository: the folder that holds `cms/`, `site/` and `scripts/`. */
export const repositoryRoot = resolve(import.meta.dirname, '../..');

/** Where everything that is kept between starts lies, as absolute paths below one data directory. */
export interface DataPaths {
  root: string;
  /** dotenv file with the generated secrets, mode 0600. */
  secrets: string;
  /** The SQLite file (unused with DATABASE_URL). */
  database: string;
  /** Strapi's public folder; the uploads lie in `uploads/` below it. */
  public: string;
  cache: string;
  /** The published content as the last build read it; its media lie beside it. */
  snapshot: string;
  logs: string;
  /** One folder for each finished build, named by its release id. */
  releases: string;
  /** Symbolic link to the release that is served. */
  current: string;
  /** JSON list of the demo accounts: e-mail, role, password. */
  demoAccounts: string;
}

/** The layout of a data directory. Creates nothing. */
export function dataPaths(dataDir: string): DataPaths {
  const root = resolve(dataDir);
  return {
    root,
    secrets: join(root, 'secrets.env'),
    database: join(root, 'database', 'cms.sqlite'),
    public: join(root, 'public'),
    cache: join(root, 'cache'),
    snapshot: join(root, 'snapshot', 'snapshot.json'),
    logs: join(root, 'logs'),
    releases: join(root, 'releases'),
    current: join(root, 'current'),
    demoAccounts: join(root, 'demo-accounts.json'),
  };
}
