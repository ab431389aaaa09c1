import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Strapi as CommonJS: its ES modules import folders, which Node does not allow. */
export const { createStrapi } = require('@strapi/strapi') as typeof import('@strapi/strapi');
