import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType, ReactNode } from 'react';

/** What the content manager hands to an action or a panel of the edit view; its own types are not exported. */
interface EditViewProps {
  activeTab: 'draft' | 'published' | null;
  collectionType: string;
  model: string;
  /** Undefined while an entry is being created, and for single types. */
  documentId?: string;
  document?: { documentId: string; publishedAt?: string | null };
  /** The other version of the entry: of a draft the published one, and the other way round. */
  meta?: { availableStatus?: { publishedAt?: string | null }[] };
}

/** A button of the edit view, as the content manager draws it. */
interface ActionDescription {
  label: string;
  type?: 'publish' | 'update' | 'unpublish' | 'discard';
  position?: string | string[];
  disabled?: boolean;
  dialog?: { type: 'modal'; title: string; content: ComponentType<{ onClose: () => void }> };
  [key: string]: unknown;
}

/** A hook that describes a button; null for none. Its static properties tell the content manager where it may stand. */
export interface DocumentAction {
  (props: EditViewProps): ActionDescription | null;
  type?: string;
  position?: string | string[];
}

/** A hook that describes a panel beside the form; null for none. */
export type SidePanel = (props: EditViewProps) => { title: string; content: ReactNode } | null;

/** A hook that describes a button over the ticked entries of a list; null for none. `type` is the name Strapi gives its own ones. */
export interface BulkAction {
  (props: {
    model: string;
    documents: { documentId: string }[];
  }): {
    label: string;
    variant?: 'secondary';
    actionType?: string;
    disabled?: boolean;
    onClick?: () => Promise<unknown>;
    [key: string]: unknown;
  } | null;
  type?: string;
}

interface ContentManagerApis {
  addBulkAction(change: (actions: BulkAction[]) => BulkAction[]): void;
  addDocumentAction(change: (actions: DocumentAction[]) => DocumentAction[]): void;
  addEditViewSidePanel(change: (panels: SidePanel[]) => SidePanel[]): void;
}

/** What the content manager lets other parts of the admin change. */
export function getContentManager(app: StrapiApp): ContentManagerApis {
  return app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
}
