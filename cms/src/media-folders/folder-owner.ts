/** Uids of the media library's models. */
export const FOLDER = 'plugin::upload.folder';
export const FILE = 'plugin::upload.file';

/** Owner of „Für alle“: pictures and documents of the municipality that every editor may use. */
export const SHARED = 'shared';
/** Owner of „Vereine“, in which each club has its folder. It is meant to hold nothing else. */
export const CLUBS = 'clubs';

/**
 * What the platform adds to a folder: whose it is (a club's document id, SHARED, CLUBS, or null for the municipality's own), and whether the
 * platform keeps it. Folders inside have the same owner and are not kept.
 */
export const folderAttributes = {
  owner: { type: 'string', configurable: false },
  kept: { type: 'boolean', default: false, configurable: false },
};

export const FOLDER_INDEXES = [{ name: 'upload_folders_owner_index', columns: ['owner'] }];

/** A folder as it is stored. */
export interface StoredFolder {
  id: number;
  name: string;
  path: string;
  owner: string | null;
  kept: boolean | null;
}
