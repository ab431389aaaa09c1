import { z } from 'zod';

const answerSchema = z.object({
  type: z.enum(['club', 'event', 'opportunity', 'announcement', 'venue', 'page']),
  state: z.enum(['draft', 'published']),
  entry: z.record(z.string(), z.unknown()),
});

/** One version of one entry, as the CMS's REST API gives published ones. */
export type FetchedDraft = z.output<typeof answerSchema>;

/** The CMS could not be asked, or gave no usable answer. */
export class DraftFetchError extends Error {
  override name = 'DraftFetchError';
}

/** Milliseconds after which a silent CMS counts as not reachable. */
const PATIENCE = 10_000;

/**
 * The version of the entry that a preview's token names; undefined when it is gone, or its author may not read it (any more).
 * @throws {DraftFetchError}
 */
export async function fetchDraft(cmsUrl: string, token: string, bearer: string): Promise<FetchedDraft | undefined> {
  try {
    const response = await fetch(`${cmsUrl}/api/preview-draft`, {
      headers: { Authorization: `Bearer ${bearer}`, 'Preview-Token': token },
      signal: AbortSignal.timeout(PATIENCE),
      redirect: 'error',
    });
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`The CMS answered ${response.status}.`);
    return answerSchema.parse(await response.json());
  } catch (cause) {
    throw new DraftFetchError('The draft could not be fetched from the CMS.', { cause });
  }
}
