import type { Core } from '@strapi/strapi';
import { guardAdminActions } from './access/guard-admin-actions';
import { guardEditorQueries } from './access/guard-editor-queries';
import { registerHomeActions } from './access/home-actions';
import { registerPublicSanitizers } from './access/register-public-sanitizers';
import { registerAdminApi } from './admin-api';
import { bootstrapSteps } from './bootstrap';
import { registerDocumentRules } from './documents';
import { guardPreview } from './preview/guard-preview';
import { registerOwnTables } from './tables';
import { untilTasksRest } from './tasks';
import { guardUploads } from './uploads/guard-uploads';

type Context = { strapi: Core.Strapi };

export default {
  async register(context: Context): Promise<void> {
    registerOwnTables(context);
    registerDocumentRules(context);
    registerPublicSanitizers(context);
    guardAdminActions(context);
    guardEditorQueries(context);
    guardUploads(context);
    guardPreview(context);
    registerAdminApi(context);
    await registerHomeActions(context);
  },

  async bootstrap(context: Context): Promise<void> {
    for (const step of bootstrapSteps) await step(context);
  },

  destroy: untilTasksRest,
};
