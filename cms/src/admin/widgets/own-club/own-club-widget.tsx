import { Badge, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { styled } from 'styled-components';
import type { FreshnessState } from '../../../home/freshness-periods';
import { describeSpan } from '../../recurrence/date-words';
import { useServerData } from '../../server-data/use-server-data';
import { Empty, entryPath, TextLink, WidgetBody, WidgetList } from '../widget-body';
import { ClubFreshness } from './club-freshness';
import { type ClubEvent, listClubDates } from './list-club-dates';

const CLUB = 'api::club.club';
const EVENT = 'api::event.event';
const SHOWN_GAPS = 3;

interface Club {
  documentId: string;
  name: string;
  published: boolean;
  confirmedAt: string | null;
  freshness: FreshnessState | null;
  dueOffers: { documentId: string; title: string }[];
  remindersStopped: boolean;
  percent: number;
  missing: { field: string; label: string }[];
  events: ClubEvent[];
}

/** Each own club at a glance: how complete it is and what is missing, when it was confirmed, its next dates. */
export function OwnClubWidget() {
  const source = useServerData<{ clubs: Club[] }>('/ehrenamt/home/own-clubs');
  return (
    <WidgetBody source={source}>
      {({ clubs }) =>
        clubs.length === 0 ? (
          <Empty>Ihrem Konto ist noch kein Verein zugeordnet. Das macht die Koordination.</Empty>
        ) : (
          <Flex direction="column" alignItems="stretch" gap={6}>
            {clubs.map((club) => (
              <ClubGlance key={club.documentId} club={club} reload={source.reload} />
            ))}
          </Flex>
        )
      }
    </WidgetBody>
  );
}

function ClubGlance({ club, reload }: { club: Club; reload: () => void }) {
  const dates = listClubDates(club.events, Date.now());
  const label = useId();
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={2} wrap="wrap">
        <Typography tag="h3" variant="delta" fontWeight="bold">
          {club.name}
        </Typography>
        {!club.published && <Badge>noch nicht veröffentlicht</Badge>}
      </Flex>
      <div>
        <Typography id={label} tag="p">{`${club.percent} % ausgefüllt`}</Typography>
        <Progress value={club.percent} max={100} aria-labelledby={label} />
        {club.missing.length > 0 && (
          <Typography tag="p" textColor="neutral600">
            Es fehlt noch:{' '}
            {club.missing.slice(0, SHOWN_GAPS).map(({ field, label: text }, index) => (
              <span key={field}>
                {index > 0 && ', '}
                <TextLink to={entryPath(CLUB, club.documentId, field)}>{text}</TextLink>
              </span>
            ))}
            {club.missing.length > SHOWN_GAPS && ` und ${club.missing.length - SHOWN_GAPS} weitere Angaben`}
          </Typography>
        )}
      </div>
      <ClubFreshness club={club} reload={reload} />
      <div>
        <Typography tag="h4" variant="sigma" textColor="neutral600">
          Nächste Termine
        </Typography>
        {dates.length === 0 ? (
          <Empty>Auf der Website stehen keine Termine.</Empty>
        ) : (
          <WidgetList>
            {dates.map((date) => (
              <li key={`${date.documentId} ${date.start}`}>
                <TextLink to={entryPath(EVENT, date.documentId)}>{date.title}</TextLink>
                <Typography tag="p" variant="pi" textColor="neutral600">
                  {describeSpan({ start: date.start }, date.allDay)}
                  {date.cancelled && ' – fällt aus'}
                </Typography>
              </li>
            ))}
          </WidgetList>
        )}
      </div>
      <Flex gap={4} wrap="wrap">
        <TextLink to={entryPath(CLUB, club.documentId)}>Verein bearbeiten</TextLink>
        <TextLink to={entryPath(EVENT, 'create')}>Neue Veranstaltung</TextLink>
      </Flex>
    </Flex>
  );
}

const Progress = styled.progress`
  width: 100%;
  height: 0.8rem;
  accent-color: ${({ theme }) => theme.colors.primary600};
`;
