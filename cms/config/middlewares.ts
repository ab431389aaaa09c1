/** Uploads above this never reach the check that explains the limit (src/uploads/); in bytes. */
const LARGEST_BODY = 60 * 1000 * 1000;

/** https://docs.strapi.io/cms/configurations/middlewares, in the order in which a request passes them. */
export default [
  'strapi::logger',
  'global::german-errors',
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          'connect-src': ["'self'"],
          'img-src': ["'self'", 'data:', 'blob:'],
          'media-src': ["'self'", 'data:', 'blob:'],
          'object-src': ["'none'"],
          'base-uri': ["'self'"],
          'form-action': ["'self'"],
          upgradeInsecureRequests: null,
        },
      },
      frameguard: { action: 'deny' },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      referrerPolicy: { policy: 'same-origin' },
    },
  },
  // Before the middlewares that allow other sites to read, that keep bodies and that set cookies.
  'global::public-pages',
  // The public API may be read from other sites; the admin is called only from its own origin, and no other method is answered.
  { name: 'strapi::cors', config: { origin: '*', methods: ['GET', 'HEAD', 'OPTIONS'], credentials: false, keepHeaderOnError: true } },
  'strapi::query',
  'global::guard-public-queries',
  {
    name: 'strapi::body',
    config: { jsonLimit: '2mb', formLimit: '1mb', textLimit: '1mb', formidable: { maxFileSize: LARGEST_BODY } },
  },
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
  'global::hide-accounts',
];
