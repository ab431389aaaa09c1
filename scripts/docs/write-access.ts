/** `npm run docs:access`: writes `docs/access.md` from the rights that the tests expect. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../lib/paths.ts';
import { renderAccess } from './render-access.ts';

await writeFile(join(repositoryRoot, 'docs/access.md'), renderAccess());
