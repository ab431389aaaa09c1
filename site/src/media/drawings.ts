import { readFileSync } from 'node:fs';

/** From the name of a drawn picture (an app icon, a preview) to its public path. */
export type DrawingsManifest = Record<string, string>;

let manifest: DrawingsManifest | undefined;

/**
 * The public path of a picture that the build drew; undefined when there is none of that name. Reads the file named by DRAWINGS_MANIFEST
 * once per process; without that variable nothing was drawn.
 */
export function findDrawing(name: string): string | undefined {
  const file = process.env.DRAWINGS_MANIFEST;
  manifest ??= file ? (JSON.parse(readFileSync(file, 'utf8')) as DrawingsManifest) : {};
  return Object.hasOwn(manifest, name) ? manifest[name] : undefined;
}
