import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The path of an executable Chromium or Chrome: `CHROMIUM_PATH` if it is set and executable, else the first known name on the PATH.
 * Undefined when there is none.
 */
export async function findChromium(environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  const onPath = (environment.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const candidates = environment.CHROMIUM_PATH ? [environment.CHROMIUM_PATH] : onPath;
  for (const candidate of candidates) {
    if (await isExecutable(candidate)) return candidate;
  }
  return undefined;
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    // Not there or not executable: either way no browser to use.
    return false;
  }
}
