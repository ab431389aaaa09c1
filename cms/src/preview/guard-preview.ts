import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { wrapAction } from '../access/wrap-action';
import { isReadable } from './is-readable';
import { findPreviewType } from './previewable-types';

/**
 * Whoever asks for the address of a preview must be allowed to read that version of the entry. Strapi (5.54) asks for nothing but a
 * sign-in and leaves permissions for later. To be called before the routes are made.
 */
export function guardPreview({ strapi }: { strapi: Core.Strapi }): void {
  wrapAction(strapi, 'plugin::content-manager.preview', 'getPreviewUrl', async (original, ctx) => {
    const { contentType } = ctx.params as { contentType: string };
    const { documentId, status } = ctx.query;
    if (findPreviewType(contentType) && typeof documentId === 'string') {
      const state = status === 'published' ? 'published' : 'draft';
      const isAllowed = await isReadable(strapi, ctx.state.userAbility, contentType, documentId, state);
      if (!isAllowed) throw new errors.PolicyError('Diesen Eintrag dürfen Sie nicht ansehen.');
    }
    return original();
  });
}
