import { Flex, Typography } from '@strapi/design-system';
import type { SidePanel } from '../edit-view/content-manager-types';
import { internalTypes } from '../edit-view/internal-types';
import { describeMoment } from '../server-data/describe-instant';
import { useServerData } from '../server-data/use-server-data';
import { assessEntry, type EntryState, type Publishing } from './publishing-state';

/** Seconds between two looks: a build of a town takes some seconds, and what failed is tried again later. */
const PAUSES: Partial<Record<EntryState, number>> = { waiting: 3, failed: 15, unknown: 15 };

/**
 * A panel of the edit view that tells the editor when what was published can be seen on the website, or why it cannot. Only for types
 * whose entries are published; nothing for an entry that does not exist yet.
 */
export const LivePanel: SidePanel = ({ activeTab, document, meta, model }) => {
  if (activeTab === null || !document?.documentId || internalTypes.includes(model)) return null;
  const versions = [document, ...(meta?.availableStatus ?? [])];
  const publishedAt = versions.find((version) => version.publishedAt)?.publishedAt ?? undefined;
  return {
    title: 'Auf der Website',
    content: <LiveState key={`${document.documentId} ${publishedAt}`} documentId={document.documentId} publishedAt={publishedAt} />,
  };
};

function LiveState({ documentId, publishedAt }: { documentId: string; publishedAt: string | undefined }) {
  const pause = (data: Publishing | undefined) => (data && PAUSES[assessEntry(data, documentId, publishedAt)]) ?? 0;
  const { data, error } = useServerData<Publishing>('/ehrenamt/publishing', pause);
  const state = data && assessEntry(data, documentId, publishedAt);
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} role="status">
      <Typography textColor="neutral800">{data && state ? describe(state, data, documentId) : (error ?? 'Wird geprüft …')}</Typography>
    </Flex>
  );
}

function describe(state: EntryState, publishing: Publishing, documentId: string): string {
  switch (state) {
    case 'not-published':
      return 'Dieser Eintrag steht nicht auf der Website. Er erscheint dort nach dem Veröffentlichen.';
    case 'waiting':
      return 'Wird veröffentlicht … Das dauert meist weniger als eine Minute. Sie müssen nicht warten.';
    case 'live':
      return publishing.liveSince
        ? `Ist jetzt auf der Website. Sie wurde ${describeMoment(publishing.liveSince)} aktualisiert.`
        : 'Ist jetzt auf der Website.';
    case 'left-out':
      return `Fehlt auf der Website: ${publishing.leftOut.find((entry) => entry.documentId === documentId)?.reason ?? ''}`;
    case 'failed':
      return `Noch nicht auf der Website: ${publishing.failure?.reason ?? ''} Ihre Änderung ist gespeichert; die Website versucht es von selbst noch einmal.`;
    case 'unknown':
      return 'Ob das schon auf der Website ist, lässt sich gerade nicht sagen. Ihre Änderung ist gespeichert und erscheint, sobald der Dienst wieder antwortet.';
  }
}
