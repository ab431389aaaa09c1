import { typeLabels } from '../../labels';
import type { TypeLabels } from '../../labels/model-labels';

/** The labels of the content type that a layout of Strapi's content manager belongs to; undefined for Strapi's own types. */
export function findLabelsOfLayout(layout: { settings: { displayName?: string } }): TypeLabels | undefined {
  return Object.values(typeLabels).find(({ displayName }) => displayName === layout.settings.displayName);
}
