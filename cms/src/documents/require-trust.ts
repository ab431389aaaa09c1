import { errors } from '@strapi/utils';
import { mayPublish } from '../access/may-publish';
import { findRestrictedEditor } from '../access/signed-in-editor';
import type { DocumentRule } from './document-rule';

const { PolicyError } = errors;

/*
 * Guarantees that a club editor publishes only for a trusted club. For the others the coordination publishes, after a look at the draft;
 * what they save stays a draft until then. Unpublishing stays possible: taking something down must never wait.
 */
export const requireTrust: DocumentRule = (strapi) => async (call, next) => {
  if (call.action !== 'publish') return next();
  if (!(await mayPublish(strapi, findRestrictedEditor(strapi), call.uid, call.params.documentId))) {
    throw new PolicyError(
      'Für Ihren Verein veröffentlicht die Koordination. Ihr Entwurf ist gespeichert; bitte reichen Sie ihn zur Freigabe ein.',
    );
  }
  return next();
};
