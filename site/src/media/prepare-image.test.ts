import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareImage, removeUnusedImages } from './prepare-image.ts';

const hash = 'a'.repeat(32);
let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'images-'));
});
afterEach(() => rm(dir, { recursive: true }));

async function writeImage(width: number, height: number, options: { rotated?: boolean; alpha?: boolean } = {}): Promise<string> {
  const image = sharp({ create: { width, height, channels: options.alpha ? 4 : 3, background: { r: 200, g: 80, b: 40, alpha: 0.5 } } });
  const path = join(dir, 'original');
  const exif = {
    IFD0: { Make: 'Telefon' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 14/1 0/1' },
  };
  await writeFile(
    path,
    await (options.alpha
      ? image.png()
      : image
          .withExif(exif)
          .withMetadata({ orientation: options.rotated ? 6 : 1 })
          .jpeg()
    ).toBuffer(),
  );
  return path;
}

describe('prepareImage', () => {
  it('makes WebP in several widths and one JPEG, none larger than the original', async () => {
    const media = await prepareImage(await writeImage(1000, 500), hash, join(dir, 'out'));
    expect(media).toMatchObject({ kind: 'image', width: 1000, height: 500 });
    expect(media.variants.map(({ path, width, height, format }) => [path, width, height, format])).toEqual([
      [`/medien/${hash}-320.webp`, 320, 160, 'webp'],
      [`/medien/${hash}-640.webp`, 640, 320, 'webp'],
      [`/medien/${hash}-960.webp`, 960, 480, 'webp'],
      [`/medien/${hash}-1000.webp`, 1000, 500, 'webp'],
      [`/medien/${hash}-1000.jpg`, 1000, 500, 'jpeg'],
    ]);
    const small = await prepareImage(await writeImage(100, 50), 'b'.repeat(32), join(dir, 'out'));
    expect(small.variants.map(({ width }) => width)).toEqual([100, 100]);
    const large = await prepareImage(await writeImage(4000, 2000), 'c'.repeat(32), join(dir, 'out'));
    expect(large.variants.at(-1)).toMatchObject({ width: 1280, height: 640 });
  });

  it('turns the picture upright and removes camera and position', async () => {
    const original = await writeImage(800, 400, { rotated: true });
    expect((await readFile(original)).includes('Telefon')).toBe(true);
    const media = await prepareImage(original, hash, join(dir, 'out'));
    expect([media.width, media.height]).toEqual([400, 800]);
    for (const { path, width, height } of media.variants) {
      const bytes = await readFile(join(dir, 'out', path.slice('/medien/'.length)));
      const metadata = await sharp(bytes).metadata();
      expect([metadata.width, metadata.height, metadata.exif, metadata.orientation]).toEqual([width, height, undefined, undefined]);
      expect(bytes.includes('Telefon')).toBe(false);
    }
  });

  it('keeps transparency', async () => {
    expect((await prepareImage(await writeImage(100, 100, { alpha: true }), hash, join(dir, 'out'))).variants.at(-1)?.format).toBe('png');
  });

  it('does not compute the same image twice', async () => {
    const original = await writeImage(800, 400);
    const first = await prepareImage(original, hash, join(dir, 'out'));
    const written = (await stat(join(dir, 'out', `${hash}-640.webp`))).mtimeMs;
    await writeFile(original, 'no longer an image');
    expect(await prepareImage(original, hash, join(dir, 'out'))).toEqual(first);
    expect((await stat(join(dir, 'out', `${hash}-640.webp`))).mtimeMs).toBe(written);
  });

  it('refuses vector graphics and what is no image, with a sentence for the editor', async () => {
    const path = join(dir, 'original');
    await writeFile(path, '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>');
    await expect(prepareImage(path, hash, dir)).rejects.toThrow('Das Bild ist eine Vektorgrafik.');
    await writeFile(path, 'Kein Bild');
    await expect(prepareImage(path, hash, dir)).rejects.toThrow('Die Datei ist kein lesbares Bild.');
  });

  it('removes variants nobody needs any more', async () => {
    const out = join(dir, 'out');
    await prepareImage(await writeImage(100, 50), hash, out);
    await prepareImage(await writeImage(90, 50), 'b'.repeat(32), out);
    await removeUnusedImages(out, new Set([hash]));
    expect(new Set((await readdir(out)).map((name) => name.slice(0, 32)))).toEqual(new Set([hash]));
  });
});
