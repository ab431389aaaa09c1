import { Flex, Typography } from '@strapi/design-system';
import { InputRenderer, useDocumentRBAC } from '@strapi/strapi/admin';
import type { ComponentProps, ComponentType } from 'react';
import { confirmableTypes } from '../../confirmations/confirmable-types';
import { FRESHNESS_FILTER } from '../../freshness/filter-name';
import { assessConfirmation } from '../../home/freshness-periods';
import { typeLabels } from '../../labels';
import type { BulkAction } from '../edit-view/content-manager-types';
import { findLabelsOfLayout } from '../edit-view/find-labels';
import { describeDate } from '../server-data/describe-instant';
import { useGetFreshnessPeriodsQuery } from './freshness-api';
import { FreshnessBadge } from './freshness-badge';
import { stateNames, freshnessTexts as texts } from './freshness-texts';
import { useConfirmation } from './use-confirmation';

interface Layout {
  settings: { displayName?: string };
}

interface Column {
  name: string;
  label?: unknown;
  cellFormatter?: (row: Record<string, unknown>) => React.ReactNode;
}

interface Filter {
  name: string;
  label?: string;
  type?: string;
  /** With a field of its own the chosen option is shown by its label, otherwise by its value. */
  input?: ComponentType<ComponentProps<typeof InputRenderer>>;
  operators?: { label: string; value: string }[];
  options?: { label: string; value: string }[];
}

/** For the hook `Admin/CM/pages/ListView/inject-column-in-table`: the date of the confirmation becomes „Aktualität“, in words. */
export function addFreshnessColumn<Context extends { displayedHeaders: Column[]; layout: Layout }>(context: Context): Context {
  if (!isConfirmable(context.layout)) return context;
  const displayedHeaders = context.displayedHeaders.map((column) => {
    if (column.name !== 'confirmedAt') return column;
    const cellFormatter = (row: Record<string, unknown>) => <FreshnessCell confirmedAt={row.confirmedAt as string | null} />;
    // As an object, because Strapi looks a plain text up as the label of the field.
    return { ...column, label: { id: 'ehrenamt.freshness.column', defaultMessage: texts.title }, cellFormatter };
  });
  return { ...context, displayedHeaders };
}

/** For the hook `Admin/CM/pages/ListView/inject-in-filters`: lists can be narrowed by how current the entries are. */
export function addFreshnessFilter<Context extends { displayedFilters: Filter[]; layout: Layout }>(context: Context): Context {
  if (!isConfirmable(context.layout)) return context;
  const filter: Filter = {
    name: FRESHNESS_FILTER,
    label: texts.title,
    type: 'enumeration',
    input: StateInput,
    operators: [{ label: 'ist', value: '$eq' }],
    options: Object.entries(stateNames).map(([value, label]) => ({ value, label })),
  };
  return { ...context, displayedFilters: [filter, ...context.displayedFilters] };
}

/** „Noch aktuell“ for the entries that are ticked in a list; pressed again while they still are, it takes that back. */
export const ConfirmBulkAction: BulkAction = ({ model, documents }) => {
  const { isConfirmed, isLoading, press } = useConfirmation(model);
  const canUpdate = useDocumentRBAC('ConfirmBulkAction', (rbac) => rbac.canUpdate);
  if (!canUpdate || !confirmableTypes.includes(model)) return null;
  return {
    label: isConfirmed ? texts.undo : texts.confirm,
    variant: 'secondary',
    disabled: isLoading,
    onClick: () => press(documents.map(({ documentId }) => documentId)),
  };
};

function StateInput(props: ComponentProps<typeof InputRenderer>) {
  return <InputRenderer {...props} />;
}

function FreshnessCell({ confirmedAt }: { confirmedAt: string | null }) {
  const { data: periods } = useGetFreshnessPeriodsQuery();
  if (!periods) return null;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <FreshnessBadge state={assessConfirmation(confirmedAt, periods, new Date())} />
      <Typography variant="pi" textColor="neutral600">
        {confirmedAt ? describeDate(confirmedAt) : 'noch nie'}
      </Typography>
    </Flex>
  );
}

function isConfirmable(layout: Layout): boolean {
  const labels = findLabelsOfLayout(layout);
  return confirmableTypes.some((uid) => typeLabels[uid] === labels);
}
