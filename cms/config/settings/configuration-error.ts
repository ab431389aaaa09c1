/** The environment holds a value with which the CMS must not start. The message names the variable and the remedy, never the value. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}
