import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { ClubName, describeConfirmed, describeNextDate, describePercent } from './club-facts';
import { ProblemList } from './problem-list';
import type { QualityRow } from './quality-types';

/** The report for a narrow screen: one card a club. */
export function QualityCards({ rows }: { rows: QualityRow[] }) {
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {rows.map((row) => (
        <Box tag="li" key={row.documentId ?? row.name} background="neutral0" padding={4} hasRadius shadow="tableShadow">
          <Typography tag="h2" variant="delta">
            <ClubName row={row} />
          </Typography>
          {row.documentId && (
            <Facts>
              <Fact name="Ausgefüllt" value={describePercent(row)} />
              <Fact name="Bestätigt" value={describeConfirmed(row)} />
              <Fact name="Nächster Termin" value={describeNextDate(row)} />
            </Facts>
          )}
          <ProblemList problems={row.problems} />
        </Box>
      ))}
    </Flex>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}: </dt>
      <dd>{value}</dd>
    </div>
  );
}

const Facts = styled.dl`
  margin: 0.8rem 0;
  font-size: 1.4rem;
  line-height: 1.5;
  color: ${({ theme }) => theme.colors.neutral600};

  dt,
  dd {
    display: inline;
    margin: 0;
  }
`;
