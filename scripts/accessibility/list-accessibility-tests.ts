import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../lib/paths.ts';
import { readTagsOfSource } from './read-tags.ts';

/** A test file and the points it shows, each tag as its sorted numbers. */
interface TaggedFile {
  /** Relative to the repository. */
  file: string;
  tags: string[];
}

/** Browser tests that show points: those of the site, and those of the pages with which the CMS answers the public. By file name. */
export async function listAccessibilityTests(): Promise<TaggedFile[]> {
  const site = await listFiles('site/e2e', '.test.ts');
  const cms = await listFiles('cms/tests', '.browser.test.ts');
  return [...cms.filter(({ tags }) => tags.length > 0), ...site];
}

async function listFiles(folder: string, ending: string): Promise<TaggedFile[]> {
  const names = (await readdir(join(repositoryRoot, folder))).filter((name) => name.endsWith(ending)).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = `${folder}/${name}`;
      return { file, tags: readTagsOfSource(await readFile(join(repositoryRoot, file), 'utf8')) };
    }),
  );
}
