import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestCms } from './open-test-cms.ts';
import { repositoryRoot } from './paths.ts';

type TestInstallation = Awaited<ReturnType<typeof openTestCms>>;

describe('a CMS that fails at a bootstrap step', () => {
  let installation: TestInstallation;

  beforeAll(async () => {
    installation = await openTestCms();
    const { connection } = installation.cms.strapi.db;
    await connection('municipalities').delete();
    await connection.raw(
      "CREATE TRIGGER full_disk BEFORE INSERT ON municipalities BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END",
    );
  });
  afterAll(() => installation.stop());

  test.each([
    ['seed/main.ts', '--size', 'town'],
    ['privacy/main.ts', 'export', 'ida@example.org'],
  ])('ends the command with what failed, instead of waiting for ever: %s', async (script, ...words) => {
    const result = await execa(process.execPath, [join(repositoryRoot, 'scripts', script), ...words], {
      env: { DATA_DIR: installation.dataDir, DATABASE_URL: '', NODE_ENV: 'production' },
      reject: false,
      timeout: 45_000,
    });
    expect([result.timedOut, result.exitCode]).toEqual([false, 1]);
    expect(result.stderr).toMatch(/The CMS cannot start: ensureMunicipality failed: .*database or disk is full/);
    expect(result.stdout).toBe('');
  });
});
