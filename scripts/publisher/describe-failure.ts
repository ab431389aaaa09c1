import type { BuildReport } from './build-report.ts';
import type { BuildExit } from './run-build.ts';

/**
 * Why a build did not lead to a release: a German sentence, then the technical detail. Undefined when it succeeded.
 * `hidden` are texts that must not become public (secrets, folders of the machine).
 */
export function describeFailure(exit: BuildExit, report: BuildReport | undefined, hidden: string[]): string | undefined {
  const sentence = failureSentence(exit, report);
  if (!sentence) return undefined;
  const detail = report?.reason ?? ('errorLines' in exit ? exit.errorLines.at(-1) : undefined);
  return hideTexts([sentence, detail].filter(Boolean).join(' '), hidden).slice(0, 1_000);
}

function failureSentence(exit: BuildExit, report: BuildReport | undefined): string | undefined {
  switch (exit.kind) {
    case 'aborted':
      return 'Der Bau der Website wurde abgebrochen, weil der Dienst beendet wird.';
    case 'timed out':
      return 'Der Bau der Website hat zu lange gedauert und wurde abgebrochen.';
    case 'killed':
      return `Der Bau der Website wurde von außen beendet (${exit.signal}).`;
    case 'finished':
      if (exit.exitCode !== 0) return 'Die Website konnte nicht gebaut werden.';
      return report?.ok ? undefined : 'Der Bau der Website hat kein Ergebnis gemeldet.';
  }
}

function hideTexts(text: string, hidden: string[]): string {
  return hidden.filter((part) => part.length > 1).reduce((result, part) => result.replaceAll(part, '…'), text);
}
