/** How the tests of a run ended. */
export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

/** `12 passed, 0 failed`, with `, 1 skipped` where there are any. */
export function describeCounts({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
