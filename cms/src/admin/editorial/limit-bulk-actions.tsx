import { useAuth } from '@strapi/strapi/admin';
import { clubEditorRole } from '../../access/role-codes';
import type { BulkAction } from '../edit-view/content-manager-types';
import { useGetReviewNeedQuery } from './editorial-api';
import { reviewedTypes } from './replace-publish-action';

/**
 * Of Strapi's buttons over a list, club editors find only those that would not be refused: publishing several entries at once only where a club
 * of theirs is trusted, withdrawing several not at all (Strapi cannot tell there whose they are, so the server refuses it).
 */
export function limitBulkActions(actions: BulkAction[]): BulkAction[] {
  return actions.map(limitAction);
}

function limitAction(action: BulkAction): BulkAction {
  const Limited: BulkAction = (props) => {
    // Called as the hook that it is: an action describes a button and draws nothing.
    const description = action(props);
    const isReviewed = reviewedTypes.includes(props.model);
    const isClubEditor = useAuth('LimitedBulkAction', ({ user }) => user?.roles?.every(({ code }) => code === clubEditorRole) ?? false);
    const { data: need } = useGetReviewNeedQuery(props.model, { skip: !isReviewed });
    if (!isReviewed) return description;
    if (action.type === 'unpublish') return isClubEditor ? null : description;
    // Only Strapi's button for publishing names itself in its description and not before.
    if (description?.actionType !== 'publish') return description;
    return need?.isNeeded === false ? description : null;
  };
  Limited.type = action.type;
  return Limited;
}
