import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers one request, or does with it what a broken server would. */
export type Handler = (request: { path: string; url: URL; count: number }, response: ServerResponse, raw: IncomingMessage) => void;

export interface TestServer {
  url: string;
  /** Paths asked for, in order. */
  requests: string[];
  stop: () => Promise<void>;
}

/** A real HTTP server on a free port of this machine. `count` is how often the path was asked for before, this time included. */
export async function startServer(handler: Handler): Promise<TestServer> {
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    requests.push(url.pathname);
    handler({ path: url.pathname, url, count: requests.filter((path) => path === url.pathname).length }, response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Sends JSON. */
export function sendJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}
