import type { ModelLabels, TypeLabels } from './model-labels';
import { systemFields } from './system-fields';

/** As much of a Strapi schema as the labels have to agree with. */
export interface LabelledSchema {
  info: { displayName: string };
  attributes: Record<string, { type: string; enum?: string[] }>;
}

/** Sorted out by Strapi, each in a row of its own. */
const FULL_WIDTH = ['blocks', 'component', 'dynamiczone', 'json', 'richtext'];
const MAX_COLUMNS = 5;

/**
 * The schema and its labels agree: no attribute without label, hint and place, no option without German, no label of something gone.
 *
 * @returns what is wrong, one sentence each with its remedy; empty if all is well
 */
export function findLabelFaults(schema: LabelledSchema, labels: ModelLabels | TypeLabels): string[] {
  const attributes = Object.keys(schema.attributes).filter((name) => !(name in systemFields));
  const placed = labels.groups.flatMap((group) => group.rows.flat());
  const named = [...placed, ...(labels.hidden ?? []), labels.mainField, ...listColumns(labels)];
  return [
    ...(labels.displayName === schema.info.displayName ? [] : [`displayName is not "${schema.info.displayName}". Use the schema's name.`]),
    ...attributes.filter((name) => !labels.fields[name]).map((name) => `${name} has no label. Add it to \`fields\`.`),
    ...Object.keys(labels.fields)
      .filter((name) => !attributes.includes(name))
      .map((name) => `${name} is labelled, but no attribute. Remove it.`),
    ...attributes.flatMap((name) => findPlaceFaults(name, placed, labels.hidden ?? [])),
    ...[...new Set(named)]
      .filter((name) => !schema.attributes[name] && !(name in systemFields))
      .map((name) => `${name} is placed, but no attribute. Remove it.`),
    ...labels.groups.flatMap((group) => group.rows.flatMap((row) => findRowFaults(schema, row))),
    ...attributes.flatMap((name) => findOptionFaults(name, schema.attributes[name]?.enum, labels.fields[name]?.options)),
    ...(listColumns(labels).length > MAX_COLUMNS ? [`\`columns\` are more than ${MAX_COLUMNS}. Leave some out.`] : []),
  ];
}

function listColumns(labels: ModelLabels | TypeLabels): string[] {
  return 'columns' in labels ? labels.columns : [];
}

function findPlaceFaults(name: string, placed: string[], hidden: string[]): string[] {
  const places = [...placed, ...hidden].filter((place) => place === name).length;
  if (places === 0) return [`${name} has no place. Add it to a group or to \`hidden\`.`];
  return places > 1 ? [`${name} has ${places} places. Keep one.`] : [];
}

function findRowFaults(schema: LabelledSchema, row: string[]): string[] {
  if (row.length === 0 || 12 % row.length !== 0)
    return [`a row of ${row.length} fields does not divide the 12 columns. Use 1, 2, 3, 4 or 6.`];
  if (row.length === 1) return [];
  return row.filter((name) => FULL_WIDTH.includes(schema.attributes[name]?.type ?? '')).map((name) => `${name} needs a row of its own.`);
}

function findOptionFaults(name: string, values: string[] | undefined, options: Record<string, string> | undefined): string[] {
  if (!values) return [];
  const known = Object.keys(options ?? {});
  return [
    ...values
      .filter((value) => !known.includes(value))
      .map((value) => `${name} has no German for its value ${value}. Add it to \`options\`.`),
    ...known
      .filter((value) => !values.includes(value))
      .map((value) => `${name} has German for ${value}, which is no value of it. Remove it.`),
  ];
}
