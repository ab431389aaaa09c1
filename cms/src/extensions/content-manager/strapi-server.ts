import type { Context } from 'koa';

interface Layouts {
  edit: { name: string; size: number }[][];
  list: string[];
}

interface Plugin {
  controllers: { 'content-types': { findContentTypeConfiguration(ctx: Context): Promise<void> } };
}

interface Ability {
  rulesFor(action: string, subject: string): { fields?: string[] }[];
}

/** Who may create an entry with a field meets the field in the empty form, before there is anything to read. */
const ACTIONS = ['plugin::content-manager.explorer.read', 'plugin::content-manager.explorer.create'];

/**
 * A form and a list hold only the fields that the signed-in editor may read or fill in. Strapi would show each other one as a grey box
 * that says it may not be seen.
 */
export default function extendContentManager(plugin: Plugin): Plugin {
  const controller = plugin.controllers['content-types'];
  const findConfiguration = controller.findContentTypeConfiguration;
  controller.findContentTypeConfiguration = async (ctx) => {
    await findConfiguration.call(controller, ctx);
    const configuration = (ctx.body as { data?: { contentType?: { uid: string; layouts: Layouts } } } | undefined)?.data?.contentType;
    if (configuration)
      configuration.layouts = keepPermitted(configuration.layouts, listPermittedFields(ctx.state.userAbility, configuration.uid));
  };
  return plugin;
}

/** The fields named by the editor's permissions, those of components with their path; undefined: all. */
function listPermittedFields(ability: Ability, uid: string): string[] | undefined {
  const rules = ACTIONS.flatMap((action) => ability.rulesFor(action, uid));
  if (rules.some(({ fields }) => !fields)) return undefined;
  return rules.flatMap(({ fields }) => fields ?? []);
}

function keepPermitted(layouts: Layouts, permitted: string[] | undefined): Layouts {
  if (!permitted) return layouts;
  const isPermitted = (name: string) => permitted.some((field) => field === name || field.startsWith(`${name}.`));
  return {
    edit: layouts.edit.map((row) => row.filter(({ name }) => isPermitted(name))).filter((row) => row.length > 0),
    list: layouts.list.filter((name) => isPermitted(name) || STRAPI_COLUMNS.includes(name)),
  };
}

/** Columns that Strapi adds to every type; no permission names them. */
const STRAPI_COLUMNS = ['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt'];
