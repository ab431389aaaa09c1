import { ConfigurationError } from './configuration-error';

/**
 * How many reverse proxies stand before the CMS, from TRUST_PROXY: `true` is one, a number is that many (a content delivery network before a
 * web server: 2), unset and `false` are none.
 *
 * Each proxy adds one address to X-Forwarded-For. Counting from the end finds the client; what a client writes there itself stands further to
 * the front and is never believed.
 *
 * @throws {ConfigurationError} if the variable holds anything else
 */
export function readProxyCount(environment: Record<string, string | undefined> = process.env): number {
  const text = environment.TRUST_PROXY?.trim() ?? '';
  if (text === '' || text === 'false') return 0;
  if (text === 'true') return 1;
  if (/^[1-9]$/.test(text)) return Number(text);
  throw new ConfigurationError('TRUST_PROXY is neither true nor a number of proxies from 1 to 9. Set it to true for one web server.');
}
