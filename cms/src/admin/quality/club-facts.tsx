import { Badge } from '@strapi/design-system';
import { describeDate } from '../server-data/describe-instant';
import { entryPath, TextLink } from '../widgets/widget-body';
import type { QualityRow } from './quality-types';

const CLUB = 'api::club.club';

/** The club with the way to its profile; the municipality's own row has none. */
export function ClubName({ row: { documentId, name, published } }: { row: QualityRow }) {
  if (!documentId) return <span>{name}</span>;
  return (
    <>
      <TextLink to={entryPath(CLUB, documentId)}>{name}</TextLink> {!published && <Badge>Entwurf</Badge>}
    </>
  );
}

/** "80 %", for what is a profile. */
export function describePercent({ percent }: QualityRow): string {
  return percent === null ? '–' : `${percent} %`;
}

/** "3. Mai 2026", with what it means where it is old. */
export function describeConfirmed({ documentId, confirmedAt, freshness }: QualityRow): string {
  if (!documentId) return '–';
  if (!confirmedAt) return 'noch nie';
  const age = { due: ' (wieder fällig)', unconfirmed: ' (zu alt)', hidden: ' (nicht mehr in Listen)', current: '' };
  return `${describeDate(confirmedAt)}${freshness ? age[freshness] : ''}`;
}

/** "3. Mai 2026", or that there is none. */
export function describeNextDate({ nextDate }: QualityRow): string {
  return nextDate ? describeDate(nextDate) : 'keiner';
}
