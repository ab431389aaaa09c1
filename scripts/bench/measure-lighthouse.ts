import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axios from 'axios';
import { execa } from 'execa';
import { OperatorError } from '../lib/run-main.ts';
import { readSettings } from '../lib/settings.ts';
import { findChromium } from '../test/find-chromium.ts';
import { median } from './median.ts';

/** Fetched by npm when it is first used: 176 MB that nobody needs to run or test the platform. */
const LIGHTHOUSE = 'lighthouse@13.5.0';

/** The bars: scores of 100, milliseconds, and the unitless layout shift. */
const bars = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
const limits = { lcp: 2_000, cls: 0.02, tbt: 50 } as const;
const categories = Object.keys(bars) as (keyof typeof bars)[];

interface LighthouseResult {
  categories: Record<keyof typeof bars, { score: number | null }>;
  audits: Record<string, { numericValue?: number; score: number | null; title: string }>;
}

/**
 * Runs Lighthouse (a phone on slow 4G with a processor four times slower, simulated) `times` times on home, list, club, event and search of
 * the running platform and prints medians: scores, largest contentful paint, layout shift and blocking time. Exits with 1 below the bars.
 *
 * @throws {OperatorError} without a Chromium or when the platform does not run
 */
export async function measureLighthouse(times: number): Promise<void> {
  const chromium = await findChromium(process.env);
  if (!chromium) throw new OperatorError('No Chromium found: `apt-get install chromium`, or set CHROMIUM_PATH.');
  const { siteUrl } = readSettings();
  let isGood = true;
  for (const path of await listPages(siteUrl)) {
    const results: LighthouseResult[] = [];
    for (let run = 0; run < times; run += 1) results.push(await runLighthouse(new URL(path, siteUrl).href, chromium));
    isGood = printMedians(path, results) && isGood;
  }
  if (!isGood) process.exitCode = 1;
}

/** Home, the list of clubs, the first club and the first event that it and the list of events show, and the search. */
async function listPages(siteUrl: string): Promise<string[]> {
  const findFirst = async (list: string): Promise<string> => {
    const { data } = await axios.get<string>(new URL(list, siteUrl).href).catch((error: Error) => {
      throw new OperatorError(`${siteUrl} does not answer (${error.message}); run \`npm start\` first.`);
    });
    // Two levels and nothing below them: an entry, not a filter or a month.
    const [, path] = new RegExp(`<h[234][^>]*>\\s*<a[^>]*href="(${list}[a-z][^/"]+/)"`).exec(data) ?? [];
    if (!path) throw new OperatorError(`${list} lists nothing; fill the platform with \`npm run seed\` first.`);
    return path;
  };
  return ['/', '/vereine/', await findFirst('/vereine/'), await findFirst('/veranstaltungen/'), '/suche/'];
}

async function runLighthouse(url: string, chromium: string): Promise<LighthouseResult> {
  const folder = await mkdtemp(join(tmpdir(), 'lighthouse-'));
  try {
    const file = join(folder, 'report.json');
    const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'].join(' ');
    const words = ['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', url];
    await execa('npm', [...words, '--output=json', `--output-path=${file}`, '--quiet', `--chrome-flags=${flags}`], {
      env: { CHROME_PATH: chromium },
      preferLocal: true,
      stdin: 'ignore',
    });
    return JSON.parse(await readFile(file, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function printMedians(path: string, results: LighthouseResult[]): boolean {
  const scores = categories.map(
    (name) => [name, median(results.map((result) => (result.categories[name].score ?? 0) * 100)), bars[name]] as const,
  );
  const timing = (audit: string): number => median(results.map((result) => result.audits[audit]?.numericValue ?? Number.POSITIVE_INFINITY));
  const lcp = timing('largest-contentful-paint');
  const cls = timing('cumulative-layout-shift');
  const tbt = timing('total-blocking-time');
  console.log(
    `${path}\n  ${scores.map(([name, score]) => `${name} ${score.toFixed(0)}`).join('  ')}  LCP ${(lcp / 1000).toFixed(2)} s  CLS ${cls.toFixed(3)}  TBT ${tbt.toFixed(0)} ms`,
  );
  const low = scores.filter(([, score, bar]) => score < bar);
  for (const [name] of low) console.log(`  below the bar in ${name}: ${listFailedAudits(results).join('; ')}`);
  return low.length === 0 && lcp <= limits.lcp && cls <= limits.cls && tbt <= limits.tbt;
}

function listFailedAudits(results: LighthouseResult[]): string[] {
  const failed = results.flatMap(({ audits }) => Object.values(audits).filter(({ score }) => score !== null && score < 0.9));
  return [...new Set(failed.map(({ title }) => title))];
}
