import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { InvitationNotice } from '../club-editors/invitation-notice';
import type { SidePanel } from '../edit-view/content-manager-types';
import { useReport } from '../editorial/use-report';
import { entryPath, TextLink } from '../widgets/widget-body';
import { type RegistrationStatus, useApproveRegistrationMutation, useGetRegistrationStatusQuery } from './registration-api';
import { RejectButton } from './reject-button';

const REGISTRATION = 'api::registration.registration';
const CLUB = 'api::club.club';

/** The decision about a club that wants to take part, beside what the applicant wrote. */
export const RegistrationPanel: SidePanel = ({ model, documentId }) => {
  if (model !== REGISTRATION || !documentId) return null;
  return { title: 'Entscheidung', content: <Decision documentId={documentId} /> };
};

function Decision({ documentId }: { documentId: string }) {
  const { data } = useGetRegistrationStatusQuery(documentId);
  const isModified = useForm('RegistrationPanel', ({ modified }) => modified);
  const [approve, { isLoading, data: approval }] = useApproveRegistrationMutation();
  const report = useReport();
  const run = async (club?: string) => {
    report(await approve({ documentId, club }), 'Die Anmeldung ist angenommen.');
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {!data && <Loader small>Wird geladen</Loader>}
      {data?.state === 'new' && isModified && <Typography>Bitte speichern Sie zuerst Ihre Änderungen.</Typography>}
      {data?.state === 'new' && !isModified && (
        <>
          <AccountHint account={data.account} />
          {data.similar.length > 0 && <SimilarClubs clubs={data.similar} isLoading={isLoading} onChoose={run} />}
          <Flex direction="column" alignItems="stretch" gap={2}>
            <Button variant="success" fullWidth loading={isLoading} onClick={() => run()}>
              Annehmen
            </Button>
            <Typography variant="pi" textColor="neutral600">
              Legt den Verein als Entwurf an und lädt die Person per E-Mail ein.
            </Typography>
          </Flex>
          <RejectButton documentId={documentId} />
        </>
      )}
      <div role="status">
        {data && data.state !== 'new' && <Decided status={data} />}
        {approval && (
          <Box paddingTop={3}>
            <InvitationNotice result={approval.invitation} />
          </Box>
        )}
      </div>
    </Flex>
  );
}

function Decided({ status: { state, club } }: { status: RegistrationStatus }) {
  if (state === 'rejected') return <Typography tag="p">Abgelehnt. Die Person hat den Grund per E-Mail bekommen.</Typography>;
  return (
    <Typography tag="p">
      Angenommen. {club && <TextLink to={entryPath(CLUB, club.documentId)}>Zum Verein „{club.name}“</TextLink>}
    </Typography>
  );
}

function AccountHint({ account }: Pick<RegistrationStatus, 'account'>) {
  if (account === 'none') return null;
  return (
    <Typography tag="p" textColor={account === 'other' ? 'danger600' : 'neutral800'}>
      {account === 'other'
        ? 'Zu dieser E-Mail-Adresse gibt es schon ein Konto mit einer anderen Rolle. Bitte klären Sie das mit der Technik, bevor Sie annehmen.'
        : 'Die Person pflegt hier schon einen Verein. Dieser kommt dazu.'}
    </Typography>
  );
}

interface SimilarClubsProps {
  clubs: RegistrationStatus['similar'];
  isLoading: boolean;
  onChoose: (club: string) => void;
}

/** Clubs that look like the one that is being registered: it may be there already, without anybody who edits it. */
function SimilarClubs({ clubs, isLoading, onChoose }: SimilarClubsProps) {
  return (
    <Box padding={3} background="warning100" hasRadius>
      <Typography tag="p" fontWeight="bold">
        Gibt es den Verein schon?
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} paddingTop={2}>
        {clubs.map(({ documentId, name }) => (
          <Box tag="li" key={documentId}>
            <TextLink to={entryPath(CLUB, documentId)}>{name}</TextLink>
            <Box paddingTop={1}>
              <Button
                variant="tertiary"
                size="S"
                disabled={isLoading}
                aria-label={`Annehmen für diesen Verein: ${name}`}
                onClick={() => onChoose(documentId)}
              >
                Annehmen für diesen Verein
              </Button>
            </Box>
          </Box>
        ))}
      </Flex>
    </Box>
  );
}
