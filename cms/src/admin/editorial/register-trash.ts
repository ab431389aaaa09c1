import { Trash } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { coordinationPermission } from './coordination-permission';
import { texts } from './texts';

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
