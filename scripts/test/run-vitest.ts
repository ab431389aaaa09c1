import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { z } from 'zod';
import { describeCounts, type TestCounts } from './test-counts.ts';

type Environment = Record<string, string | undefined>;

const countsSchema = z.object({ passed: z.number(), failed: z.number(), skipped: z.number() });

/** Runs vitest once, on this terminal; its exit code. */
export async function runVitest(words: string[], env: Environment): Promise<number> {
  const { exitCode } = await execa('vitest', ['run', ...words], { preferLocal: true, stdio: 'inherit', reject: false, env });
  return exitCode ?? 1;
}

/**
 * Runs vitest once for each group of projects, all at the same time. Every line says of which group it is; the last line adds up what passed
 * and failed. The exit code is 0 only if all of them ended with 0 and told their counts.
 */
export async function runGroups(groups: string[][], env: Environment): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'test-counts-'));
  try {
    const runs = await Promise.all(groups.map((projects, index) => runGroup(projects, join(folder, `${index}.json`), env)));
    const sum = runs.reduce<TestCounts>(
      (total, { counts }) => ({
        passed: total.passed + counts.passed,
        failed: total.failed + counts.failed,
        skipped: total.skipped + counts.skipped,
      }),
      { passed: 0, failed: 0, skipped: 0 },
    );
    console.log(describeCounts(sum));
    return runs.every(({ exitCode }) => exitCode === 0) ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runGroup(projects: string[], countsFile: string, env: Environment): Promise<{ exitCode: number; counts: TestCounts }> {
  const name = projects[0] ?? '';
  const mark = function* (line: unknown) {
    yield `${name.padEnd(4)} │ ${String(line)}`;
  };
  const { exitCode } = await execa('vitest', ['run', ...projects.map((project) => `--project=${project}`)], {
    preferLocal: true,
    stdin: 'ignore',
    stdout: [mark, 'inherit'],
    stderr: [mark, 'inherit'],
    // Everything was shown already; kept as well, it would pile up.
    buffer: false,
    reject: false,
    env: { ...env, TEST_COUNTS: countsFile },
  });
  try {
    return { exitCode: exitCode ?? 1, counts: countsSchema.parse(JSON.parse(await readFile(countsFile, 'utf8'))) };
  } catch (error) {
    console.error(`The tests of ${projects.join(', ')} ended without a count: ${error instanceof Error ? error.message : String(error)}`);
    return { exitCode: 1, counts: { passed: 0, failed: 1, skipped: 0 } };
  }
}
