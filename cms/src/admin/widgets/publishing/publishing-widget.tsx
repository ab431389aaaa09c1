import { Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Publishing } from '../../publishing/publishing-state';
import { describeError } from '../../server-data/describe-error';
import { describeMoment } from '../../server-data/describe-instant';
import { useServerData } from '../../server-data/use-server-data';
import { entryPath, TextLink, WidgetBody, WidgetList } from '../widget-body';

/** Seconds between two looks: often while something happens, rarely otherwise. */
const pause = (data: Publishing | undefined) => (data?.state === 'running' || data?.state === 'queued' ? 3 : 30);

/** What is live: since when, what runs, what failed and why, and which own entries the site had to leave out. */
export function PublishingWidget() {
  const source = useServerData<Publishing>('/ehrenamt/publishing', pause);
  return (
    <WidgetBody source={source}>
      {(publishing) => (
        <Flex direction="column" alignItems="stretch" gap={3}>
          <div role="status">
            {describeState(publishing).map((sentence, index) => (
              <Typography key={sentence} tag="p" fontWeight={index === 0 ? 'bold' : 'regular'}>
                {sentence}
              </Typography>
            ))}
          </div>
          {publishing.failure && (
            <Typography tag="p" textColor="danger600">
              {`Der letzte Versuch ${describeMoment(publishing.failure.at)} ist gescheitert: ${publishing.failure.reason} Die Website bleibt, wie sie ist.`}
            </Typography>
          )}
          {publishing.leftOut.length > 0 && <LeftOut entries={publishing.leftOut} />}
          {publishing.canRetry && publishing.state !== 'running' && publishing.state !== 'queued' && <Retry onDone={source.reload} />}
        </Flex>
      )}
    </WidgetBody>
  );
}

function describeState({ state, liveSince, runningSince }: Publishing): string[] {
  const since = liveSince ? `Website aktualisiert ${describeMoment(liveSince)}.` : 'Die Website wurde noch nicht erstellt.';
  switch (state) {
    case 'unreachable':
      return [
        'Der Dienst, der die Website erneuert, antwortet nicht.',
        'Die Website selbst bleibt erreichbar. Ihre Änderungen sind gespeichert und erscheinen, sobald der Dienst wieder läuft.',
      ];
    case 'running':
      return [
        runningSince
          ? `Die Website wird gerade erneuert, seit ${describeMoment(runningSince).replace(/^um /, '')}.`
          : 'Die Website wird gerade erneuert.',
        since,
      ];
    case 'queued':
      return ['Die Website wird gleich erneuert.', since];
    case 'outdated':
      return [since, 'Seitdem wurde etwas geändert, das dort noch nicht zu sehen ist.'];
    case 'current':
      return [since, 'Alles, was veröffentlicht ist, ist dort zu sehen.'];
  }
}

function LeftOut({ entries }: { entries: Publishing['leftOut'] }) {
  return (
    <div>
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        Das fehlt auf der Website
      </Typography>
      <WidgetList>
        {entries.map(({ uid, documentId, title, reason }) => (
          <li key={`${uid} ${documentId} ${reason}`}>
            <TextLink to={entryPath(uid, documentId)}>{title || 'Ohne Titel'}</TextLink>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {reason}
            </Typography>
          </li>
        ))}
      </WidgetList>
    </div>
  );
}

function Retry({ onDone }: { onDone: () => void }) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isAsking, setAsking] = useState(false);
  const retry = async () => {
    setAsking(true);
    try {
      await post('/ehrenamt/publishing/retry');
      toggleNotification({ type: 'success', message: 'Die Website wird erneuert.' });
    } catch (error) {
      toggleNotification({ type: 'danger', message: describeError(error) });
    } finally {
      setAsking(false);
      onDone();
    }
  };
  return (
    <div>
      <Button variant="secondary" size="S" loading={isAsking} onClick={retry}>
        Website jetzt erneuern
      </Button>
    </div>
  );
}
