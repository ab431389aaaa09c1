import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What has crossed the network since the last reset, whoever asked for it: the page, its workers, or their workers. */
interface ServedCounter {
  /** Address of the counting front, without a trailing slash. */
  url: string;
  bytes: number;
  requests: number;
  reset: () => void;
  close: () => Promise<void>;
}

/** Stands in front of a server on this machine, passes everything on unchanged, and counts the bytes of the bodies as they are sent. */
export async function countServedBytes(target: string): Promise<ServedCounter> {
  const { hostname, port } = new URL(target);
  const front = createServer((incoming, outgoing) => {
    const { url: path, method, headers } = incoming;
    const passed = request({ hostname, port, path, method, headers: { ...headers, host: `${hostname}:${port}` } }, (answer) => {
      counter.requests += 1;
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('data', (chunk: Buffer) => {
        counter.bytes += chunk.length;
      });
      answer.pipe(outgoing);
    });
    passed.on('error', (error) => outgoing.destroy(error));
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  const counter: ServedCounter = {
    url: `http://127.0.0.1:${(front.address() as AddressInfo).port}`,
    bytes: 0,
    requests: 0,
    reset: () => {
      counter.bytes = 0;
      counter.requests = 0;
    },
    close: () =>
      new Promise((resolve) => {
        front.closeAllConnections();
        front.close(() => resolve());
      }),
  };
  return counter;
}
