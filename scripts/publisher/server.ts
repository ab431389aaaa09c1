import { createServer as createHttpServer, type IncomingMessage } from 'node:http';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { Logger } from 'pino';
import { securityHeaders } from '../lib/security-headers.ts';
import type { Settings } from '../lib/settings.ts';
import { isAuthorized } from './check-secret.ts';
import type { Preview } from './preview/create-preview.ts';
import type { Publisher } from './publisher.ts';
import { createCompressionCache } from './static/compression-cache.ts';
import { createSiteHandler } from './static/serve-site.ts';
import { readDemand } from './webhook-demand.ts';

/** Bytes of compressed content kept in memory: several times the pages of a county. */
const COMPRESSION_BUDGET = 64 * 1024 * 1024;
/** Bytes of a webhook's body that are looked at; the rest is read and dropped. */
const BODY_LIMIT = 5 * 1024 * 1024;

const previewHeaders = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow' };

export interface ServerParts {
  settings: Pick<Settings, 'cmsPublicUrl' | 'siteUrl' | 'data'>;
  secret: string;
  publisher: Pick<Publisher, 'request' | 'readStatus' | 'readLeftOut'>;
  /** Answers below `/vorschau/`. */
  preview: Pick<Preview, 'answer'>;
  log: Logger;
}

/**
 * The public web server: `POST /publish`, `GET /status`, `GET /healthz`, previews of drafts below `/vorschau/`, and the served release for
 * every other path.
 * Every answer carries the security headers. Requests of visitors are not logged.
 */
export function createServer({ settings, secret, publisher, preview, log }: ServerParts): FastifyInstance {
  const cmsOrigin = new URL(settings.cmsPublicUrl).origin;
  const https = settings.siteUrl.startsWith('https:');
  const headers = securityHeaders({ cmsOrigin, https });
  const app = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    // On the raw answer, so that those which never reach a handler carry them too.
    serverFactory: (handle) =>
      createHttpServer((request, response) => {
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
        handle(request, response);
      }),
    frameworkErrors: (_error, _request, reply: FastifyReply) =>
      reply.code(400).type('text/plain; charset=utf-8').send('Diese Adresse ist fehlerhaft.\n'),
  });

  app.removeAllContentTypeParsers();
  // Strapi's body matters little and must never stand in the way: read it bounded, understand it later.
  app.addContentTypeParser('*', (_request: FastifyRequest, payload: IncomingMessage) => readBounded(payload));
  app.setErrorHandler((error, _request, reply) => {
    log.error(error);
    return reply.code(500).type('text/plain; charset=utf-8').send('Hier ist etwas schiefgegangen.\n');
  });

  app.addHook('onRequest', async (request, reply) => {
    const isPublish = pathOf(request) === '/publish';
    const isAllowed = isPublish ? request.method === 'POST' : request.method === 'GET' || request.method === 'HEAD';
    if (isAllowed) return;
    return reply
      .code(405)
      .headers({ Allow: isPublish ? 'POST' : 'GET, HEAD', Connection: 'close', 'Content-Type': 'text/plain; charset=utf-8' })
      .send('Das geht hier nicht.\n');
  });

  app.post('/publish', { onRequest: requireSecret }, async (request, reply) => {
    publisher.request(readDemand(request.body as string | undefined));
    const { state, queued } = publisher.readStatus();
    return reply.code(202).header('Cache-Control', 'no-store').send({ state, queued });
  });

  app.get('/status', async (request, reply) => {
    // The CMS's admin shows the state to editors from its own origin.
    reply.headers({ 'Cache-Control': 'no-store', 'Access-Control-Allow-Origin': cmsOrigin });
    const status = publisher.readStatus();
    // Titles of left-out entries may be nobody's business but the editors'.
    return isAuthorized(request.headers.authorization, secret) ? { ...status, leftOut: publisher.readLeftOut() } : status;
  });

  app.get('/healthz', async (_request, reply) => reply.header('Cache-Control', 'no-store').send({ ok: true }));

  app.get('/vorschau/*', async (request, reply) => {
    const { status, headers: own, body } = await preview.answer(pathOf(request));
    // The CMS shows a preview beside its form; nobody else may put it into a frame, and nobody may keep it.
    reply.code(status).headers({ ...securityHeaders({ cmsOrigin, https, frameAncestors: cmsOrigin }), ...previewHeaders, ...own });
    return reply.send(body);
  });

  app.setNotFoundHandler(createSiteHandler(settings.data, createCompressionCache(COMPRESSION_BUDGET)));

  async function requireSecret(request: FastifyRequest, reply: FastifyReply) {
    // Whatever the body calls itself, one parser reads it.
    request.raw.headers['content-type'] = 'application/octet-stream';
    if (isAuthorized(request.headers.authorization, secret)) return;
    return reply
      .code(401)
      .headers({ 'WWW-Authenticate': 'Bearer', Connection: 'close' })
      .send({ error: 'Das Geheimnis fehlt oder ist falsch.' });
  }

  return app;
}

function pathOf(request: FastifyRequest): string {
  return (request.raw.url ?? '').split('?')[0] ?? '';
}

async function readBounded(payload: AsyncIterable<Buffer>): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of payload) {
    size += chunk.length;
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  return size <= BODY_LIMIT ? Buffer.concat(chunks).toString('utf8') : undefined;
}
