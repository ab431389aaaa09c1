import { Button, Flex, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { confirmableTypes } from '../../confirmations/confirmable-types';
import type { SidePanel } from '../edit-view/content-manager-types';
import type { EntryKey } from '../editorial/editorial-api';
import { useGetConfirmationQuery } from './freshness-api';
import { FreshnessBadge } from './freshness-badge';
import { describeConfirmation, freshnessTexts as texts } from './freshness-texts';
import { useConfirmation } from './use-confirmation';

/** How current a published entry is, and „Noch aktuell“: one press, without saving or publishing anything. */
export const FreshnessPanel: SidePanel = ({ model, documentId }) => {
  const isConfirmable = confirmableTypes.includes(model) && Boolean(documentId);
  const { data } = useGetConfirmationQuery({ uid: model, documentId: documentId ?? '' }, { skip: !isConfirmable });
  if (!documentId || !data?.state) return null;
  return { title: texts.title, content: <Confirmation key={documentId} uid={model} documentId={documentId} /> };
};

function Confirmation(entry: EntryKey) {
  const { data } = useGetConfirmationQuery(entry);
  const { isConfirmed, isLoading, press } = useConfirmation(entry.uid);
  if (!data?.state) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Flex direction="column" alignItems="flex-start" gap={2} role="status">
        <FreshnessBadge state={data.state} />
        <Typography>{describeConfirmation(data.state, data.confirmedAt, data.confirmedBy)}</Typography>
      </Flex>
      <Button
        variant={isConfirmed ? 'tertiary' : 'secondary'}
        startIcon={isConfirmed ? undefined : <Check />}
        fullWidth
        loading={isLoading}
        onClick={() => press([entry.documentId])}
      >
        {isConfirmed ? texts.undo : texts.confirm}
      </Button>
    </Flex>
  );
}
