/** Runs a step of the start and prints one line about it with its seconds; the line comes first for steps that take long. */
export async function runStep<Result>(title: string, step: () => Promise<Result>): Promise<Result> {
  const started = performance.now();
  process.stdout.write(`${title} …`);
  try {
    const result = await step();
    process.stdout.write(` ${((performance.now() - started) / 1_000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    process.stdout.write(' fehlgeschlagen\n');
    throw error;
  }
}
