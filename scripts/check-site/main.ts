/** `npm run check:site`: every page of the running site, with the town's own content, through axe in a real browser. */
import { Command, Option } from 'commander';
import { parseCount } from '../lib/parse-count.ts';
import { runMain } from '../lib/run-main.ts';
import { readSettings } from '../lib/settings.ts';
import { checkPages } from './check-pages.ts';
import { listPages } from './list-pages.ts';

interface Options {
  every: number;
  width: number;
  scheme: 'light' | 'dark';
  tabs: number;
}

const options = new Command('npm run check:site --')
  .description(
    'Looks for accessibility faults (WCAG 2.2 A and AA, axe) on every page of the running site, and names page and element. Needs `npm start` and a Chromium. Exits with 1 when it finds any.',
  )
  .option('--every <n>', 'only every n-th page, for a quick look', parseCount, 1)
  .option('--width <pixels>', 'width of the window in CSS pixels', parseCount, 1280)
  .addOption(new Option('--scheme <scheme>', 'colours').choices(['light', 'dark']).default('light'))
  .option('--tabs <n>', 'how many pages at once', parseCount, 2)
  .allowExcessArguments(false)
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse()
  .opts<Options>();

await runMain(async () => {
  const { siteUrl, data } = readSettings();
  const pages = (await listPages(data.current)).filter((_, index) => index % options.every === 0);
  const began = performance.now();
  let faulty = 0;
  const onChecked = (path: string, faults: string[], done: number) => {
    if (faults.length > 0) {
      faulty += 1;
      console.log(`${path}\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    }
    if (done % 100 === 0) console.log(`${done} of ${pages.length} pages …`);
  };
  await checkPages(siteUrl, pages, options, onChecked);
  const seconds = (performance.now() - began) / 1000;
  console.log(`${pages.length} pages, ${faulty} with faults (${options.width} px, ${options.scheme}, ${seconds.toFixed(0)} s)`);
  if (faulty > 0) process.exitCode = 1;
});
