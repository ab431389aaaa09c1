import { beforeEach, expect, test } from 'vitest';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { createPublishQueue, type Demand, type PublishQueue } from './publish-queue.ts';

let clock: FakeClock;
let runs: { start: number; end: number; demand: Demand }[];
let queue: PublishQueue;

function createQueue(runMilliseconds: number): void {
  clock = createFakeClock();
  runs = [];
  const origin = clock.now();
  queue = createPublishQueue(clock, async (demand) => {
    const run = { start: clock.now() - origin, end: Number.POSITIVE_INFINITY, demand };
    runs.push(run);
    await new Promise<void>((resolve) => clock.after(runMilliseconds, resolve));
    run.end = clock.now() - origin;
  });
}
beforeEach(() => createQueue(3_000));

test('a single request starts one run after a short quiet', async () => {
  queue.request('always');
  expect(queue).toMatchObject({ state: 'queued', queued: true });
  await clock.advance(149);
  expect(runs).toEqual([]);
  await clock.advance(1);
  expect(queue).toMatchObject({ state: 'running', queued: false, runningSince: clock.now() });
  await clock.advance(20_000);
  expect(runs).toHaveLength(1);
  expect(queue).toMatchObject({ state: 'idle', runningSince: undefined });
});

test('requests during a run share exactly one further run, and it starts after them', async () => {
  queue.request('always');
  await clock.advance(1_000);
  for (let count = 0; count < 15; count += 1) queue.request('always');
  expect(queue).toMatchObject({ state: 'running', queued: true });
  await clock.advance(60_000);
  expect(runs.map(({ start }) => start)).toEqual([150, 3_150]);
});

test('one certain request among doubtful ones makes the run certain', async () => {
  queue.request('if-changed');
  queue.request('always');
  queue.request('if-changed');
  await clock.advance(10_000);
  queue.request('if-changed');
  await clock.advance(10_000);
  expect(runs.map(({ demand }) => demand)).toEqual(['always', 'if-changed']);
});

test('an editor who publishes again and again is never held back', async () => {
  for (let publish = 0; publish < 10; publish += 1) {
    queue.request('if-changed');
    queue.request('always');
    await clock.advance(3_200);
  }
  expect(runs).toHaveLength(10);
});

const patterns: Record<string, (index: number) => number> = {
  'evenly spread': (index) => index * 50,
  'all at once': () => 0,
  'a burst every second': (index) => Math.floor(index / 20) * 1_000,
  'bursts with pauses longer than the quiet': (index) => Math.floor(index / 8) * 400,
  'two groups at both ends': (index) => (index < 100 ? index * 5 : 9_500 + (index - 100) * 5),
};
for (const runMilliseconds of [50, 500, 2_000, 4_000, 9_000]) {
  test.each(Object.entries(patterns))(
    `200 requests in 10 s (%s) lead to at most 3 runs of ${runMilliseconds} ms`,
    async (_name, timeOf) => {
      createQueue(runMilliseconds);
      const times = Array.from({ length: 200 }, (_, index) => timeOf(index));
      let now = 0;
      for (const time of times) {
        if (time > now) await clock.advance(time - now);
        now = time;
        queue.request('always');
      }
      await clock.advance(60_000);
      expect(runs.length).toBeLessThanOrEqual(3);
      expect(runs.at(-1)?.start).toBeGreaterThanOrEqual(times.at(-1) ?? 0);
      for (const [index, run] of runs.slice(1).entries()) expect(run.start).toBeGreaterThanOrEqual(runs[index]?.end ?? 0);
    },
  );
}

test('a stream that never falls quiet does not wait for ever', async () => {
  for (let count = 0; count < 30; count += 1) {
    queue.request('always');
    await clock.advance(100);
  }
  expect(runs[0]?.start).toBe(2_000);
});

test('stop waits for the current run and starts nothing more', async () => {
  queue.request('always');
  await clock.advance(200);
  queue.request('always');
  let stopped = false;
  const stopping = queue.stop().then(() => {
    stopped = true;
  });
  await clock.advance(1_000);
  expect(stopped).toBe(false);
  await clock.advance(5_000);
  await stopping;
  queue.request('always');
  await clock.advance(60_000);
  expect(runs).toHaveLength(1);
});
