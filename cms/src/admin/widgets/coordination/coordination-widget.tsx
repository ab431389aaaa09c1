import { Flex, Typography } from '@strapi/design-system';
import type { Coordination, Pile } from '../../../home/read-coordination';
import { describeDate } from '../../server-data/describe-instant';
import { useServerData } from '../../server-data/use-server-data';
import { Empty, entryPath, TextLink, WidgetBody, WidgetList } from '../widget-body';

interface Kind {
  key: keyof Coordination;
  uid: string;
  title: string;
  empty: string;
  describe: (at: string | null, reason?: string) => string;
  /** Address of the whole list. */
  all: string;
}

const received = (at: string | null) => (at ? `eingegangen am ${describeDate(at)}` : '');

/** See `ClubCase` in src/reminders/plan-reminders.ts. */
const reasons: Record<string, string> = {
  unanswered: 'Zwei Erinnerungen ohne Antwort',
  stopped: 'Möchte keine Erinnerungen',
  'no-editors': 'Niemand pflegt den Eintrag',
};

const kinds: Kind[] = [
  {
    key: 'registrations',
    uid: 'api::registration.registration',
    title: 'Neue Anmeldungen von Vereinen',
    empty: 'Keine offenen Anmeldungen.',
    describe: received,
    all: '/content-manager/collection-types/api::registration.registration',
  },
  {
    key: 'reports',
    uid: 'api::report.report',
    title: 'Meldungen',
    empty: 'Keine offenen Meldungen.',
    describe: received,
    all: '/content-manager/collection-types/api::report.report',
  },
  {
    key: 'unreachedClubs',
    uid: 'api::club.club',
    title: 'Vereine, die Sie ansprechen sollten',
    empty: 'Alle Vereine sind per E-Mail zu erreichen.',
    describe: (at, reason) => `${reasons[reason ?? ''] ?? ''}${at ? `, seit ${describeDate(at)}` : ''}`,
    all: '/content-manager/collection-types/api::club.club?filters[$and][0][freshness][$eq]=unconfirmed',
  },
  {
    key: 'outdatedClubs',
    uid: 'api::club.club',
    title: 'Vereine, die lange nichts bestätigt haben',
    empty: 'Alle Vereine sind auf dem neuesten Stand.',
    describe: (at) => (at ? `zuletzt bestätigt am ${describeDate(at)}` : 'noch nie bestätigt'),
    all: '/content-manager/collection-types/api::club.club?sort=confirmedAt:ASC',
  },
];

/** What waits for the coordination: registrations, reports, outdated clubs. */
export function CoordinationWidget() {
  const source = useServerData<Coordination>('/ehrenamt/home/coordination');
  return (
    <WidgetBody source={source}>
      {(data) => (
        <Flex direction="column" alignItems="stretch" gap={5}>
          {kinds.map((kind) => (
            <PileList key={kind.key} kind={kind} pile={data[kind.key]} />
          ))}
        </Flex>
      )}
    </WidgetBody>
  );
}

function PileList({ kind, pile }: { kind: Kind; pile: Pile }) {
  return (
    <div>
      <Typography tag="h3" variant="delta">
        {pile.total > 0 ? `${kind.title} (${pile.total})` : kind.title}
      </Typography>
      {pile.total === 0 ? (
        <Empty>{kind.empty}</Empty>
      ) : (
        <WidgetList>
          {pile.entries.map(({ documentId, title, at, dueOn, isOverdue, reason }) => (
            <li key={documentId}>
              <TextLink to={entryPath(kind.uid, documentId)}>{shorten(title)}</TextLink>
              {dueOn && (
                <Typography tag="p" variant="pi" fontWeight="bold" textColor={isOverdue ? 'danger600' : undefined}>
                  {isOverdue ? `Frist abgelaufen am ${describeDate(dueOn)}` : `Antwort bis ${describeDate(dueOn)}`}
                </Typography>
              )}
              <Typography tag="p" variant="pi" textColor="neutral600">
                {kind.describe(at, reason)}
              </Typography>
            </li>
          ))}
        </WidgetList>
      )}
      {pile.total > pile.entries.length && <TextLink to={kind.all}>Alle ansehen</TextLink>}
    </div>
  );
}

/** A report has no title; its first words stand for it. */
function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text;
}
