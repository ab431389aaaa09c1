import { ConfigurationError } from './configuration-error';

type Environment = Record<string, string | undefined>;

const MINIMUM_LENGTH = 16;
/** What `.env.example` files, tutorials and container recipes carry; compared without case, on each part of a list. */
const SAMPLES = /^(tobemodified\d*|change-?me.*|changethis.*|secret.*|password.*|example.*|your[-_ ].*|test.*|(.)\2*)$/i;

/**
 * The value of a secret.
 *
 * In production it must be there, must not be a known sample and must be at least 16 characters long. Elsewhere (development, tests) a
 * missing secret is replaced by a fixed value, so that `strapi develop` and the admin build work on a bare clone.
 *
 * @throws {ConfigurationError} in production, naming the variable and the remedy; the value is not repeated
 */
export function readSecret(name: string, environment: Environment = process.env): string {
  const value = environment[name]?.trim() ?? '';
  if (environment.NODE_ENV !== 'production') return value || `only-for-development-${name}`;
  const fault = findFault(value);
  if (fault) {
    throw new ConfigurationError(
      `${name} ${fault}. Set it to a random value of at least 32 characters, for example the output of \`openssl rand -base64 32\`; ` +
        '`npm start` creates all secrets in DATA_DIR/secrets.env.',
    );
  }
  return value;
}

/** A comma-separated list of secrets, each held to the rules of {@link readSecret}. */
export function readSecretList(name: string, environment: Environment = process.env): string[] {
  const parts = readSecret(name, environment)
    .split(',')
    .map((part) => part.trim());
  for (const part of parts) readSecret(name, { ...environment, [name]: part });
  return parts;
}

function findFault(value: string): string | undefined {
  if (!value) return 'is missing';
  if (value.split(',').some((part) => SAMPLES.test(part.trim()))) return 'holds a sample value';
  if (value.length < MINIMUM_LENGTH) return `is shorter than ${MINIMUM_LENGTH} characters`;
  return undefined;
}
