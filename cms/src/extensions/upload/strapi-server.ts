import { FOLDER_INDEXES, folderAttributes } from '../../media-folders/folder-owner';

interface Plugin {
  contentTypes: { folder: { schema: { attributes: Record<string, object>; indexes: object[] } } };
}

/** A folder of the media library knows whose it is; see src/media-folders. */
export default function extendUpload(plugin: Plugin): Plugin {
  const { schema } = plugin.contentTypes.folder;
  schema.attributes = { ...schema.attributes, ...folderAttributes };
  schema.indexes = [...schema.indexes, ...FOLDER_INDEXES];
  return plugin;
}
