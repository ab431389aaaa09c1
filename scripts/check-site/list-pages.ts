import { glob } from 'node:fs/promises';
import { OperatorError } from '../lib/run-main.ts';

/**
 * The addresses, as absolute paths, of all pages in the release at `folder`, in alphabetical order: also those that the sitemap leaves out,
 * such as filters and months.
 *
 * @throws {OperatorError} when there is no release
 */
export async function listPages(folder: string): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob('**/*.html', { cwd: folder })) files.push(file);
  if (files.length === 0) throw new OperatorError(`No site in ${folder}; run \`npm start\` first.`);
  return files.map((file) => encodeURI(`/${file.replace(/(^|\/)index\.html$/, '$1')}`)).sort();
}
