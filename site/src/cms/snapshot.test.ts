import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rawClub, rawSnapshot } from '../../tests/fixtures/factories.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'snapshot-'));
});
afterEach(() => rm(dir, { recursive: true }));

describe('snapshot file', () => {
  it('gives back what was written', async () => {
    const snapshot = rawSnapshot({ club: [rawClub('c', 'Chor')] });
    await writeSnapshot(join(dir, 'deep/snapshot.json'), snapshot);
    expect(await readSnapshot(join(dir, 'deep/snapshot.json'))).toEqual(snapshot);
  });

  it('keeps the old file whole when writing fails, and leaves nothing beside it', async () => {
    const path = join(dir, 'snapshot.json');
    await writeSnapshot(path, rawSnapshot());
    const before = await readFile(path, 'utf8');
    const circular = rawSnapshot();
    circular.content.club.push({ self: circular });
    await expect(writeSnapshot(path, circular)).rejects.toThrow('circular');
    expect(await readFile(path, 'utf8')).toBe(before);
    expect(await readdir(dir)).toEqual(['snapshot.json']);
  });

  it('is never seen half written by a reader', async () => {
    const path = join(dir, 'snapshot.json');
    const club = Array.from({ length: 2_000 }, (_, index) => rawClub(`c${index}`, 'Verein'));
    await writeSnapshot(path, rawSnapshot());
    const writing = Promise.all([writeSnapshot(path, rawSnapshot({ club })), writeSnapshot(path, rawSnapshot({ club }))]);
    let isWriting = true;
    const sizes = new Set<number>();
    const reading = (async () => {
      while (isWriting) sizes.add((await readSnapshot(path)).content.club.length);
    })();
    await writing;
    isWriting = false;
    await reading;
    expect([...sizes].every((size) => size === 0 || size === 2_000)).toBe(true);
  });

  it('says which file is missing, cut off or of another format, and what to do', async () => {
    const path = join(dir, 'snapshot.json');
    await expect(readSnapshot(path)).rejects.toThrow(`Snapshot ${path} cannot be read. Check SNAPSHOT`);
    await writeFile(path, '{"format":1,"content":{');
    await expect(readSnapshot(path)).rejects.toThrow('is not complete JSON');
    await writeFile(path, '{"format":99}');
    await expect(readSnapshot(path)).rejects.toThrow('is not of format 1: format');
    await writeFile(path, '[]');
    await expect(readSnapshot(path)).rejects.toThrow('is not of format 1: file');
  });
});
