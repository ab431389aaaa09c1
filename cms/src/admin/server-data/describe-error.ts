const UNKNOWN = 'Das hat nicht geklappt. Bitte versuchen Sie es später noch einmal.';

/** A refusal in the CMS's own words: as the body of an answer has it, and Strapi's cached queries hand it on. */
interface Refusal {
  status: number;
  name: string;
  message: string;
}

/**
 * What to tell somebody about a failed request, however it was made: the German sentence that the CMS answered with
 * (src/middlewares/german-errors.ts sees to it), or one that says that it did not answer.
 */
export function describeError(error: unknown): string {
  const refusal = (error as { response?: { data?: { error?: unknown } } } | undefined)?.response?.data?.error ?? error;
  return isRefusal(refusal) ? refusal.message : UNKNOWN;
}

/** A connection that is lost ends in an `Error`, or in an object without status; both speak English. */
function isRefusal(value: unknown): value is Refusal {
  if (typeof value !== 'object' || value === null || value instanceof Error) return false;
  const { status, name, message } = value as Partial<Refusal>;
  return typeof status === 'number' && name !== 'UnknownError' && typeof message === 'string' && message !== '';
}
