import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { cmsEnvironment } from '../lib/cms-environment.ts';
import { findFreePort } from '../lib/free-port.ts';
import { repositoryRoot } from '../lib/paths.ts';
import { ensureSecrets } from '../lib/secrets.ts';
import { readSettings } from '../lib/settings.ts';
import { superviseCms } from '../start/supervise-cms.ts';
import { median } from './median.ts';

const SAMPLE_INTERVAL = 100;
/** Linux reports memory in pages of this many bytes. */
const PAGE = 4_096;

/**
 * Fills a temporary database with demo data of a size, starts the CMS on it and runs `npm run build` against it `times` times: first with
 * empty caches (every image resized), then with what the first left. Prints seconds and the peak memory of all processes together.
 * Linux only: it reads /proc.
 */
export async function measureBuild(size: string, times: number): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-build-'));
  const settings = readSettings({
    ...process.env,
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    CMS_URL: '',
    CMS_PORT: String(await findFreePort()),
  });
  const environment = cmsEnvironment(settings, await ensureSecrets(settings.data.secrets));
  const node = (script: string, ...words: string[]): [string, string[]] => [process.execPath, [join(repositoryRoot, script), ...words]];
  try {
    const seeding = performance.now();
    await execa(...node('scripts/seed/main.ts', '--size', size), { env: environment, stdout: 'ignore' });
    console.log(`seed ${size}: ${((performance.now() - seeding) / 1000).toFixed(1)} s`);

    const cms = await superviseCms({ url: settings.cmsUrl, environment, logFile: join(settings.data.logs, 'cms.log'), say: console.log });
    try {
      const warm: { seconds: number; megabytes: number }[] = [];
      for (let run = 0; run <= times; run += 1) {
        const measured = await measureRun(...node('site/pipeline/main.ts'), { ...environment, OUT_DIR: join(dataDir, 'out') });
        console.log(
          `${run === 0 ? 'empty caches' : `run ${run}      `}  ${measured.seconds.toFixed(1)} s  ${measured.megabytes.toFixed(0)} MB`,
        );
        if (run > 0) warm.push(measured);
      }
      const seconds = median(warm.map((run) => run.seconds));
      const megabytes = median(warm.map((run) => run.megabytes));
      console.log(`build, ${size}, ${times} times: median ${seconds.toFixed(1)} s, peak ${megabytes.toFixed(0)} MB`);
    } finally {
      await cms.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function measureRun(program: string, words: string[], env: Record<string, string>): Promise<{ seconds: number; megabytes: number }> {
  const started = performance.now();
  const build = execa(program, words, { env, detached: true, stdin: 'ignore', stdout: 'ignore' });
  let peak = 0;
  const sampling = setInterval(async () => {
    peak = Math.max(peak, await readGroupMemory(build.pid));
  }, SAMPLE_INTERVAL);
  try {
    await build;
    return { seconds: (performance.now() - started) / 1000, megabytes: peak / 1024 ** 2 };
  } finally {
    clearInterval(sampling);
  }
}

/** Resident memory in bytes of all processes of a process group; shared pages count once for each process. */
async function readGroupMemory(group: number | undefined): Promise<number> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const sizes = await Promise.all(
    ids.map(async (id) => {
      // A process may end between the listing and the reading.
      const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '');
      // The command's name, in brackets, may hold spaces; proc(5): field 5 is the group, field 24 the resident pages.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return Number(fields[2]) === group ? Number(fields[21]) * PAGE : 0;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
