import type { StrapiApp } from '@strapi/strapi/admin';
import { AgreementPanel } from './agreements/agreement-panel';
import { ClubEditorsPanel } from './club-editors/club-editors-panel';
import { CopyAction, CopyForNextYearAction, replaceStrapiClone } from './document-actions/copy-actions';
import { getContentManager } from './edit-view/content-manager-types';
import { HintPanel } from './editorial/hint-panel';
import { limitBulkPublish } from './editorial/limit-bulk-publish';
import { PlanPanel } from './editorial/plan-panel';
import { replacePublishAction } from './editorial/replace-publish-action';
import { ReviewPanel } from './editorial/review-panel';
import { VersionPanel } from './editorial/version-panel';
import { ConfirmBulkAction } from './freshness/freshness-list';
import { FreshnessPanel } from './freshness/freshness-panel';
import { LivePanel } from './publishing/live-panel';
import { RegistrationPanel } from './registrations/registration-panel';
import { ReportPanel } from './reports/report-panel';

/** The platform's own document actions and panels in the edit view, and which buttons stand over a list. To be called in the admin's bootstrap, once the plugin is there. */
export function extendContentManager(app: StrapiApp): void {
  const contentManager = getContentManager(app);
  contentManager.addDocumentAction((actions) => [
    ...replaceStrapiClone(actions).map((action) => (action.type === 'publish' ? replacePublishAction(action) : action)),
    CopyAction,
    CopyForNextYearAction,
  ]);
  contentManager.addBulkAction((actions) => [ConfirmBulkAction, ...limitBulkPublish(actions)]);
  // Approval and what is live come right after the buttons they explain; the rest follows what Strapi shows.
  contentManager.addEditViewSidePanel(([buttons, ...others]) => [
    ...(buttons ? [buttons] : []),
    ReviewPanel,
    RegistrationPanel,
    LivePanel,
    FreshnessPanel,
    ClubEditorsPanel,
    ReportPanel,
    AgreementPanel,
    ...others,
    HintPanel,
    PlanPanel,
    VersionPanel,
  ]);
}
