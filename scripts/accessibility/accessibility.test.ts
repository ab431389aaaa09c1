import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { testReport } from '../../site/src/accessibility/test-report.ts';
import { repositoryRoot } from '../lib/paths.ts';
import { listAccessibilityTests } from './list-accessibility-tests.ts';
import { points } from './points.ts';
import { readChecklist } from './read-checklist.ts';
import { readPointNumbers, readTagsOfSource } from './read-tags.ts';
import { writeTable } from './write-table.ts';

const read = (path: string): Promise<string> => readFile(join(repositoryRoot, path), 'utf8');
const stale = 'run `npm run docs:accessibility`';

test('there are 65 points', () => {
  expect(points.map(({ number }) => number)).toEqual(Array.from({ length: 65 }, (_none, index) => index + 1));
});

describe('what the statement tells', () => {
  test('is about this version', async () => {
    expect(testReport.version, stale).toBe(JSON.parse(await read('package.json')).version);
  });

  test('is about the tests at hand', async () => {
    const atHand = (await listAccessibilityTests()).map(({ file, tags }) => [file, tags] as const);
    const reported = atHand.map(([file]) => {
      const tags = testReport.tests.filter((one) => one.file === file).map((one) => one.points.join(','));
      return [file, [...new Set(tags)].sort()];
    });
    expect(reported, stale).toEqual(atHand);
  });

  test('covers every point that a test can show, and the checklist every other', async () => {
    const checklist = readChecklist(await read('docs/accessibility-checklist.md'));
    expect(testReport.byEye.points, stale).toEqual(checklist.map(({ number }) => number));
    expect(await read('docs/accessibility.md'), stale).toBe(writeTable(testReport, checklist));
  });
});

test('reads the points from a title', () => {
  expect(readPointNumbers('[A11Y-18,19] by keyboard')).toEqual([18, 19]);
  expect(readPointNumbers('opens the form')).toEqual([]);
  expect(readTagsOfSource("test('[A11Y-2,1] a', …); test.for(x)('[A11Y-7] b'); test(`[A11Y-7] c`)")).toEqual(['2,1', '7']);
});

describe('the table', () => {
  const report = {
    version: '1.0.0',
    testedOn: '2026-11-24',
    passed: 1,
    tests: [
      { file: 'site/e2e/a.test.ts', points: points.filter(({ method }) => method !== 'by eye').map(({ number }) => number), title: 'all' },
    ],
    byEye: { checkedOn: '2026-11-24', points: [] },
  };
  const seen = points
    .filter(({ method }) => method === 'by eye')
    .map(({ number }) => ({ number, how: 'x', result: 'good', date: '2026-11-24', by: 'y' }));

  test('names what shows a point', () => {
    expect(writeTable(report, seen)).toContain(
      '| 6 | skip link comes first, shows, moves the focus | scripted | [e2e/a.test.ts](../site/e2e/a.test.ts): all |',
    );
    expect(writeTable(report, seen)).toContain(
      '| 17 | never by colour alone | by eye | [checklist](accessibility-checklist.md), 2026-11-24: good |',
    );
  });

  test('is refused when nothing shows a point', () => {
    const fewer = [{ file: 'site/e2e/a.test.ts', points: (report.tests[0]?.points ?? []).filter((number) => number !== 6), title: 'all' }];
    expect(() => writeTable({ ...report, tests: fewer }, seen)).toThrow(
      'Nothing shows these points: 6 (skip link comes first, shows, moves the focus).',
    );
    expect(() => writeTable(report, seen.slice(1))).toThrow('Nothing shows these points: 10 (language of parts that are not German).');
  });

  test('is refused when a test shows a point that there is not', () => {
    expect(() => writeTable({ ...report, tests: [...report.tests, { file: 'b', points: [66], title: '' }] }, seen)).toThrow(
      'There are no points 66',
    );
  });
});

test('an unsigned line of the checklist is refused', () => {
  expect(() => readChecklist('| 10 | language | read | good | bald | Projektteam |')).toThrow(
    'docs/accessibility-checklist.md: the line of point 10 needs how, result, date (2026-11-24) and by whom.',
  );
});
