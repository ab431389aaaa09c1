import { PortError } from './ports.ts';
import { SettingsError } from './settings.ts';

/**
 * An error whose message says all an operator needs; shown without a stack trace.
 */
export class OperatorError extends Error {
  override name = 'OperatorError';
}

/** Runs a command's main function. An error ends the process with code 1 and is shown: its message if it is meant for people, else in full. */
export async function runMain(main: () => Promise<void>): Promise<void> {
  try {
    await main();
    process.exitCode ??= 0;
  } catch (error) {
    const isForPeople = error instanceof OperatorError || error instanceof PortError || error instanceof SettingsError;
    console.error(isForPeople ? error.message : error);
    process.exitCode = 1;
  }
}
