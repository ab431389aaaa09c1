import { Trash } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { getContentManager } from './content-manager-types';
import { coordinationPermission } from './coordination-permission';
import { HintPanel } from './hint-panel';
import { PlanPanel } from './plan-panel';
import { replacePublishAction } from './replace-publish-action';
import { ReviewPanel } from './review-panel';
import { texts } from './texts';
import { VersionPanel } from './version-panel';

/** The trash in the navigation of the coordination. To be called while registering. */
export function registerTrash(app: StrapiApp): void {
  app.addMenuLink({
    to: 'papierkorb',
    icon: Trash,
    intlLabel: { id: 'ehrenamt.trash.link', defaultMessage: texts.trash.title },
    permissions: coordinationPermission,
    position: 8,
    Component: () => import('./trash-page').then(({ TrashPage }) => ({ default: TrashPage })),
  });
}

/** Approval, planned publication, hints and former versions in the edit view. To be called at the bootstrap. */
export function registerEditViewParts(app: StrapiApp): void {
  const contentManager = getContentManager(app);
  contentManager.addDocumentAction((actions) =>
    actions.map((action) => (action.type === 'publish' ? replacePublishAction(action) : action)),
  );
  // Approval comes right after the buttons it explains; the rest follows what Strapi shows.
  contentManager.addEditViewSidePanel(([buttons, ...others]) => [
    ...(buttons ? [buttons] : []),
    ReviewPanel,
    ...others,
    HintPanel,
    PlanPanel,
    VersionPanel,
  ]);
}
