import { Box, Flex, Typography } from '@strapi/design-system';
import { describeDate } from '../server-data/describe-instant';
import type { ClubAgreements } from './agreement-types';

/** What a club has accepted, newest first: which version, when, by whom. */
export function AcceptanceList({ accepted }: Pick<ClubAgreements, 'accepted'>) {
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {accepted.map(({ page, title, version, acceptedAt, acceptedBy, note }) => (
        <Box tag="li" key={`${page} ${version}`}>
          <Typography tag="p">{`${title}, Fassung ${version}`}</Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {`Angenommen am ${describeDate(acceptedAt)} von ${acceptedBy}.${note ? ` Für den Verein erfasst: ${note}` : ''}`}
          </Typography>
        </Box>
      ))}
    </Flex>
  );
}
