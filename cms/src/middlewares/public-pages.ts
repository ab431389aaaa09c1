import type { Core } from '@strapi/strapi';
import { publicRoutes } from '../public-pages';
import { servePublicPages } from '../public-pages/serve-public-pages';

/** The forms and confirmations with which the CMS answers the public (src/public-pages). */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => servePublicPages(strapi, publicRoutes);
