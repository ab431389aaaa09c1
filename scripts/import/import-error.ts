import { OperatorError } from '../lib/run-main.ts';

/** The input as a whole cannot be taken. Nothing has been written. The message is German and names line and reason where there is a line. */
export class ImportError extends OperatorError {
  override name = 'ImportError';
}
