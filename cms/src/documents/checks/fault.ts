import { errors } from '@strapi/utils';

/** One thing that keeps an entry from being published: where it is, and a German sentence that says what to do. */
export interface Fault {
  /** Field, and for a field within a component the way to it: `['images', 0, 'credit']`. */
  path: (string | number)[];
  message: string;
}

/** An entry as the database returns it, with its components. */
export type Entry = Record<string, unknown>;

/**
 * Refuses with all faults at once; the admin shows each at its field.
 *
 * @throws ValidationError unless the list is empty
 */
export function refuseFaults(faults: Fault[], refusal = 'Noch nicht veröffentlicht.'): void {
  if (faults.length === 0) return;
  const message = `${refusal} ${faults.map((fault) => fault.message).join(' ')}`;
  throw new errors.ValidationError(message, {
    errors: faults.map(({ path, message }) => ({ path: path.map(String), message, name: 'ValidationError' })),
  });
}
