/**
 * Strapi as a child of `npm start`: ends on SIGTERM, and by itself when its parent is gone, so that no CMS is left behind holding the
 * port and the database.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { repositoryRoot } from '../lib/paths.ts';

const appDir = join(repositoryRoot, 'cms');
process.chdir(appDir);
// Strapi's ES modules do not load in Node; its CommonJS ones do.
const { createStrapi }: typeof import('@strapi/strapi') = createRequire(join(appDir, 'package.json'))('@strapi/strapi');
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// Strapi itself closes server and database on SIGTERM.
await createStrapi({ appDir, distDir: join(appDir, 'dist') }).start();
