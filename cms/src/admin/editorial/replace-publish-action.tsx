import { useForm } from '@strapi/strapi/admin';
import type { DocumentAction } from '../edit-view/content-manager-types';
import { useGetReviewNeedQuery, useGetReviewStatusQuery } from './editorial-api';
import { HandInDialog } from './hand-in-dialog';
import { texts } from './texts';

/** Types whose publication may need approval. */
export const reviewedTypes = ['api::club.club', 'api::event.event', 'api::opportunity.opportunity'];

/**
 * Strapi's button „Veröffentlichen“, in whose place editors of clubs that are not trusted find „Zur Freigabe einreichen“; for the
 * coordination it says „Freigeben“ where a request waits. A button that would only be refused never shows.
 */
export function replacePublishAction(publishAction: DocumentAction): DocumentAction {
  const PublishOrHandIn: DocumentAction = (props) => {
    const { model, documentId, activeTab } = props;
    // Called as the hook that it is: an action describes a button and draws nothing.
    const publish = publishAction(props);
    const isModified = useForm('PublishOrHandIn', ({ modified }) => modified);
    const isReviewed = reviewedTypes.includes(model);
    const status = useGetReviewStatusQuery({ uid: model, documentId: documentId ?? '' }, { skip: !isReviewed || !documentId });
    const need = useGetReviewNeedQuery(model, { skip: !isReviewed || Boolean(documentId) });
    if (!publish || !isReviewed) return publish;
    const { isLoading } = documentId ? status : need;
    // Until it is known which of the two it is, neither can be pressed.
    if (isLoading) return { ...publish, disabled: true };
    const isNeeded = (documentId ? status.data : need.data)?.isNeeded;
    if (!isNeeded) return status.data?.open && status.data.mayDecide ? { ...publish, label: texts.review.approve } : publish;
    const again = status.data?.earlier[0]?.state === 'returned' ? texts.review.handInAgain : texts.review.handIn;
    const isHandedIn = Boolean(status.data?.open);
    return {
      label: isHandedIn ? texts.review.handedIn : again,
      position: ['panel'],
      disabled: !documentId || isModified || isHandedIn || activeTab === 'published',
      dialog: { type: 'modal', title: texts.review.handIn, content: HandInDialog },
    };
  };
  PublishOrHandIn.type = publishAction.type;
  PublishOrHandIn.position = publishAction.position;
  return PublishOrHandIn;
}
