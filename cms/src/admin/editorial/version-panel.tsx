import { Box, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { SidePanel } from '../edit-view/content-manager-types';
import { internalTypes } from '../edit-view/internal-types';
import { coordinationPermission } from './coordination-permission';
import { type EntryKey, useGetVersionsQuery, useRestoreVersionMutation } from './editorial-api';
import { formatMoment } from './format-moment';
import { texts } from './texts';
import { useReport } from './use-report';

const SHOWN_FIRST = 3;

/** The former states of an entry, for the coordination, each with what differs from the draft and a way back. */
export const VersionPanel: SidePanel = ({ model, document }) => {
  const { allowedActions } = useRBAC(coordinationPermission);
  if (!document?.documentId || !model.startsWith('api::') || internalTypes.includes(model) || !allowedActions.canDelete) return null;
  return { title: texts.versions.title, content: <VersionList uid={model} documentId={document.documentId} /> };
};

function VersionList(entry: EntryKey) {
  const { data } = useGetVersionsQuery(entry);
  const [isWhole, setIsWhole] = useState(false);
  if (!data) return null;
  if (data.length === 0) return <Typography textColor="neutral600">{texts.versions.none}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {data.slice(0, isWhole ? undefined : SHOWN_FIRST).map(({ id, reason, takenAt, author, differences }) => (
        <Box key={id}>
          <Typography tag="p" fontWeight="bold">
            {formatMoment(takenAt)}
          </Typography>
          <Typography tag="p" textColor="neutral600">
            {texts.versions.reasons[reason]}
            {author && `, ${author}`}
          </Typography>
          <Typography tag="p" paddingBottom={2}>
            {texts.versions.differs(differences.join(', '))}
          </Typography>
          <RestoreButton {...entry} id={id} />
        </Box>
      ))}
      {!isWhole && data.length > SHOWN_FIRST && (
        <Button variant="ghost" onClick={() => setIsWhole(true)}>
          {texts.versions.showAll(data.length)}
        </Button>
      )}
    </Flex>
  );
}

function RestoreButton(version: EntryKey & { id: number }) {
  const [restore, { isLoading }] = useRestoreVersionMutation();
  const report = useReport();
  const run = async () => {
    const result = await restore(version);
    const missing = 'data' in result ? result.data?.missing.join(' ') : undefined;
    report(result, missing ? texts.versions.doneExcept(missing) : texts.versions.done);
  };
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant="tertiary" size="S" loading={isLoading}>
          {texts.versions.restore}
        </Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{texts.versions.confirmTitle}</Dialog.Header>
        <Dialog.Body>{texts.versions.confirm}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {texts.cancel}
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button fullWidth onClick={run}>
              {texts.versions.restore}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
