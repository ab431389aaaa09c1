import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import type { Encoding } from './negotiate-encoding.ts';

const brotli = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** The encoded form of a body; `hash` identifies its content. */
export type Compress = (hash: string, body: Buffer, encoding: Encoding) => Promise<Buffer>;

/**
 * Compresses each content once, however often and from however many releases it is asked for, also when it is asked for twice at the
 * same time. Keeps at most `budget` bytes of results and forgets the least recently used first.
 */
export function createCompressionCache(budget: number): Compress {
  const cache = new LRUCache<string, Buffer, { body: Buffer; encoding: Encoding }>({
    maxSize: budget,
    sizeCalculation: ({ length }) => length + 1,
    fetchMethod: (_key, _stale, { context }) => encode(context.body, context.encoding),
  });
  return async (hash, body, encoding) => {
    const result = await cache.fetch(`${encoding}:${hash}`, { context: { body, encoding } });
    // The cache gives up a result only when it was asked to; then it is computed for this answer alone.
    return result ?? encode(body, encoding);
  };
}

function encode(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return gzipAsync(body, { level: 6 });
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  return brotli(body, { params });
}
