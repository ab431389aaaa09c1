import type { StrapiApp } from '@strapi/strapi/admin';
import { CopyAction, CopyForNextYearAction, replaceStrapiClone } from './document-actions/copy-actions';
import { LivePanel } from './publishing/live-panel';

type Extend = (change: (existing: never[]) => unknown[]) => void;

/** The platform's own document actions and panels in the content manager. To be called in the admin's bootstrap, once the plugin is there. */
export function extendContentManager(app: StrapiApp): void {
  // Strapi types a plugin's functions as unknown; their contract is `ContentManagerPlugin` of the content manager.
  const { addDocumentAction, addEditViewSidePanel } = app.getPlugin('content-manager').apis as Record<string, Extend>;
  addDocumentAction?.((actions) => [...replaceStrapiClone(actions), CopyAction, CopyForNextYearAction]);
  addEditViewSidePanel?.((panels) => [...panels, LivePanel]);
}
