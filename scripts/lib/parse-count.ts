import { InvalidArgumentError } from 'commander';

/** A whole number of at least 1, as an option of a command. @throws {InvalidArgumentError} for anything else */
export function parseCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('must be a whole number of at least 1');
  return count;
}
