import { readSecret } from './settings/read-secret';

/** https://docs.strapi.io/cms/configurations/admin-panel */
export default {
  auth: { secret: readSecret('ADMIN_JWT_SECRET') },
  apiToken: { salt: readSecret('API_TOKEN_SALT') },
  transfer: { token: { salt: readSecret('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: readSecret('ENCRYPTION_KEY') },
  flags: { nps: false, promoteEE: false, docLinks: false },
  ai: { enabled: false },
  autoOpen: false,
};
