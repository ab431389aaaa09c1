import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DataPaths } from '../../lib/paths.ts';
import { isImmutable } from './cache-control.ts';
import type { Compress } from './compression-cache.ts';
import { contentTypeOf, isCompressible } from './content-type.ts';
import { negotiateEncoding } from './negotiate-encoding.ts';
import { openFile, type ReleaseFile } from './open-file.ts';
import { readRange } from './read-range.ts';
import { findRedirect } from './redirects.ts';
import { resolvePath } from './resolve-path.ts';

/** Seconds after which a visitor may find the first release. */
const RETRY_AFTER = 15;
/** Smaller bodies do not get smaller by compressing. */
const COMPRESS_FROM = 512;

type Folders = Pick<DataPaths, 'releases' | 'current'>;
type Answer =
  | { kind: 'file'; status: 200 | 404; file: ReleaseFile; immutable: boolean }
  | { kind: 'redirect'; status: 301 | 308; location: string }
  | { kind: 'nothing' };

/**
 * Answers GET and HEAD from the release that `current` leads to at this moment. One answer comes from one release, also when `current`
 * changes meanwhile. Before the first release every path answers 503.
 */
export function createSiteHandler(folders: Folders, compress: Compress) {
  return async function serveSite(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const root = await readRoot(folders);
    if (!root) return sendNotYet(reply);
    const answer = await findAnswer(folders, root, request.raw.url ?? '/');
    switch (answer.kind) {
      case 'redirect':
        return reply.header('Cache-Control', 'no-cache').redirect(answer.location, answer.status);
      case 'nothing':
        return reply.code(404).header('Cache-Control', 'no-cache').type('text/plain; charset=utf-8').send('Diese Seite gibt es nicht.\n');
      case 'file':
        return sendFile(request, reply, answer, compress);
    }
  };
}

async function readRoot({ current }: Folders): Promise<string | undefined> {
  try {
    return await realpath(current);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function findAnswer(folders: Folders, root: string, url: string): Promise<Answer> {
  const answer = await findInRelease(folders, root, url);
  if (answer.kind === 'file' && answer.status === 200) return answer;
  // The release may have been replaced and deleted while it was searched.
  const now = await readRoot(folders);
  if (!now || now === root) return answer;
  if (answer.kind === 'file') await answer.file.handle?.close();
  return findAnswer(folders, now, url);
}

async function findInRelease(folders: Folders, root: string, url: string): Promise<Answer> {
  const path = resolvePath(url);
  if (!path) return findNotFound(root);
  const { segments, isFolder, query } = path;
  // Before the files: for servers that cannot redirect, a page stands at each former address.
  const target = await findRedirect(root, segments);
  if (target) return { kind: 'redirect', status: 301, location: target };
  const found = await openFile(root, isFolder ? [...segments, 'index.html'] : segments);
  if (found && found !== 'folder') return { kind: 'file', status: 200, file: found, immutable: isImmutable(segments) };
  if (found === 'folder' && !isFolder && (await hasIndex(root, segments))) {
    return { kind: 'redirect', status: 308, location: `/${segments.map(encodeURIComponent).join('/')}/${query}` };
  }
  const earlier = isImmutable(segments) && !isFolder ? await findInEarlierRelease(folders, root, segments) : undefined;
  return earlier ? { kind: 'file', status: 200, file: earlier, immutable: true } : findNotFound(root);
}

async function hasIndex(root: string, segments: string[]): Promise<boolean> {
  const index = await openFile(root, [...segments, 'index.html']);
  if (!index || index === 'folder') return false;
  await index.handle?.close();
  return true;
}

/** A page opened just before a switch still asks for the styles and images of its own release. */
async function findInEarlierRelease({ releases }: Folders, root: string, segments: string[]): Promise<ReleaseFile | undefined> {
  const names = (await readdir(releases, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  for (const name of names.sort().reverse()) {
    const folder = await realpath(join(releases, name)).catch(() => root);
    const found = folder === root ? undefined : await openFile(folder, segments);
    if (found && found !== 'folder') return found;
  }
  return undefined;
}

async function findNotFound(root: string): Promise<Answer> {
  const file = await openFile(root, ['404.html']);
  return file && file !== 'folder' ? { kind: 'file', status: 404, file, immutable: false } : { kind: 'nothing' };
}

async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { file, status, immutable }: Extract<Answer, { kind: 'file' }>,
  compress: Compress,
): Promise<FastifyReply> {
  const type = contentTypeOf(file.name);
  const canCompress = file.body !== undefined && isCompressible(type) && file.size >= COMPRESS_FROM;
  const encoding = canCompress ? negotiateEncoding(request.headers['accept-encoding']) : undefined;
  const etag = `"${file.hash}${encoding ? `-${encoding}` : ''}"`;
  reply.code(status).headers({
    'Content-Type': type,
    'Cache-Control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: etag,
    'Last-Modified': file.modified.toUTCString(),
  });
  if (canCompress) reply.header('Vary', 'Accept-Encoding');
  else reply.header('Accept-Ranges', 'bytes');

  if (status === 200 && isUnchanged(request, etag, file.modified)) {
    await file.handle?.close();
    return reply.code(304).removeHeader('Content-Type').send();
  }
  if (encoding && file.body) return reply.header('Content-Encoding', encoding).send(await compress(file.hash, file.body, encoding));
  return sendPlain(request, reply, file, etag, !canCompress && status === 200);
}

function sendPlain(request: FastifyRequest, reply: FastifyReply, file: ReleaseFile, etag: string, rangesAllowed: boolean): FastifyReply {
  const condition = request.headers['if-range'];
  const wantsRange = rangesAllowed && request.method === 'GET' && (condition === undefined || condition === etag);
  const range = wantsRange ? readRange(request.headers.range, file.size) : undefined;
  if (range === 'unsatisfiable') {
    void file.handle?.close();
    return reply.code(416).header('Content-Range', `bytes */${file.size}`).removeHeader('Content-Type').send();
  }
  const { start, end } = range ?? { start: 0, end: file.size - 1 };
  if (range) reply.code(206).header('Content-Range', `bytes ${start}-${end}/${file.size}`);
  reply.header('Content-Length', end - start + 1);
  if (file.body) return reply.send(file.body.subarray(start, end + 1));
  if (request.method === 'HEAD') {
    void file.handle.close();
    return reply.send();
  }
  return reply.send(file.handle.createReadStream({ start, end }));
}

/** RFC 9110 §13.2.2: the date counts only when no ETag is asked for. */
function isUnchanged({ headers }: FastifyRequest, etag: string, modified: Date): boolean {
  const known = headers['if-none-match'];
  if (known !== undefined) return known.trim() === '*' || known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  const since = headers['if-modified-since'];
  return since !== undefined && Math.floor(modified.getTime() / 1_000) * 1_000 <= Date.parse(since);
}

function sendNotYet(reply: FastifyReply): FastifyReply {
  return reply
    .code(503)
    .headers({ 'Retry-After': String(RETRY_AFTER), 'Cache-Control': 'no-store', 'Content-Type': 'text/html; charset=utf-8' })
    .send(NOT_YET_PAGE);
}

const NOT_YET_PAGE = `<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Die Website wird gerade gebaut</title>
  </head>
  <body>
    <main>
      <h1>Die Website wird gerade gebaut</h1>
      <p>Das dauert meist weniger als eine Minute. Bitte laden Sie die Seite gleich noch einmal.</p>
      <p><a href="">Seite neu laden</a></p>
    </main>
  </body>
</html>
`;
