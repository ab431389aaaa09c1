import { errors } from '@strapi/utils';
import { findOwnClubs } from '../access/own-clubs';
import { findRestrictedEditor } from '../access/signed-in-editor';
import { club, type DocumentRule, writingActions } from './document-rule';

const { PolicyError } = errors;

const editorActions = ['update', 'publish', 'unpublish', 'discardDraft'];
/** Settled by the coordination, or lists of other entries that could be moved through them. */
const coordinatedFields = ['trusted', 'editors', 'agreement', 'source', 'confirmedBy', 'parent', 'children', 'events', 'opportunities'];

/*
 * Guarantees that an editor with limited rights changes only own clubs, creates, copies and deletes none, and never settles what the
 * coordination settles: who edits the club, whether it is trusted, what it has accepted, and which club it belongs to.
 *
 * The permissions say so already. This is the second lock for the type that decides on all other rights.
 */
export const guardClubProfile: DocumentRule = (strapi) => async (call, next) => {
  if (call.uid !== club || !writingActions.includes(call.action)) return next();
  const editor = findRestrictedEditor(strapi);
  if (!editor) return next();
  if (!editorActions.includes(call.action)) throw new PolicyError('Vereine legt die Koordination an. Bitte wenden Sie sich an sie.');
  const clubs = await findOwnClubs(strapi, editor.id);
  if (!clubs.some(({ documentId }) => documentId === call.params.documentId)) throw new PolicyError('Dies ist nicht Ihr Verein.');
  const field = coordinatedFields.find((name) => call.params.data?.[name] !== undefined);
  if (field) throw new PolicyError(`Das Feld „${field}“ ändert die Koordination. Bitte wenden Sie sich an sie.`);
  return next();
};
