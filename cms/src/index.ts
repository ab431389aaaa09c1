import type { Core } from '@strapi/strapi';
import { guardAdminActions } from './access/guard-admin-actions';
import { guardEditorQueries } from './access/guard-editor-queries';
import { registerHomeActions } from './access/home-actions';
import { registerPublicSanitizers } from './access/register-public-sanitizers';
import { guardPasswords } from './accounts/guard-passwords';
import { limitAttempts } from './accounts/limit-attempts';
import { registerAdminApi } from './admin-api';
import { keepAsking } from './agreements/keep-asking';
import { bootstrapSteps } from './bootstrap';
import { registerDocumentRules } from './documents';
import { expireInvitations } from './invitations/expire-invitations';
import { guardFolders } from './media-folders/guard-folders';
import { guardPreview } from './preview/guard-preview';
import { registerOwnTables } from './tables';
import { untilTasksRest } from './tasks';
import { guardUploads } from './uploads/guard-uploads';
import { placeUploads } from './uploads/place-uploads';

type Context = { strapi: Core.Strapi };

export default {
  async register(context: Context): Promise<void> {
    registerOwnTables(context);
    registerDocumentRules(context);
    registerPublicSanitizers(context);
    guardAdminActions(context);
    guardEditorQueries(context);
    guardFolders(context);
    guardUploads(context);
    placeUploads(context);
    guardPreview(context);
    expireInvitations(context);
    keepAsking(context);
    limitAttempts(context);
    // Around the limits: a password that is refused for its form is no attempt at guessing one.
    guardPasswords(context);
    registerAdminApi(context);
    await registerHomeActions(context);
  },

  async bootstrap(context: Context): Promise<void> {
    for (const step of bootstrapSteps) await step(context);
  },

  destroy: untilTasksRest,
};
