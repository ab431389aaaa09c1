import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A publisher over real HTTP that answers what the test sets, and remembers who asked. */
export interface FakePublisher {
  /** As `PUBLISHER_URL` names it. */
  url: string;
  /** What `GET /status` answers; undefined: 500. */
  status: object | undefined;
  /** Method, path and `Authorization` of each request. */
  requests: string[];
  /** What each POST carried. */
  bodies: string[];
  stop: () => Promise<void>;
}

/** Starts a {@link FakePublisher} on a free port. */
export async function startFakePublisher(): Promise<FakePublisher> {
  const server = createServer((request, response) => {
    publisher.requests.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      body += part;
    });
    request.on('end', () => request.method === 'POST' && publisher.bodies.push(body));
    if (request.method === 'POST') return void response.writeHead(202).end('{}');
    return void (publisher.status ? response.writeHead(200).end(JSON.stringify(publisher.status)) : response.writeHead(500).end());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const publisher: FakePublisher = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/publish`,
    status: undefined,
    requests: [],
    bodies: [],
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  };
  return publisher;
}
