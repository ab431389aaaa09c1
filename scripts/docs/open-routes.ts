/** Asked without an account: signing in, and what the sign-in screen needs to be drawn. */
const signingIn = [
  'GET /',
  'GET /admin/init',
  'GET /admin/project-type',
  'GET /admin/registration-info',
  'GET /content-manager/preview/script',
  'POST /admin/forgot-password',
  'POST /admin/login',
  'POST /admin/register',
  'POST /admin/register-admin',
  'POST /admin/reset-password',
];

/**
 * Open to everyone who is signed in. What they answer is limited by the permissions and rules that the other tests ask about one by one, or is
 * the same for all (which types and languages there are).
 */
const signedIn = [
  'GET /admin/content-api/permissions',
  'GET /admin/content-api/routes',
  'GET /admin/guided-tour-meta',
  'GET /admin/homepage/layout',
  'GET /admin/information',
  'GET /admin/license-trial-time-left',
  'GET /admin/permissions',
  'GET /admin/telemetry-properties',
  'GET /admin/users/me',
  'GET /admin/users/me/permissions',
  'GET /admin/users/me/sessions',
  'GET /content-manager/components',
  'GET /content-manager/content-types',
  'GET /content-manager/content-types-settings',
  'GET /content-manager/content-types/:uid/configuration',
  'GET /content-manager/homepage/count-documents',
  'GET /content-manager/homepage/recent-documents',
  'GET /content-manager/init',
  'GET /content-manager/preview/url/:contentType',
  'GET /ehrenamt/calendar',
  'GET /ehrenamt/defaults',
  'GET /ehrenamt/home/drafts',
  'GET /ehrenamt/home/notices',
  'GET /ehrenamt/publishing',
  'GET /ehrenamt/reviews',
  'GET /ehrenamt/reviews/:uid',
  'GET /i18n/locales',
  'GET /i18n/settings',
  'GET /upload/ai-metadata-jobs/pending-count',
  'GET /upload/configuration',
  'GET /upload/files',
  'GET /upload/folder-structure',
  'GET /upload/folders',
  'GET /users-permissions/permissions',
  'GET /users-permissions/policies',
  'GET /users-permissions/routes',
  'POST /admin/permissions/check',
  'POST /content-manager/uid/check-availability',
  'POST /content-manager/uid/generate',
  'POST /ehrenamt/copies',
  'POST /i18n/content-manager/actions/get-non-localized-fields',
  'POST /upload',
  'POST /upload/actions/bulk-delete',
  'POST /upload/actions/bulk-move',
  'POST /upload/actions/bulk-update',
  'POST /upload/actions/generate-ai-metadata',
  'POST /upload/ai-metadata-jobs',
  'POST /upload/files',
  'PUT /admin/homepage/layout',
  'PUT /admin/users/me',
];

const clubEditor = ['GET /ehrenamt/home/own-clubs'];

const coordinator = [
  'DELETE /ehrenamt/trash/:uid/:documentId',
  'GET /content-manager/collection-types/:model',
  'GET /content-manager/collection-types/:model/:id/actions/countDraftRelations',
  'GET /content-manager/relations/:model/:targetField',
  'GET /ehrenamt/home/coordination',
  'GET /ehrenamt/trash',
  'GET /ehrenamt/versions/:uid/:documentId',
  'GET /i18n/content-manager/get-fill-from-locale/:model',
  'POST /content-manager/collection-types/:model',
  'POST /content-manager/collection-types/:model/actions/bulkDelete',
  'POST /content-manager/collection-types/:model/actions/bulkFindForValidation',
  'POST /ehrenamt/club-editors',
  'POST /ehrenamt/privacy/export',
  'POST /ehrenamt/publishing/retry',
  'POST /upload/folders',
  'PUT /content-manager/single-types/:model',
];

/** The routes of the admin that do not refuse (401, 403, 404, 405) a request without content, by who asks. Whatever Strapi or we add is seen here. */
export const openRoutes: Record<'nobody' | 'club-editor' | 'municipal-editor' | 'coordinator', string[]> = {
  nobody: signingIn,
  'club-editor': [...signingIn, ...signedIn, ...clubEditor].sort(),
  'municipal-editor': [...signingIn, ...signedIn].sort(),
  coordinator: [...signingIn, ...signedIn, ...coordinator].sort(),
};
