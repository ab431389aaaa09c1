import { ConfigurationError } from './configuration-error';

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'];

/**
 * What Strapi's logger is told by LOG_LEVEL; `http` (each request as well) when it is not set.
 *
 * @throws {ConfigurationError} if the level is unknown
 */
export function readLogLevel(environment: Record<string, string | undefined> = process.env): { level?: string; silent?: boolean } {
  const level = environment.LOG_LEVEL?.trim();
  if (!level) return { level: 'http' };
  if (!LEVELS.includes(level)) throw new ConfigurationError(`LOG_LEVEL is unknown. Set ${LEVELS.join(', ')}, or leave it out.`);
  return level === 'silent' ? { silent: true } : { level };
}
