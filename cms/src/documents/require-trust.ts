import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { findClubOfEntry, mayPublish } from '../access/may-publish';
import { findOwnClubs } from '../access/own-clubs';
import { findRestrictedEditor, type RestrictedEditor } from '../access/signed-in-editor';
import type { DocumentCall, DocumentRule } from './document-rule';

const { PolicyError } = errors;

/*
 * Guarantees that a club editor publishes only for a trusted club. For the others the coordination publishes, after a look at the draft;
 * what they save stays a draft until then. Unpublishing stays possible: taking something down must never wait.
 */
export const requireTrust: DocumentRule = (strapi) => async (call, next) => {
  if (call.action !== 'publish') return next();
  const editor = findRestrictedEditor(strapi);
  if (editor && !(await mayPublish(strapi, editor, call.uid, call.params.documentId))) {
    const whose = await describeClub(strapi, editor, call);
    throw new PolicyError(
      `Für ${whose} veröffentlicht die Koordination. Ihr Entwurf ist gespeichert; bitte reichen Sie ihn zur Freigabe ein.`,
    );
  }
  return next();
};

/** Of several clubs by its name: the editor may publish for the others. */
async function describeClub(strapi: Core.Strapi, editor: RestrictedEditor, { uid, params }: DocumentCall): Promise<string> {
  const own = await findOwnClubs(strapi, editor.id);
  const owner = own.length > 1 ? await findClubOfEntry(strapi, uid, params.documentId) : undefined;
  const club = own.find(({ documentId }) => documentId === owner);
  return club ? `„${club.name}“` : 'Ihren Verein';
}
