import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::venue.venue', { only: ['find', 'findOne'] });
