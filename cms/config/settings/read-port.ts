import { ConfigurationError } from './configuration-error';

/**
 * A TCP port; 0 lets the system choose one.
 *
 * @throws {ConfigurationError} if the variable holds anything but a whole number from 0 to 65535
 */
export function readPort(name: string, fallback: number, environment: Record<string, string | undefined> = process.env): number {
  const text = environment[name]?.trim();
  if (!text) return fallback;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new ConfigurationError(`${name} is not a port. Set a number from 1 to 65535, or leave it out for ${fallback}.`);
  }
  return port;
}
