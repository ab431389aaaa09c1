import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium as browsers, type Page } from 'playwright-core';
import sharp from 'sharp';
import { type Stage, scenes } from './scenes.ts';

/** An ordinary desktop window; what a picture is not about is cut off. */
const WINDOW = { width: 1280, height: 800 };
/** Bytes: help is read over slow networks too. */
const LARGEST = 60_000;

/** What the pictures are taken with, of what, and where they go. */
export interface PictureOptions extends Stage {
  /** Path of an executable Chromium. */
  chromium: string;
  folder: string;
}

/**
 * Writes a WebP of at most 60 kB for every scene, in the light theme, at one size.
 *
 * @throws if a scene does not come about or a picture is too large; its name is in the message
 */
export async function takePictures({ chromium, admin, editor, folder }: PictureOptions): Promise<void> {
  await mkdir(folder, { recursive: true });
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  const browser = await browsers.launch({ executablePath: chromium, args });
  try {
    const page = await browser.newPage({
      viewport: WINDOW,
      locale: 'de-DE',
      timezoneId: 'Europe/Berlin',
      colorScheme: 'light',
      reducedMotion: 'reduce',
    });
    for (const [name, show] of Object.entries(scenes)) {
      try {
        const part = await show(page, { admin, editor });
        await writeFile(join(folder, `${name}.webp`), await compress(await photograph(page, part)));
        console.log(`${name}.webp`);
      } catch (error) {
        throw new Error(`The picture „${name}“ could not be taken.`, { cause: error });
      }
    }
  } finally {
    await browser.close();
  }
}

async function photograph(
  page: Page,
  { x = 0, y = 0, ...size }: { x?: number; y?: number; width?: number; height?: number },
): Promise<Buffer> {
  await page.waitForLoadState('networkidle');
  // No cursor in a field, and none over a button that would then show its hint.
  await page.mouse.move(0, 0);
  await page.evaluate('document.activeElement?.blur(); document.fonts.ready');
  const clip = { x, y, width: size.width ?? WINDOW.width - x, height: size.height ?? WINDOW.height - y };
  return page.screenshot({ animations: 'disabled', caret: 'hide', clip });
}

/** Screens have few colours and sharp edges: as good as lossless at a quarter of the size. */
async function compress(screenshot: Buffer): Promise<Buffer> {
  const picture = await sharp(screenshot).webp({ nearLossless: true, quality: 60, effort: 6 }).toBuffer();
  if (picture.length <= LARGEST) return picture;
  const smaller = await sharp(screenshot).webp({ quality: 72, effort: 6, smartSubsample: true }).toBuffer();
  if (smaller.length > LARGEST) throw new Error(`It has ${smaller.length} bytes; ${LARGEST} are the most. Show less of the screen.`);
  return smaller;
}
