import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::opportunity.opportunity', { only: ['find', 'findOne'] });
