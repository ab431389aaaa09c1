import type { Core } from '@strapi/strapi';
import { guardAdminActions } from './access/guard-admin-actions';
import { guardEditorQueries } from './access/guard-editor-queries';
import { registerHomeActions } from './access/home-actions';
import { readOwners } from './access/read-owners';
import { refuseFaultyRequests } from './access/refuse-faulty-requests';
import { registerPublicSanitizers } from './access/register-public-sanitizers';
import { trimOwnPermissions } from './access/trim-own-permissions';
import { evenOutSignIn } from './accounts/even-out-sign-in';
import { guardPasswords } from './accounts/guard-passwords';
import { limitAttempts } from './accounts/limit-attempts';
import { mailResetLinks } from './accounts/mail-reset-links';
import { registerAdminApi } from './admin-api';
import { keepAsking } from './agreements/keep-asking';
import { runBootstrapSteps } from './bootstrap';
import { registerDocumentRules } from './documents';
import { publishInTurn } from './documents/publish-in-turn';
import { filterByFreshness } from './freshness/freshness-filter';
import { expireInvitations } from './invitations/expire-invitations';
import { guardFolders } from './media-folders/guard-folders';
import { guardPreview } from './preview/guard-preview';
import { registerPersonalData } from './privacy/personal-data';
import { registerOwnTables } from './tables';
import { untilTasksRest } from './tasks';
import { guardUploads } from './uploads/guard-uploads';
import { placeUploads } from './uploads/place-uploads';

type Context = { strapi: Core.Strapi };

export default {
  async register(context: Context): Promise<void> {
    registerOwnTables(context);
    registerDocumentRules(context);
    publishInTurn(context);
    registerPublicSanitizers(context);
    guardAdminActions(context);
    readOwners(context);
    refuseFaultyRequests(context);
    trimOwnPermissions(context);
    guardEditorQueries(context);
    guardFolders(context);
    guardUploads(context);
    placeUploads(context);
    guardPreview(context);
    filterByFreshness(context);
    expireInvitations(context);
    evenOutSignIn(context);
    mailResetLinks(context);
    keepAsking(context);
    limitAttempts(context);
    // Around the limits: a password that is refused for its form is no attempt at guessing one.
    guardPasswords(context);
    registerAdminApi(context);
    registerPersonalData(context);
    await registerHomeActions(context);
  },

  async bootstrap(context: Context): Promise<void> {
    await runBootstrapSteps(context);
  },

  destroy: untilTasksRest,
};
