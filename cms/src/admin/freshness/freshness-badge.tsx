import { Status, Typography } from '@strapi/design-system';
import type { FreshnessState } from '../../home/freshness-periods';
import { stateNames } from './freshness-texts';

const variants = { current: 'success', due: 'warning', unconfirmed: 'danger', hidden: 'neutral' } as const;

/** How current something is, in words; the colour only repeats it. */
export function FreshnessBadge({ state }: { state: FreshnessState }) {
  return (
    <Status variant={variants[state]} size="S">
      <Typography tag="span" variant="omega" fontWeight="bold">
        {stateNames[state]}
      </Typography>
    </Status>
  );
}
