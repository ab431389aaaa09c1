/**
 * `npm run build`: from the CMS (or a snapshot) to a finished site. Exit code 0 only when OUT_DIR holds the complete new site; otherwise
 * one line on stderr says why, and OUT_DIR is as it was.
 */
import { type BuildReport, describeReport, writeReport } from './build-report.ts';
import { buildSite, type Progress } from './build-site.ts';
import { type BuildSettings, readSettings } from './read-settings.ts';

const startedAt = new Date();
const progress: Progress = {};
const abort = new AbortController();

function report(ok: boolean, reason?: string): BuildReport {
  const seconds = Math.round(performance.now() / 100) / 10;
  return { ok, reason, startedAt: startedAt.toISOString(), seconds, entries: {}, pages: 0, leftOut: [], ...progress };
}

/** First line of the message; the causes follow in brackets, because "failed" alone helps nobody. */
function explain(error: unknown): string {
  const messages: string[] = [];
  for (let current = error; current instanceof Error; current = current.cause) messages.push(current.message.split('\n')[0] ?? '');
  const [first = String(error), ...causes] = messages.filter(
    (message, index) => !messages.slice(0, index).some((earlier) => earlier.includes(message)),
  );
  return causes.length > 0 ? `${first} (${causes.join(' – ')})` : first;
}

async function run(): Promise<BuildReport> {
  let settings: BuildSettings | undefined;
  let result: BuildReport;
  try {
    settings = readSettings(process.env, startedAt);
    await buildSite(settings, progress, abort);
    result = report(true);
  } catch (error) {
    result = report(false, explain(abort.signal.aborted ? abort.signal.reason : error));
  }
  const path = settings?.report ?? process.env.BUILD_REPORT;
  if (path) await writeReport(path, result);
  return result;
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => abort.abort(new Error(`The build was ended by ${signal}.`)));
}
const result = await run();
if (result.ok) console.log(describeReport(result));
else console.error(result.reason);
// Bundlers and the search binary may leave handles open; everything of ours is finished here.
process.exit(result.ok ? 0 : 1);
