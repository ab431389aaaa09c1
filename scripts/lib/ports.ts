import { createServer } from 'node:net';

/** A port that is taken or forbidden. The message names the port and the variable to set. */
export class PortError extends Error {
  override name = 'PortError';
}

/** Turns what `listen` threw into a {@link PortError} where the port is the reason, and leaves every other error as it is. */
export function explainListenError(error: unknown, variable: 'CMS_PORT' | 'SITE_PORT', port: number): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  const example = `${variable}=${port < 1_024 ? 8_080 : Math.min(port + 1, 65_535)} npm start`;
  if (code === 'EADDRINUSE') return new PortError(`Port ${port} is already in use. Stop what runs there, or set ${variable}: ${example}`);
  if (code === 'EACCES')
    return new PortError(`Port ${port} may only be used by the administrator. Set ${variable} to a port from 1024: ${example}`);
  return error;
}

/**
 * Makes sure that nothing listens on the port, on the local as well as on the public addresses.
 *
 * @throws {PortError} if it is taken
 */
export async function ensurePortFree(variable: 'CMS_PORT' | 'SITE_PORT', port: number): Promise<void> {
  for (const host of ['0.0.0.0', '127.0.0.1', '::1']) {
    try {
      await listenBriefly(host, port);
    } catch (error) {
      // A machine without IPv6 has no such address, and nothing listens there.
      if (['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes((error as NodeJS.ErrnoException).code ?? '')) continue;
      throw explainListenError(error, variable, port);
    }
  }
}

function listenBriefly(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve()));
  });
}
