import type { Core } from '@strapi/strapi';
import { componentLabels, typeLabels } from '../labels';
import { findLabelFaults, type LabelledSchema } from '../labels/check-labels';
import type { FieldLabels, ModelLabels, TypeLabels } from '../labels/model-labels';
import { systemFields } from '../labels/system-fields';

const PAGE_SIZE = 25;
const GRID_COLUMNS = 12;
/** What stands for an editor's account in a picker; the coordination may read names, but no e-mail addresses. */
const USER_MAIN_FIELD = 'lastname';

interface Metadata {
  edit: Record<string, unknown>;
  list: Record<string, unknown>;
}

/** The content manager's settings for one model, as it stores them. */
interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, Metadata>;
  layouts: { edit: { name: string; size: number }[][]; list: string[] };
}

/** As much of the content manager's services `content-types` and `components` as is used here. */
interface ConfigurationService {
  findConfiguration(model: { uid: string }): Promise<Configuration>;
  /** Writes only what differs from the stored configuration. */
  updateConfiguration(model: { uid: string }, configuration: Configuration): Promise<unknown>;
}

/**
 * Labels, hints, groups, order and list columns of every content type and component are those of `src/labels`.
 *
 * Strapi prefers its stored configuration to the schema's defaults, so it is written at each start; what was arranged by hand in the admin
 * is put back, and nothing is written when nothing differs.
 *
 * @throws if a model or attribute has no labels, or labels name something that does not exist; the message names each
 */
export async function ensureEditLayouts({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const types = pickOwn(strapi.contentTypes, (uid) => uid.startsWith('api::'));
  const components = pickOwn(strapi.components, () => true);
  assertLabelled('src/labels/types', types, typeLabels);
  assertLabelled('src/labels/components', components, componentLabels);
  const contentManager = strapi.plugin('content-manager');
  await applyLabels(contentManager.service('content-types'), types, typeLabels);
  await applyLabels(contentManager.service('components'), components, componentLabels);
}

function pickOwn(models: object, isOwn: (uid: string) => boolean): Record<string, LabelledSchema> {
  return Object.fromEntries(Object.entries(models).filter(([uid]) => isOwn(uid)));
}

function assertLabelled(folder: string, models: Record<string, LabelledSchema>, labels: Record<string, ModelLabels>): void {
  const faults = [
    ...Object.keys(labels)
      .filter((uid) => !models[uid])
      .map((uid) => `${uid}: labelled, but does not exist. Remove its labels.`),
    ...Object.entries(models).flatMap(([uid, model]) => {
      const own = labels[uid];
      return own
        ? findLabelFaults(model, own).map((fault) => `${uid}: ${fault}`)
        : [`${uid}: has no labels. Add a file and list it in src/labels/index.ts.`];
    }),
  ];
  if (faults.length > 0) throw new Error(`${folder} does not fit the schemas:\n${faults.join('\n')}`);
}

async function applyLabels(
  service: ConfigurationService,
  models: Record<string, LabelledSchema>,
  labels: Record<string, ModelLabels | TypeLabels>,
): Promise<void> {
  for (const [uid, own] of Object.entries(labels)) {
    const stored = await service.findConfiguration({ uid });
    await service.updateConfiguration({ uid }, configure(stored, own, models[uid]));
  }
}

function configure(stored: Configuration, labels: ModelLabels | TypeLabels, model: LabelledSchema | undefined): Configuration {
  const isType = 'columns' in labels;
  return {
    settings: {
      ...stored.settings,
      mainField: labels.mainField,
      pageSize: PAGE_SIZE,
      ...(isType ? { defaultSortBy: labels.sortBy, defaultSortOrder: labels.sortOrder } : {}),
    },
    metadatas: Object.fromEntries(
      Object.entries(stored.metadatas).map(([name, metadata]) => [name, configureField(metadata, name, labels.fields[name], model)]),
    ),
    layouts: {
      edit: labels.groups.flatMap(({ rows }) => rows).map((row) => row.map((name) => ({ name, size: GRID_COLUMNS / row.length }))),
      list: isType ? labels.columns : stored.layouts.list,
    },
  };
}

function configureField(metadata: Metadata, name: string, labels: FieldLabels | undefined, model: LabelledSchema | undefined): Metadata {
  const label = labels?.label ?? systemFields[name] ?? name;
  const list = { ...metadata.list, label };
  // Strapi keeps no `edit` settings for its own attributes, which no form shows.
  if (!labels) return { edit: metadata.edit, list };
  const target = (model?.attributes[name] as { target?: string } | undefined)?.target;
  return {
    edit: {
      ...metadata.edit,
      label,
      description: labels.hint,
      placeholder: labels.placeholder ?? '',
      ...(target ? { mainField: target === 'admin::user' ? USER_MAIN_FIELD : typeLabels[target]?.mainField } : {}),
    },
    list,
  };
}
