import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** A TCP port on which nothing listens on this machine's loopback address at the moment of asking. For tests and measurements. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
