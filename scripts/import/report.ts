import type { Refusal } from './records.ts';

/** What an import did, in figures and German sentences. */
export interface ImportReport {
  /** What was imported, for people: "Engagementangebote". */
  name: string;
  file: string;
  dryRun: boolean;
  created: number;
  changed: number;
  unchanged: number;
  refused: Refusal[];
  /** Entries of an earlier import that the source no longer holds. */
  vanished: string[];
  /** How many of these were taken off the site. */
  unpublished: number;
  /** What was created besides, for example clubs of offers. */
  besides: string[];
  hints: string[];
  seconds: number;
}

const SHOWN = 40;

/** The report as lines for the terminal; long lists are cut, the file of `--report` has them whole. */
export function formatReport(report: ImportReport): string[] {
  const count = (number: number) => number.toLocaleString('de-DE', { useGrouping: false });
  return [
    `${report.name} aus ${report.file}${report.dryRun ? ' (Probelauf, es wurde nichts geschrieben)' : ''}`,
    `${count(report.created)} neu, ${count(report.changed)} geändert, ${count(report.unchanged)} unverändert, ${count(report.refused.length)} abgelehnt (${report.seconds.toFixed(1)} s)`,
    ...report.besides,
    ...section(
      'Abgelehnt',
      report.refused.map(({ line, title, reason }) => `Zeile ${line}, „${title}“: ${reason}`),
    ),
    ...section('Hinweise', report.hints),
    ...section(
      `Nicht mehr in der Quelle${report.unpublished > 0 ? ` (${report.unpublished} von der Seite genommen)` : ''}`,
      report.vanished,
    ),
  ];
}

function section(title: string, lines: string[]): string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, SHOWN).map((line) => `  ${line}`);
  const rest = lines.length > SHOWN ? [`  … und ${lines.length - SHOWN} weitere`] : [];
  return [`${title}: ${lines.length}`, ...shown, ...rest];
}
