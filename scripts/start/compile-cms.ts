/** Compiles the CMS's TypeScript into `cms/dist`; a process of its own, because Strapi and the compiler would stay in memory. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { repositoryRoot } from '../lib/paths.ts';

const appDir = join(repositoryRoot, 'cms');
const { compileStrapi }: typeof import('@strapi/strapi') = createRequire(join(appDir, 'package.json'))('@strapi/strapi');
await compileStrapi({ appDir });
