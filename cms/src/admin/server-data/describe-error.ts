const UNKNOWN = 'Das hat nicht geklappt. Bitte versuchen Sie es später noch einmal.';

/** The German sentence that the CMS answered with, or one that says that it did not answer. */
export function describeError(error: unknown): string {
  const message = (error as { response?: { data?: { error?: { message?: unknown } } } } | undefined)?.response?.data?.error?.message;
  return typeof message === 'string' && message !== '' ? message : UNKNOWN;
}
