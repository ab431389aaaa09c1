/**
 * `npm run docs:accessibility`: runs the accessibility tests and writes down what they show: site/src/accessibility/report.json, which the
 * accessibility statement tells, and docs/accessibility.md. Writes nothing when a test fails.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { execa } from 'execa';
import writeFileAtomic from 'write-file-atomic';
import type { TestReport } from '../../site/src/accessibility/test-report.ts';
import { toBerlin } from '../lib/berlin-time.ts';
import { repositoryRoot } from '../lib/paths.ts';
import { OperatorError, runMain } from '../lib/run-main.ts';
import { placeholderSecrets } from '../lib/secrets.ts';
import { ensureCmsBuilt } from '../start/ensure-cms-built.ts';
import { findChromium } from '../test/find-chromium.ts';
import { listAccessibilityTests } from './list-accessibility-tests.ts';
import { readChecklist } from './read-checklist.ts';
import { readPointNumbers } from './read-tags.ts';
import { writeTable } from './write-table.ts';

/** The part of vitest's JSON report that is read here. */
interface VitestReport {
  testResults: { name: string; assertionResults: { title: string; status: string }[] }[];
}

async function runTests(): Promise<VitestReport> {
  const chromium = await findChromium(process.env);
  if (!chromium)
    throw new OperatorError('No Chromium found; the accessibility tests need one: `apt-get install chromium`, or set CHROMIUM_PATH.');
  // As for `npm test`: the pages of the CMS are shown by a CMS that runs.
  await ensureCmsBuilt('http://localhost:1337', placeholderSecrets());
  const folder = await mkdtemp(join(tmpdir(), 'accessibility-'));
  try {
    const file = join(folder, 'report.json');
    const files = (await listAccessibilityTests()).map((test) => test.file);
    const words = [
      'run',
      ...files,
      '--project',
      'e2e',
      '--project',
      'admin',
      '--reporter',
      'default',
      '--reporter',
      'json',
      '--outputFile.json',
      file,
    ];
    const { exitCode } = await execa('vitest', words, {
      preferLocal: true,
      cwd: repositoryRoot,
      stdio: 'inherit',
      reject: false,
      env: { NODE_ENV: 'test', CHROMIUM_PATH: chromium },
    });
    if (exitCode !== 0) throw new OperatorError('A test failed: mend it first. Nothing was written.');
    return JSON.parse(await readFile(file, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await runMain(async () => {
  const { version } = JSON.parse(await readFile(join(repositoryRoot, 'package.json'), 'utf8')) as { version: string };
  const checklist = readChecklist(await readFile(join(repositoryRoot, 'docs/accessibility-checklist.md'), 'utf8'));
  const { testResults } = await runTests();
  const tests = testResults
    .flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ title }) => ({
        file: relative(repositoryRoot, name),
        points: readPointNumbers(title),
        title: title.replace(/^\[[^\]]+\] /, ''),
      })),
    )
    .filter(({ points }) => points.length > 0)
    .sort(
      (one, other) =>
        one.file.localeCompare(other.file, 'en') ||
        (one.points[0] ?? 0) - (other.points[0] ?? 0) ||
        one.title.localeCompare(other.title, 'en'),
    );
  const report: TestReport = {
    version,
    testedOn: toBerlin(new Date()).day,
    passed: tests.length,
    tests,
    byEye: {
      checkedOn:
        checklist
          .map(({ date }) => date)
          .sort()
          .at(-1) ?? '',
      points: checklist.map(({ number }) => number),
    },
  };
  await writeFileAtomic(join(repositoryRoot, 'docs/accessibility.md'), writeTable(report, checklist));
  const file = join(repositoryRoot, 'site/src/accessibility/report.json');
  await writeFileAtomic(file, `${JSON.stringify(report, null, 2)}\n`);
  await execa('biome', ['format', '--write', file], { preferLocal: true, cwd: repositoryRoot });
  console.log(`${report.passed} tests passed; wrote docs/accessibility.md and site/src/accessibility/report.json.`);
});
