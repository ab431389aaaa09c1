import { Typography } from '@strapi/design-system';
import type { TypeLabels } from '../../labels/model-labels';
import { findLabelsOfLayout } from '../edit-view/find-labels';

interface Layout {
  settings: { displayName?: string };
}

interface Column {
  name: string;
  attribute?: { type: string };
  cellFormatter?: (row: Record<string, unknown>) => React.ReactNode;
}

interface Filter {
  name: string;
  options?: { label: string; value: string }[];
}

/** What stands in an empty cell, as Strapi has it. */
const EMPTY = '-';

/** For the hook `Admin/CM/pages/ListView/inject-column-in-table`: cells of enumerations show the German option. */
export function translateColumns<Context extends { displayedHeaders: Column[]; layout: Layout }>(context: Context): Context {
  const labels = findLabelsOfLayout(context.layout);
  const displayedHeaders = context.displayedHeaders.map((column) => {
    const options = column.attribute?.type === 'enumeration' ? labels?.fields[column.name]?.options : undefined;
    if (!options) return column;
    const cellFormatter = (row: Record<string, unknown>) => <Cell text={options[String(row[column.name])] ?? EMPTY} />;
    return { ...column, cellFormatter };
  });
  return { ...context, displayedHeaders };
}

function Cell({ text }: { text: string }) {
  return <Typography textColor="neutral800">{text}</Typography>;
}

/** For the hook `Admin/CM/pages/ListView/inject-in-filters`: filters offer German options. */
export function translateFilters<Context extends { displayedFilters: Filter[]; layout: Layout }>(context: Context): Context {
  const labels = findLabelsOfLayout(context.layout);
  return { ...context, displayedFilters: context.displayedFilters.map((filter) => translateFilter(filter, labels)) };
}

function translateFilter(filter: Filter, labels: TypeLabels | undefined): Filter {
  const translations = labels?.fields[filter.name]?.options;
  if (!translations || !filter.options) return filter;
  return { ...filter, options: filter.options.map(({ value, label }) => ({ value, label: translations[value] ?? label })) };
}
