interface Plugin {
  contentTypes: { user: { schema: { pluginOptions?: object } } };
}

/** Residents have no accounts here, so that nobody looks for any under „User“ between the content types; editors' accounts are elsewhere. */
export default function extendUsersPermissions(plugin: Plugin): Plugin {
  const { schema } = plugin.contentTypes.user;
  schema.pluginOptions = { ...schema.pluginOptions, 'content-manager': { visible: false }, 'content-type-builder': { visible: false } };
  return plugin;
}
