import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';
import { describeCounts } from './test-counts.ts';

/**
 * Closes every run with the line `N passed, N failed` (plus `, N skipped` when there are any). Errors outside a test (a module that does
 * not load, an unhandled rejection) count as failures, and so does a skipped test when `CI` is set: a skipped check checks nothing. With
 * TEST_COUNTS set, the counts also go into that file, as JSON.
 */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(testModules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const testModule of testModules) {
      counts.failed += testModule.errors().length;
      for (const test of testModule.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') counts.passed += 1;
        else if (state === 'skipped') counts.skipped += 1;
        else counts.failed += 1;
      }
    }
    if (process.env.CI && counts.skipped > 0) {
      console.error(`${counts.skipped} tests were skipped; with CI set this is a failure.`);
      process.exitCode = 1;
    }
    if (counts.passed + counts.failed === 0) {
      console.error('No test ran.');
      process.exitCode = 1;
    }
    if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(counts));
    // The last thing printed: vitest's own summary comes on the same stream just before.
    process.once('exit', () => process.stdout.write(`${describeCounts(counts)}\n`));
  }
}
