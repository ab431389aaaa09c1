import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::club.club', { only: ['find', 'findOne'] });
