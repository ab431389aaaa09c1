import { Box, Flex, Typography } from '@strapi/design-system';
import type { SidePanel } from '../edit-view/content-manager-types';
import { type EntryKey, useGetHintsQuery } from './editorial-api';
import { texts } from './texts';

/** Types whose texts or dates are looked at. */
const HINTED_TYPES = [
  'api::club.club',
  'api::event.event',
  'api::opportunity.opportunity',
  'api::announcement.announcement',
  'api::page.page',
  'api::venue.venue',
];

/** What could be better about the saved draft, without keeping it from being published. */
export const HintPanel: SidePanel = ({ model, documentId }) => {
  if (!documentId || !HINTED_TYPES.includes(model)) return null;
  return { title: texts.hints.title, content: <HintList uid={model} documentId={documentId} /> };
};

function HintList(entry: EntryKey) {
  const { data } = useGetHintsQuery(entry);
  if (!data) return null;
  if (data.length === 0) return <Typography textColor="neutral600">{texts.hints.none}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {data.map(({ kind, message }) => (
          <Box tag="li" key={message}>
            <Typography tag="p" variant="pi" fontWeight="bold">
              {texts.hints.kinds[kind]}
            </Typography>
            <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
              {message}
            </Typography>
          </Box>
        ))}
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        {texts.hints.explained}
      </Typography>
    </Flex>
  );
}
