/** `npm run docs:privacy`: writes `docs/datenschutz-verzeichnis.md` from the register of processing activities. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../lib/paths.ts';
import { renderPrivacy } from './render-privacy.ts';

await writeFile(join(repositoryRoot, 'docs/datenschutz-verzeichnis.md'), renderPrivacy());
