/** `npm run check`: types, lint and format, unused code. Runs every check even if one fails, changes nothing, and fails if any did. */
import { execa } from 'execa';

const CHECKS = [
  { name: 'lint and format', command: 'biome', words: ['ci', '.'] },
  { name: 'types: cms', command: 'tsc', words: ['--noEmit', '-p', 'cms'] },
  { name: 'types: cms tests', command: 'tsc', words: ['--noEmit', '-p', 'cms/tests'] },
  { name: 'types: cms admin', command: 'tsc', words: ['--noEmit', '-p', 'cms/src/admin'] },
  { name: 'types: scripts', command: 'tsc', words: ['--noEmit', '-p', 'scripts'] },
  { name: 'types: site', command: 'astro', words: ['check', '--root', 'site', '--minimumFailingSeverity', 'warning'] },
  { name: 'types: service worker', command: 'tsc', words: ['--noEmit', '-p', 'site/src/pwa/worker'] },
  { name: 'unused code', command: 'knip', words: [] },
];

let failures = 0;
for (const check of CHECKS) {
  const started = performance.now();
  const { exitCode, all } = await execa(check.command, check.words, { preferLocal: true, reject: false, all: true });
  const passed = exitCode === 0;
  if (!passed) failures += 1;
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${check.name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (!passed) console.log(all);
}
process.exit(failures === 0 ? 0 : 1);
