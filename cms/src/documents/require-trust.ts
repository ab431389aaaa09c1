import { errors } from '@strapi/utils';
import { findOwnClubs } from '../access/own-clubs';
import { findRestrictedEditor } from '../access/signed-in-editor';
import { club, clubEntryTypes, type DocumentRule } from './document-rule';

const { PolicyError } = errors;

/*
 * Guarantees that a club editor publishes only for a trusted club. For the others the coordination publishes, after a look at the draft;
 * what they save stays a draft until then. Unpublishing stays possible: taking something down must never wait.
 */
export const requireTrust: DocumentRule = (strapi) => async (call, next) => {
  const isLimited = call.uid === club || clubEntryTypes.includes(call.uid);
  if (!isLimited || call.action !== 'publish') return next();
  const editor = findRestrictedEditor(strapi);
  if (!editor) return next();
  const { documentId } = call.params;
  const own =
    call.uid === club
      ? documentId
      : (
          await strapi.db
            .query(call.uid)
            .findOne({ where: { documentId, publishedAt: null }, select: ['id'], populate: { club: { select: ['documentId'] } } })
        )?.club?.documentId;
  const isTrusted = (await findOwnClubs(strapi, editor.id)).some((mine) => mine.documentId === own && mine.trusted);
  if (own && !isTrusted) {
    throw new PolicyError(
      'Für Ihren Verein veröffentlicht die Koordination. Ihr Entwurf ist gespeichert; bitte sagen Sie der Koordination Bescheid.',
    );
  }
  return next();
};
