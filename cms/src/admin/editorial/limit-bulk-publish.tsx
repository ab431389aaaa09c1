import type { BulkAction } from '../edit-view/content-manager-types';
import { useGetReviewNeedQuery } from './editorial-api';
import { reviewedTypes } from './replace-publish-action';

/**
 * Strapi's buttons over a list, where editors find „Veröffentlichen“ only if a club of theirs is trusted: for the others each press would be
 * refused. With several clubs, some of them trusted, the server says for which one it was refused.
 */
export function limitBulkPublish(actions: BulkAction[]): BulkAction[] {
  // Strapi gives the other two a type; the one for publishing names itself only in what it describes.
  return actions.map((action) => (action.type ? action : limitAction(action)));
}

function limitAction(action: BulkAction): BulkAction {
  const Limited: BulkAction = (props) => {
    // Called as the hook that it is: an action describes a button and draws nothing.
    const description = action(props);
    const isReviewed = reviewedTypes.includes(props.model);
    const { data: need } = useGetReviewNeedQuery(props.model, { skip: !isReviewed });
    if (description?.actionType !== 'publish' || !isReviewed) return description;
    return need?.isNeeded === false ? description : null;
  };
  return Limited;
}
