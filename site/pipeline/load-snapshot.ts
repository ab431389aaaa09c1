import { defaultPatience } from '../src/cms/cms-client.ts';
import { fetchContent } from '../src/cms/fetch-content.ts';
import { readSnapshot, type Snapshot, writeSnapshot } from '../src/cms/snapshot.ts';
import type { BuildSettings } from './read-settings.ts';

/**
 * The snapshot to build from: the given file, or the CMS read anew and kept as a file. The kept file is only replaced by a complete one.
 * @throws {CmsError} @throws {SnapshotError}
 */
export async function loadSnapshot({ givenSnapshot, cmsUrl, snapshotPath }: BuildSettings, signal: AbortSignal): Promise<Snapshot> {
  if (givenSnapshot) return readSnapshot(givenSnapshot);
  const snapshot = await fetchContent({ cmsUrl, ...defaultPatience, signal });
  await writeSnapshot(snapshotPath, snapshot);
  return snapshot;
}
