/** What is live, as `GET /ehrenamt/publishing` answers it (src/publishing/read-publishing.ts). Instants are ISO 8601 in UTC. */
export interface Publishing {
  state: 'unreachable' | 'current' | 'outdated' | 'queued' | 'running';
  liveSince: string | null;
  contentFrom: string | null;
  runningSince: string | null;
  failure: { at: string; reason: string } | null;
  leftOut: { uid: string; documentId: string; title: string; reason: string }[];
  canRetry: boolean;
}

/** Where one entry is on its way to the public. */
export type EntryState = 'not-published' | 'waiting' | 'live' | 'left-out' | 'failed' | 'unknown';

/** Where the version of an entry that was published at `publishedAt` is; undefined means that there is none. */
export function assessEntry(publishing: Publishing, documentId: string, publishedAt: string | undefined): EntryState {
  if (!publishedAt) return 'not-published';
  if (publishing.state === 'unreachable') return 'unknown';
  const contentFrom = publishing.contentFrom ?? '';
  const isBuilt = publishing.state === 'current' || contentFrom >= new Date(publishedAt).toISOString();
  if (isBuilt) return publishing.leftOut.some((entry) => entry.documentId === documentId) ? 'left-out' : 'live';
  return publishing.failure && publishing.state === 'outdated' ? 'failed' : 'waiting';
}
