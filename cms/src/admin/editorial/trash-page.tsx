import {
  Box,
  Button,
  Dialog,
  EmptyStateLayout,
  Flex,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import { coordinationPermission } from './coordination-permission';
import { type DeletedEntry, useDeleteForGoodMutation, useGetTrashQuery, useRestoreVersionMutation } from './editorial-api';
import { formatMoment } from './format-moment';
import { texts } from './texts';
import { useReport } from './use-report';

/** What was deleted in the last thirty days, with a way back and a way out; for the coordination. */
export function TrashPage() {
  return (
    <Page.Protect permissions={coordinationPermission}>
      <Page.Main>
        <Page.Title>{texts.trash.title}</Page.Title>
        <Layouts.Header title={texts.trash.title} subtitle={texts.trash.subtitle} />
        <Layouts.Content>
          <TrashList />
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}

function TrashList() {
  const { data, isLoading, isError } = useGetTrashQuery(undefined, { refetchOnMountOrArgChange: true });
  if (isLoading) return <Page.Loading>{texts.trash.loading}</Page.Loading>;
  if (isError || !data) return <Page.Error />;
  if (data.length === 0) return <EmptyStateLayout content={texts.trash.none} />;
  const { columns } = texts.trash;
  return (
    <Table colCount={5} rowCount={data.length + 1}>
      <Thead>
        <Tr>
          {[columns.title, columns.type, columns.deletedAt, columns.author].map((label) => (
            <Th key={label}>
              <Typography variant="sigma">{label}</Typography>
            </Th>
          ))}
          <Th>
            <VisuallyHidden>{columns.actions}</VisuallyHidden>
          </Th>
        </Tr>
      </Thead>
      <Tbody>
        {data.map((entry) => (
          <TrashRow key={entry.id} entry={entry} />
        ))}
      </Tbody>
    </Table>
  );
}

function TrashRow({ entry }: { entry: DeletedEntry }) {
  return (
    <Tr>
      <Td>
        <Typography tag="p" fontWeight="bold">
          {entry.title}
        </Typography>
        {entry.wasPublic && <Typography textColor="neutral600">{texts.trash.wasPublic}</Typography>}
      </Td>
      <Td>
        <Typography>{entry.typeName}</Typography>
      </Td>
      <Td>
        <Typography>{formatMoment(entry.deletedAt)}</Typography>
      </Td>
      <Td>
        <Typography>{entry.author ?? texts.trash.nobody}</Typography>
      </Td>
      <Td>
        <Flex gap={2}>
          <RestoreButton entry={entry} />
          <DeleteButton entry={entry} />
        </Flex>
      </Td>
    </Tr>
  );
}

function RestoreButton({ entry: { id, contentType, target } }: { entry: DeletedEntry }) {
  const [restore, { isLoading }] = useRestoreVersionMutation();
  const report = useReport();
  const navigate = useNavigate();
  const run = async () => {
    const result = await restore({ id, uid: contentType, documentId: target });
    const missing = 'data' in result ? result.data?.missing.join(' ') : undefined;
    if (!report(result, missing ? texts.versions.doneExcept(missing) : texts.versions.done)) return;
    navigate(`/content-manager/collection-types/${contentType}/${target}`);
  };
  return (
    <Button variant="secondary" loading={isLoading} onClick={run}>
      {texts.versions.restore}
    </Button>
  );
}

function DeleteButton({ entry: { contentType, target, title } }: { entry: DeletedEntry }) {
  const [deleteForGood, { isLoading }] = useDeleteForGoodMutation();
  const report = useReport();
  const run = async () => report(await deleteForGood({ uid: contentType, documentId: target }), texts.trash.doneDelete);
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant="danger-light" loading={isLoading}>
          {texts.trash.deleteForGood}
        </Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{texts.trash.confirmTitle}</Dialog.Header>
        <Dialog.Body>
          <Box>{texts.trash.confirm(title)}</Box>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {texts.cancel}
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button variant="danger" fullWidth onClick={run}>
              {texts.trash.deleteForGood}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
