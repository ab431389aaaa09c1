import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { findOwnClubs, type OwnClub } from '../access/own-clubs';
import { findRestrictedEditor, type RestrictedEditor } from '../access/signed-in-editor';
import { clubEntryTypes, type DocumentCall, type DocumentRule, writingActions } from './document-rule';
import { readRelationInput } from './read-relation-input';

const { PolicyError, ValidationError } = errors;

/*
 * Guarantees that an editor with limited rights touches only events and offers of an own club (club editors) or of no club (municipal
 * editors), before and after the change.
 *
 * Strapi checks the conditions of a permission against an entry as it was, and a create against nothing at all. So an editor could create
 * an entry for a foreign club or for none, and move an own entry to another club. Here the club an entry has and the club it is about to
 * get are both compared with the editor's clubs, whatever syntax names it. A club editor with exactly one club need not name it.
 */
export const guardClubEntries: DocumentRule = (strapi) => async (call, next) => {
  if (!clubEntryTypes.includes(call.uid) || !writingActions.includes(call.action)) return next();
  const editor = findRestrictedEditor(strapi);
  if (!editor) return next();
  const clubs = await findOwnClubs(strapi, editor.id);
  const current = call.action === 'create' ? undefined : await assertOwnEntry(strapi, call, editor, clubs);
  if (['create', 'update', 'clone'].includes(call.action)) {
    call.params = { ...call.params, data: await settleClub(strapi, call, editor, clubs, current) };
  }
  return next();
};

/** The club of the entry as it is (undefined: none); refuses if either of its versions is not the editor's. */
async function assertOwnEntry(
  strapi: Core.Strapi,
  call: DocumentCall,
  editor: RestrictedEditor,
  clubs: OwnClub[],
): Promise<string | undefined> {
  const versions = await strapi.db.query(call.uid).findMany({
    where: { documentId: call.params.documentId },
    select: ['publishedAt'],
    populate: { club: { select: ['documentId'] } },
  });
  for (const version of versions) {
    // The published version of an entry whose club is not published has lost its club; the draft tells whose it is.
    if (version.publishedAt && !version.club) continue;
    if (!isAllowed(version.club?.documentId, editor, clubs)) throw new PolicyError('Dieser Eintrag gehört nicht zu Ihrem Verein.');
  }
  return versions.find((version) => !version.publishedAt)?.club?.documentId;
}

/** The data with the club it may have, named by its document id. */
async function settleClub(
  strapi: Core.Strapi,
  { action, params }: DocumentCall,
  editor: RestrictedEditor,
  clubs: OwnClub[],
  current: string | undefined,
): Promise<Record<string, unknown>> {
  const { club: input, ...data } = params.data ?? {};
  const wanted = await readRelationInput(strapi, 'api::club.club', input);
  if (wanted === 'unchanged' && action === 'update') return data;
  const chosen = wanted === 'unchanged' ? (current ?? chooseOnlyClub(editor, clubs)) : wanted;
  if (!isAllowed(chosen, editor, clubs)) {
    throw chosen
      ? new PolicyError('Verein: Sie können Einträge nur für Ihren eigenen Verein anlegen und ändern.')
      : new ValidationError('Verein: Bitte wählen Sie den Verein, zu dem dieser Eintrag gehört.', {
          errors: [{ path: ['club'], message: 'Bitte wählen Sie einen Verein.', name: 'ValidationError' }],
        });
  }
  return { ...data, club: chosen ? { set: [{ documentId: chosen }] } : null };
}

function chooseOnlyClub(editor: RestrictedEditor, clubs: OwnClub[]): string | undefined {
  return !editor.municipal && clubs.length === 1 ? clubs[0]?.documentId : undefined;
}

function isAllowed(club: string | undefined, editor: RestrictedEditor, clubs: OwnClub[]): boolean {
  return club ? clubs.some(({ documentId }) => documentId === club) : editor.municipal;
}
