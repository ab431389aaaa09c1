import { unstable_useContentManagerContext as useContentManagerContext } from '@strapi/strapi/admin';
import { useHandInMutation } from './editorial-api';
import { TextForm } from './text-form';
import { texts } from './texts';
import { useReport } from './use-report';

/** Asks for a message to the coordination and hands in the entry of the edit view. */
export function HandInDialog({ onClose }: { onClose: () => void }) {
  const { model, id = '' } = useContentManagerContext();
  const [handIn, { isLoading }] = useHandInMutation();
  const report = useReport();
  const send = async (message: string) => {
    report(await handIn({ uid: model, documentId: id, message }), texts.review.doneHandIn);
    // A refusal names the fields to correct; they are behind the dialog.
    onClose();
  };
  return (
    <TextForm
      explanation={texts.review.handInExplained}
      label={texts.review.message}
      hint={texts.review.messageHint}
      confirmLabel={texts.review.handIn}
      isLoading={isLoading}
      onConfirm={send}
      onClose={onClose}
    />
  );
}
