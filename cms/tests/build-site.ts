import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot } from '../../scripts/lib/paths';

/** Builds the real website below `folder`, as the publisher does, from what the CMS at `cmsUrl` has published now; answers how to read a page (`vereine/chor`). */
export async function buildSite(cmsUrl: string, folder: string): Promise<(path: string) => Promise<string>> {
  const out = join(folder, 'site');
  const env = { CMS_URL: cmsUrl, DATA_DIR: join(folder, 'data'), OUT_DIR: out, SITE_URL: 'https://mitmachen.example' };
  await promisify(execFile)(process.execPath, [join(repositoryRoot, 'site/pipeline/main.ts')], {
    env: { ...process.env, ...env, NODE_ENV: 'production' },
  });
  return (path) => readFile(join(out, path, 'index.html'), 'utf8');
}
