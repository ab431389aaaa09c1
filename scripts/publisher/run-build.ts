import { join } from 'node:path';
import { execa } from 'execa';
import { repositoryRoot } from '../lib/paths.ts';

/** Lines of a build's error output that are kept to explain a failure. */
const KEPT_LINES = 20;

/** How a build ended. */
export type BuildExit =
  | { kind: 'finished'; exitCode: number; errorLines: string[] }
  | { kind: 'killed'; signal: string; errorLines: string[] }
  | { kind: 'timed out'; errorLines: string[] }
  | { kind: 'aborted' };

export interface BuildOptions {
  /** Variables laid over the own environment. */
  environment: Record<string, string>;
  timeLimitSeconds: number;
  /** Ends the build at once when it fires. */
  abort: AbortSignal;
  /** Receives every line the build prints, as it comes. */
  log: (line: string) => void;
  /** Script that Node runs; the site's pipeline unless a test brings its own. */
  script?: string;
}

/**
 * Runs one build as its own process group and waits for its end. Whatever ends it, no process of the group survives.
 * Memory stays bounded however much the build prints. Rejects only if Node itself cannot be started.
 */
export async function runBuild(options: BuildOptions): Promise<BuildExit> {
  const script = options.script ?? join(repositoryRoot, 'site/pipeline/main.ts');
  const build = execa(process.execPath, [script], {
    cwd: repositoryRoot,
    env: options.environment,
    detached: true,
    stdin: 'ignore',
    buffer: false,
    reject: false,
  });
  const killGroup = () => {
    if (build.pid === undefined) return;
    try {
      process.kill(-build.pid, 'SIGKILL');
    } catch {
      // ESRCH: the whole group has ended already.
    }
  };

  let timedOut = false;
  const limit = setTimeout(() => {
    timedOut = true;
    killGroup();
  }, options.timeLimitSeconds * 1_000);
  options.abort.addEventListener('abort', killGroup);
  if (options.abort.aborted) killGroup();

  const errorLines: string[] = [];
  const readOutput = async (from: 'stdout' | 'stderr') => {
    for await (const line of build.iterable({ from })) {
      options.log(line);
      if (from === 'stderr' && line.trim() !== '') errorLines.push(line.trim().slice(0, 500));
      if (errorLines.length > KEPT_LINES) errorLines.shift();
    }
  };
  try {
    // Reading fails together with the build, whose result tells why.
    await Promise.allSettled([readOutput('stdout'), readOutput('stderr')]);
    const result = await build;
    if (options.abort.aborted) return { kind: 'aborted' };
    if (timedOut) return { kind: 'timed out', errorLines };
    if (result.signal) return { kind: 'killed', signal: result.signal, errorLines };
    if (result.exitCode === undefined) throw new Error('The build could not be started.', { cause: result.cause });
    return { kind: 'finished', exitCode: result.exitCode, errorLines };
  } finally {
    clearTimeout(limit);
    options.abort.removeEventListener('abort', killGroup);
    killGroup();
  }
}
