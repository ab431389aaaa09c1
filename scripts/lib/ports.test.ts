import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensurePortFree, explainListenError, PortError } from './ports.ts';

let server: Server;
let port: number;
beforeEach(async () => {
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterEach(() => server.close());

test('a taken port is named with the variable to set', async () => {
  const message = `Port ${port} is already in use. Stop what runs there, or set SITE_PORT: SITE_PORT=${port + 1} npm start`;
  await expect(ensurePortFree('SITE_PORT', port)).rejects.toThrow(new PortError(message));
});

test('a free port is fine, also twice in a row', async () => {
  await new Promise((resolve) => server.close(resolve));
  await ensurePortFree('CMS_PORT', port);
  await ensurePortFree('CMS_PORT', port);
});

test('a port for administrators is explained, other errors stay as they are', () => {
  expect(explainListenError(Object.assign(new Error('x'), { code: 'EACCES' }), 'CMS_PORT', 80)).toEqual(
    new PortError('Port 80 may only be used by the administrator. Set CMS_PORT to a port from 1024: CMS_PORT=8080 npm start'),
  );
  const other = new Error('x');
  expect(explainListenError(other, 'CMS_PORT', 80)).toBe(other);
});
