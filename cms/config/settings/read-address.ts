import { ConfigurationError } from './configuration-error';

/**
 * A web address without a trailing slash, or undefined when the variable is not set.
 *
 * @throws {ConfigurationError} if it is no http(s) address
 */
export function readAddress(name: string, environment: Record<string, string | undefined> = process.env): string | undefined {
  const value = environment[name]?.trim();
  if (!value) return undefined;
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    throw new ConfigurationError(`${name} is not a web address. Set one that starts with http:// or https://, or leave it out.`);
  }
  return value.replace(/\/+$/, '');
}
