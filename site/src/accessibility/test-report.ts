import report from './report.json' with { type: 'json' };

/**
 * The last complete run of the accessibility tests, all of them passed: written by `npm run docs:accessibility`, which writes nothing when
 * one fails. A test holds it against the version and the tests at hand, so that no statement tells of an older run.
 */
export interface TestReport {
  /** Version of the platform that was tested. */
  version: string;
  /** Day of the run, Europe/Berlin, ISO 8601. */
  testedOn: string;
  /** How many tests ran. */
  passed: number;
  /** Each with its file, relative to the repository, and the numbers of the points in docs/accessibility.md that it shows. */
  tests: { file: string; points: number[]; title: string }[];
  /** The points looked at by people, see docs/accessibility-checklist.md. */
  byEye: { checkedOn: string; points: number[] };
}

/** The report of this version of the software. */
export const testReport: TestReport = report;
