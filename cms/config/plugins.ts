import { readMail } from './settings/read-mail';
import { readSecret } from './settings/read-secret';

const mail = readMail();

/** https://docs.strapi.io/cms/configurations/plugins */
export default {
  upload: {
    config: {
      // Strapi's check believes a file's ending. Ours looks at the content and explains itself (src/uploads/); this only silences Strapi's.
      security: { allowedTypes: ['*/*'] },
      sizeLimit: 60 * 1000 * 1000,
      breakpoints: { large: 1000, small: 500 },
    },
  },
  email: {
    config: {
      provider: 'nodemailer',
      providerOptions: mail.transport,
      settings: { defaultFrom: mail.from, defaultReplyTo: mail.replyTo, hasServer: mail.hasServer },
    },
  },
  'users-permissions': { config: { jwtSecret: readSecret('JWT_SECRET') } },
};
