import { errors } from '@strapi/utils';
import type { AdminHandler } from '../admin-api';
import { askPublisher } from './ask-publisher';

/** Asks the publisher for a new site at once; `{ requested: true }`. @throws ApplicationError when the publisher does not answer */
export const retryPublishing: AdminHandler = async (strapi) => {
  if (!(await askPublisher(strapi, 'POST', 'publish'))) {
    throw new errors.ApplicationError('Der Dienst, der die Website erneuert, antwortet nicht. Bitte sagen Sie der Technik Bescheid.');
  }
  return { requested: true };
};
