import { createPreviewAddress } from '../src/preview/create-preview-address';
import preview from './preview';
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
  // The form and the page side by side: the admin may show the site's previews in a frame, and nothing else.
  preview: {
    enabled: preview.siteUrl !== undefined,
    config: { allowedOrigins: preview.siteUrl ? [new URL(preview.siteUrl).origin] : [], handler: createPreviewAddress },
  },
};
