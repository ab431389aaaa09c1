import { Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { FreshnessState } from '../../../home/freshness-periods';
import { FreshnessBadge } from '../../freshness/freshness-badge';
import { describeConfirmation, freshnessTexts as texts } from '../../freshness/freshness-texts';
import { useConfirmation } from '../../freshness/use-confirmation';
import { describeError } from '../../server-data/describe-error';
import { Empty, entryPath, TextLink } from '../widget-body';

const CLUB = 'api::club.club';
const OPPORTUNITY = 'api::opportunity.opportunity';

interface Club {
  documentId: string;
  published: boolean;
  confirmedAt: string | null;
  freshness: FreshnessState | null;
  dueOffers: { documentId: string; title: string }[];
  remindersStopped: boolean;
}

/** How current a club and its offers are, each with one press to confirm, and whether its editor is reminded. */
export function ClubFreshness({ club, reload }: { club: Club; reload: () => void }) {
  if (!club.published || !club.freshness) return <Empty>Der Verein steht noch nicht auf der Website.</Empty>;
  return (
    <Flex direction="column" alignItems="flex-start" gap={3}>
      <Flex direction="column" alignItems="flex-start" gap={1} role="status">
        <FreshnessBadge state={club.freshness} />
        <Typography textColor="neutral600">{describeConfirmation(club.freshness, club.confirmedAt)}</Typography>
      </Flex>
      <ConfirmButton uid={CLUB} documentIds={[club.documentId]} label="Profil ist noch aktuell" reload={reload} />
      <OfferFreshness offers={club.dueOffers} reload={reload} />
      <ReminderSwitch club={club} reload={reload} />
    </Flex>
  );
}

function OfferFreshness({ offers, reload }: { offers: Club['dueOffers']; reload: () => void }) {
  // Confirmed offers are no longer due; they stay on the screen while it can be taken back.
  const [kept, setKept] = useState<Club['dueOffers']>([]);
  const shown = offers.length > 0 ? offers : kept;
  if (shown.length === 0) return null;
  const label = shown.length === 1 ? 'Angebot ist noch aktuell' : `Alle ${shown.length} Angebote sind noch aktuell`;
  const remember = () => {
    setKept(shown);
    reload();
  };
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography textColor="neutral600">
        {offers.length > 0 ? 'Stimmen diese Angebote noch? ' : 'Bestätigt: '}
        {shown.map(({ documentId, title }, index) => (
          <span key={documentId}>
            {index > 0 && ', '}
            <TextLink to={entryPath(OPPORTUNITY, documentId)}>{title}</TextLink>
          </span>
        ))}
      </Typography>
      <ConfirmButton uid={OPPORTUNITY} documentIds={shown.map(({ documentId }) => documentId)} label={label} reload={remember} />
    </Flex>
  );
}

function ConfirmButton({ uid, documentIds, label, reload }: { uid: string; documentIds: string[]; label: string; reload: () => void }) {
  const { isConfirmed, isLoading, press } = useConfirmation(uid);
  const run = async () => {
    if (await press(documentIds)) reload();
  };
  return (
    <Button variant={isConfirmed ? 'tertiary' : 'secondary'} loading={isLoading} onClick={run}>
      {isConfirmed ? texts.undo : label}
    </Button>
  );
}

function ReminderSwitch({ club: { documentId, remindersStopped }, reload }: { club: Club; reload: () => void }) {
  const { put } = useFetchClient();
  const { toggleNotification } = useNotification();
  const run = async () => {
    try {
      await put(`/ehrenamt/reminders/${documentId}`, { stopped: !remindersStopped });
      toggleNotification({ type: 'success', message: remindersStopped ? texts.resumed : texts.stopped });
      reload();
    } catch (error) {
      toggleNotification({ type: 'danger', message: describeError(error) });
    }
  };
  return (
    <Flex gap={2} wrap="wrap" alignItems="center">
      <Typography variant="pi" textColor="neutral600">
        {remindersStopped ? 'Erinnerungen per E-Mail sind aus.' : 'Wir erinnern Sie per E-Mail, wenn etwas lange nicht bestätigt wurde.'}
      </Typography>
      <Button variant="tertiary" size="S" onClick={run}>
        {remindersStopped ? texts.resume : texts.stop}
      </Button>
    </Flex>
  );
}
