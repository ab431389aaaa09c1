import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { RejectedEntry } from '../src/cms/parse-content.ts';

/** What a build did, for people and for the publisher. */
export interface BuildReport {
  ok: boolean;
  /** Why it failed, one line. */
  reason?: string;
  /** The CMS's content state the site shows. */
  contentVersion?: string;
  /** When the same content gives another site at the earliest; ISO instant in UTC. */
  nextChangeAt?: string;
  /** ISO instant in UTC. */
  startedAt: string;
  seconds: number;
  /** Entries shown, by content type. */
  entries: Record<string, number>;
  /** HTML pages. */
  pages: number;
  leftOut: RejectedEntry[];
}

/** Writes the report as JSON, whole or not at all. */
export async function writeReport(path: string, report: BuildReport): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, `${JSON.stringify(report, undefined, 2)}\n`);
}

const labels: Record<string, [one: string, many: string]> = {
  club: ['Verein', 'Vereine'],
  event: ['Veranstaltung', 'Veranstaltungen'],
  occurrence: ['Termin', 'Termine'],
  opportunity: ['Engagementangebot', 'Engagementangebote'],
  announcement: ['Bekanntmachung', 'Bekanntmachungen'],
  venue: ['Ort', 'Orte'],
  topic: ['Thema', 'Themen'],
  district: ['Ortsteil', 'Ortsteile'],
  page: ['Textseite', 'Textseiten'],
  municipality: ['Kommune', 'Kommunen'],
};

const number = new Intl.NumberFormat('de', { maximumFractionDigits: 1 });
const shownReasons = 20;

/** The report in a few German lines for the terminal: what is shown, what was left out and why. */
export function describeReport({ entries, pages, seconds, leftOut }: BuildReport): string {
  const counts = Object.entries(entries).map(([type, count]) => `${number.format(count)} ${labels[type]?.[count === 1 ? 0 : 1] ?? type}`);
  const lines = [`${counts.join(', ')}.`, `${number.format(pages)} Seiten in ${number.format(seconds)} Sekunden.`];
  if (leftOut.length > 0) lines.push(`${number.format(leftOut.length)} Hinweise auf Weggelassenes:`);
  for (const { type, title, reason } of leftOut.slice(0, shownReasons)) {
    lines.push(`- ${labels[type]?.[0] ?? type} „${title.slice(0, 80)}“: ${reason}`);
  }
  if (leftOut.length > shownReasons) lines.push(`… und ${number.format(leftOut.length - shownReasons)} weitere (BUILD_REPORT nennt alle).`);
  return lines.join('\n');
}
