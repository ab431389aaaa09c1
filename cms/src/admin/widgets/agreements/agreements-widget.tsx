import { Box, Flex, Typography } from '@strapi/design-system';
import { AcceptanceForm } from '../../agreements/acceptance-form';
import type { ClubAgreements } from '../../agreements/agreement-types';
import { useServerData } from '../../server-data/use-server-data';
import { Empty, entryPath, TextLink, WidgetBody, WidgetList } from '../widget-body';

const CLUB = 'api::club.club';

interface Overview {
  clubs: ClubAgreements[];
  waiting: { total: number; clubs: { documentId: string; name: string }[] } | null;
}

/** For editors what their clubs are asked to accept, or have accepted; for the coordination which clubs have not yet. */
export function AgreementsWidget() {
  const source = useServerData<Overview>('/ehrenamt/agreements');
  return (
    <WidgetBody source={source}>
      {({ clubs, waiting }) => (
        <Flex direction="column" alignItems="stretch" gap={6}>
          {clubs.map((club) => (
            <OwnClub key={club.documentId} club={club} onDone={source.reload} />
          ))}
          {waiting && <Waiting {...waiting} />}
          {clubs.length === 0 && !waiting && <Empty>Hier steht, was Ihr Verein annimmt, sobald Ihrem Konto einer zugeordnet ist.</Empty>}
        </Flex>
      )}
    </WidgetBody>
  );
}

function OwnClub({ club, onDone }: { club: ClubAgreements; onDone: () => void }) {
  return (
    <Box>
      <Typography tag="h3" variant="delta" fontWeight="bold">
        {club.name}
      </Typography>
      {club.open.length > 0 ? (
        <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2}>
          <Typography tag="p">Bitte lesen und annehmen:</Typography>
          <AcceptanceForm club={club} onDone={onDone} />
        </Flex>
      ) : (
        <Typography tag="p">{describeAccepted(club)}</Typography>
      )}
    </Box>
  );
}

/** In one sentence: all of it, with names and days, stands beside the club's form for the coordination. */
function describeAccepted({ accepted }: ClubAgreements): string {
  const newest = accepted.filter(({ page }, index) => accepted.findIndex((other) => other.page === page) === index);
  const names = newest.map(({ title, version }) => `${title} (Fassung ${version})`).join(', ');
  return names ? `Angenommen: ${names}.` : 'Zurzeit gibt es nichts anzunehmen.';
}

function Waiting({ total, clubs }: NonNullable<Overview['waiting']>) {
  if (total === 0) return <Empty>Alle Vereine haben angenommen, was jetzt gilt.</Empty>;
  return (
    <div>
      <Typography tag="h3" variant="delta">
        {total === 1 ? 'Ein Verein hat noch nicht angenommen' : `${total} Vereine haben noch nicht angenommen`}
      </Typography>
      <WidgetList>
        {clubs.map(({ documentId, name }) => (
          <li key={documentId}>
            <TextLink to={entryPath(CLUB, documentId)}>{name}</TextLink>
          </li>
        ))}
      </WidgetList>
      {total > clubs.length && <TextLink to="/datenqualitaet?problem=agreement">Alle ansehen</TextLink>}
    </div>
  );
}
