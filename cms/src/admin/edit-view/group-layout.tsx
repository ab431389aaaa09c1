import { componentLabels, typeLabels } from '../../labels';
import type { FieldLabels, TypeLabels } from '../../labels/model-labels';
import { typesWithDefaults } from '../defaults/entry-defaults';
import { ComponentHint } from './component-hint';
import { findLabelsOfLayout } from './find-labels';

/** A field as the content manager lays it out. */
interface LayoutField {
  name: string;
  type: string;
  label: string;
  hint?: string;
  size: number;
  attribute: { type: string; component?: string; repeatable?: boolean };
  /** Read by `TranslatedEnumeration` and `ChoiceList`. */
  optionLabels?: Record<string, string>;
  labelAction?: React.ReactNode;
}

type Rows = LayoutField[][];

/** The layout of one edit screen: panels of rows of fields, and the rows of each component. */
export interface EditLayout {
  layout: Rows[];
  components: Record<string, { layout: Rows }>;
  settings: { displayName?: string; mainField?: string };
}

/** Names of the field types of our own, registered with `app.addFields`. */
export const GROUP_HEADING = 'group-heading';
export const CHOICE_LIST = 'choice-list';
export const RECURRENCE = 'recurrence';

/** The content manager asks once for each field of a screen, and draws anew what is not identical. */
const arranged = new WeakMap<EditLayout, EditLayout>();

/**
 * For the hook `Admin/CM/pages/EditView/mutate-edit-view-layout`: the fields in headed groups by task, the hints of components shown, and
 * each enumeration with its German options. Layouts of Strapi's own types stay as they are.
 */
export function groupLayout<Context extends { layout: EditLayout }>(context: Context): Context {
  const labels = findLabelsOfLayout(context.layout);
  if (!labels) return context;
  let layout = arranged.get(context.layout);
  if (!layout) {
    layout = arrange(context.layout, labels);
    arranged.set(context.layout, layout);
  }
  return { ...context, layout };
}

function arrange(layout: EditLayout, labels: TypeLabels): EditLayout {
  const fields = new Map(layout.layout.flat(2).map((field) => [field.name, completeField(field, labels.fields[field.name])]));
  const defaultsFor = typesWithDefaults.find((uid) => typeLabels[uid] === labels);
  const groups = labels.groups.flatMap(({ title, rows }, index) => {
    const present = rows.map((row) => row.flatMap((name) => fields.get(name) ?? [])).filter((row) => row.length > 0);
    const heading = createHeading(title, layout.settings.mainField);
    return present.length > 0 ? [[[index === 0 ? { ...heading, defaultsFor } : heading], ...present]] : [];
  });
  const components = Object.fromEntries(
    Object.entries(layout.components).map(([uid, component]) => [uid, { ...component, layout: completeRows(component.layout, uid) }]),
  );
  return { ...layout, layout: groups, components };
}

function completeRows(rows: Rows, component: string): Rows {
  return rows.map((row) => row.map((field) => completeField(field, componentLabels[component]?.fields[field.name])));
}

function completeField(field: LayoutField, labels: FieldLabels | undefined): LayoutField {
  if (field.attribute.type !== 'component') return labels?.options ? { ...field, optionLabels: labels.options } : field;
  return (
    createRecurrence(field) ??
    createChoiceList(field) ?? { ...field, labelAction: field.hint ? <ComponentHint text={field.hint} /> : undefined }
  );
}

/** Named after its rule, for the same reason as a choice list. */
function createRecurrence(field: LayoutField): LayoutField | undefined {
  if (field.attribute.component !== 'event.recurrence') return undefined;
  return { ...field, name: `${field.name}.rule`, type: RECURRENCE };
}

/** Named after the one field of the component, because for that the content manager checks whether the editor may change it. */
function createChoiceList(field: LayoutField): LayoutField | undefined {
  const labels = componentLabels[field.attribute.component ?? ''];
  if (!field.attribute.repeatable || !labels?.choices) return undefined;
  return { ...field, name: `${field.name}.${labels.choices}`, type: CHOICE_LIST, optionLabels: labels.fields[labels.choices]?.options };
}

/** A heading takes the place of a field. It borrows the name of the main field, which everyone may read, to pass the check of permissions. */
function createHeading(title: string, mainField = 'id'): LayoutField & Record<string, unknown> {
  return { name: mainField, type: GROUP_HEADING, label: title, size: 12, attribute: { type: 'string' }, visible: true, required: false };
}
