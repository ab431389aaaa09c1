import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { SidePanel } from '../edit-view/content-manager-types';
import { type EntryKey, type ReviewView, useGetReviewStatusQuery, useGiveBackMutation, useWithdrawMutation } from './editorial-api';
import { formatMoment } from './format-moment';
import { reviewedTypes } from './replace-publish-action';
import { TextForm } from './text-form';
import { texts } from './texts';
import { useReport } from './use-report';

const SHOWN_EARLIER = 3;

/** Where the approval of an entry stands: what waits, what was answered, and the buttons for it. */
export const ReviewPanel: SidePanel = ({ model, documentId }) => {
  const isReviewed = reviewedTypes.includes(model) && Boolean(documentId);
  const { data } = useGetReviewStatusQuery({ uid: model, documentId: documentId ?? '' }, { skip: !isReviewed });
  if (!documentId || !data || (!data.isNeeded && !data.open && data.earlier.length === 0)) return null;
  return { title: texts.review.title, content: <ReviewPanelContent uid={model} documentId={documentId} /> };
};

function ReviewPanelContent(entry: EntryKey) {
  const { data } = useGetReviewStatusQuery(entry);
  const isModified = useForm('ReviewPanel', ({ modified }) => modified);
  if (!data) return null;
  const { open, earlier, isNeeded, mayDecide } = data;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {open ? (
        <OpenReview review={open} />
      ) : (
        isNeeded && <Typography>{isModified ? texts.review.saveFirst : texts.review.needed}</Typography>
      )}
      {open && isNeeded && <Typography textColor="neutral600">{texts.review.publishedStays}</Typography>}
      {open && mayDecide && <GiveBackButton {...entry} />}
      {open && isNeeded && <WithdrawButton {...entry} />}
      {earlier.slice(0, SHOWN_EARLIER).map((review) => (
        <EarlierReview key={review.id} review={review} />
      ))}
    </Flex>
  );
}

function OpenReview({ review }: { review: ReviewView }) {
  const by = review.requesterName ? ` ${texts.review.by(review.requesterName)}` : '';
  return (
    <Box role="status">
      <Typography tag="p" fontWeight="bold">
        {texts.review.waiting}
      </Typography>
      <Typography tag="p" textColor="neutral600">
        {texts.review.since(formatMoment(review.requestedAt))}
        {by}
      </Typography>
      {review.editedAt && <Typography tag="p">{texts.review.editedAt(formatMoment(review.editedAt))}</Typography>}
      {review.message && <Quote text={review.message} />}
    </Box>
  );
}

function EarlierReview({ review }: { review: ReviewView }) {
  return (
    <Box>
      <Typography tag="p" fontWeight="bold">
        {texts.review.states[review.state]}
      </Typography>
      {review.decidedAt && (
        <Typography tag="p" textColor="neutral600">
          {formatMoment(review.decidedAt)}
        </Typography>
      )}
      {review.comment && <Quote text={review.comment} />}
    </Box>
  );
}

/** Somebody's words, with their line breaks. */
function Quote({ text }: { text: string }) {
  return (
    <Box tag="blockquote" marginTop={2} paddingLeft={3} borderColor="primary600" borderStyle="solid" borderWidth="0 0 0 3px">
      <Typography style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{text}</Typography>
    </Box>
  );
}

function WithdrawButton(entry: EntryKey) {
  const [withdraw, { isLoading }] = useWithdrawMutation();
  const report = useReport();
  const run = async () => report(await withdraw(entry), texts.review.doneWithdraw);
  return (
    <Button variant="tertiary" fullWidth loading={isLoading} onClick={run}>
      {texts.review.withdraw}
    </Button>
  );
}

function GiveBackButton(entry: EntryKey) {
  const [isOpen, setIsOpen] = useState(false);
  const [giveBack, { isLoading }] = useGiveBackMutation();
  const report = useReport();
  const send = async (comment: string) => {
    if (report(await giveBack({ ...entry, comment }), texts.review.doneReturn)) setIsOpen(false);
  };
  return (
    <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
      <Modal.Trigger>
        <Button variant="tertiary" fullWidth>
          {texts.review.giveBack} …
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{texts.review.giveBack}</Modal.Title>
        </Modal.Header>
        <TextForm
          label={texts.review.comment}
          hint={texts.review.commentHint}
          confirmLabel={texts.review.giveBack}
          isRequired
          isLoading={isLoading}
          onConfirm={send}
          onClose={() => setIsOpen(false)}
        />
      </Modal.Content>
    </Modal.Root>
  );
}
