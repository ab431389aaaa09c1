import type { Core } from '@strapi/strapi';
import { guardAdminActions } from './access/guard-admin-actions';
import { guardEditorQueries } from './access/guard-editor-queries';
import { registerHomeActions } from './access/home-actions';
import { registerPublicSanitizers } from './access/register-public-sanitizers';
import { registerAdminRoutes } from './admin-routes/register-admin-routes';
import { bootstrapSteps } from './bootstrap';
import { registerDocumentRules } from './documents';
import { guardUploads } from './uploads/guard-uploads';

type Context = { strapi: Core.Strapi };

export default {
  async register(context: Context): Promise<void> {
    registerDocumentRules(context);
    registerPublicSanitizers(context);
    guardAdminActions(context);
    guardEditorQueries(context);
    guardUploads(context);
    registerAdminRoutes(context);
    await registerHomeActions(context);
  },

  async bootstrap(context: Context): Promise<void> {
    for (const step of bootstrapSteps) await step(context);
  },
};
