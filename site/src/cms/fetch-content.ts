import type { AxiosInstance } from 'axios';
import pLimit, { type LimitFunction } from 'p-limit';
import { z } from 'zod';
import { buildQuery } from './build-query.ts';
import { type CmsClientSettings, createCmsClient, explainRequestError } from './cms-client.ts';
import { CmsError, UnsteadyContentError } from './cms-error.ts';
import { collectionSchemas } from './parse-content.ts';
import { municipality } from './schema/municipality.ts';
import { type CollectionName, createSnapshot, type RawEntry, type Snapshot } from './snapshot.ts';

/** The REST path of each collection type. */
const collectionPaths: Record<CollectionName, string> = {
  club: '/api/clubs',
  event: '/api/events',
  opportunity: '/api/opportunities',
  announcement: '/api/announcements',
  venue: '/api/venues',
  topic: '/api/topics',
  district: '/api/districts',
  page: '/api/pages',
};

/** The CMS's own upper limit (`api.rest.maxLimit`). */
const pageSize = 1000;
/** Requests at a time: enough to keep one CMS process busy, few enough to leave it room for editors. */
const parallelRequests = 4;
/** How often content that changes while it is read is read anew. */
const readings = 3;

const rawEntry = z.record(z.string(), z.unknown());
const pageAnswer = z.object({
  data: z.array(rawEntry),
  meta: z.object({ pagination: z.object({ pageCount: z.int().min(0), total: z.int().min(0) }) }),
});
const singleAnswer = z.object({ data: rawEntry });
const versionAnswer = z.object({ version: z.string().min(1) });

/** Bound to one CMS: reads an address and checks the shape of the answer. */
type ReadJson = <Answer>(path: string, shape: z.ZodType<Answer>, params?: object) => Promise<Answer>;

function createReader(client: AxiosInstance, cmsUrl: string, limit: LimitFunction): ReadJson {
  return (path, shape, params) =>
    limit(async () => {
      const url = new URL(path, cmsUrl).href;
      const response = await client.get<unknown>(path, { params }).catch((error: unknown) => {
        throw explainRequestError(error, url);
      });
      const answer = shape.safeParse(response.data);
      if (answer.success) return answer.data;
      throw new CmsError(
        `${url} did not answer as a Strapi server of this platform does. Check CMS_URL; behind a proxy, /api must reach Strapi.`,
      );
    });
}

/** Reads all pages of a collection; throws {@link UnsteadyContentError} unless exactly the announced number of different entries arrived. */
async function fetchCollection(type: CollectionName, readJson: ReadJson): Promise<RawEntry[]> {
  const query = buildQuery(collectionSchemas[type]);
  const readPage = (page: number) =>
    readJson(collectionPaths[type], pageAnswer, { ...query, sort: 'documentId', pagination: { page, pageSize } });
  const first = await readPage(1);
  const { total, pageCount } = first.meta.pagination;
  const others = await Promise.all(Array.from({ length: Math.max(0, pageCount - 1) }, (_, index) => readPage(index + 2)));
  const entries = [first, ...others].flatMap((page) => page.data);
  const different = new Set(entries.map((entry) => entry.documentId)).size;
  if (others.some((page) => page.meta.pagination.total !== total) || entries.length !== total || different !== total) {
    throw new UnsteadyContentError(`${collectionPaths[type]}: ${different} of ${total} entries arrived.`);
  }
  return entries;
}

async function fetchMunicipality(readJson: ReadJson): Promise<RawEntry> {
  const answer = await readJson('/api/municipality', singleAnswer, buildQuery(municipality));
  return answer.data;
}

async function fetchVersion(readJson: ReadJson): Promise<string> {
  const { version } = await readJson('/api/content-state', versionAnswer);
  return version;
}

async function fetchOnce(readJson: ReadJson, cmsUrl: string): Promise<Snapshot> {
  const contentVersion = await fetchVersion(readJson);
  const types = Object.keys(collectionPaths) as CollectionName[];
  const [settings, ...collections] = await Promise.all([
    fetchMunicipality(readJson),
    ...types.map(async (type) => [type, await fetchCollection(type, readJson)] as const),
  ]);
  if ((await fetchVersion(readJson)) !== contentVersion) throw new UnsteadyContentError('The content state changed while it was read.');
  const content = { ...(Object.fromEntries(collections) as Record<CollectionName, RawEntry[]>), municipality: settings };
  return createSnapshot({ contentVersion, cmsUrl, fetchedAt: new Date().toISOString(), content });
}

/**
 * Reads everything the CMS publishes, completely and of one state: the numbers of entries must be those announced, and the content state
 * the same at the end as at the beginning. Content that changes meanwhile is read anew, at most {@link readings} times.
 * @throws {CmsError} when the CMS cannot be read, refuses, or does not hold still; nothing partial is ever returned.
 */
export async function fetchContent(settings: CmsClientSettings): Promise<Snapshot> {
  const { cmsUrl } = settings;
  const readJson = createReader(createCmsClient(settings), cmsUrl, pLimit(parallelRequests));
  for (let reading = 1; ; reading++) {
    try {
      return await fetchOnce(readJson, cmsUrl);
    } catch (error) {
      if (!(error instanceof UnsteadyContentError)) throw error;
      if (reading < readings) continue;
      throw new CmsError(
        `${cmsUrl} gave a different answer each of ${readings} times. ${error.message} Try again when less is being published.`,
        { cause: error },
      );
    }
  }
}
