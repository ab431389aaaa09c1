/** Folders whose file names change with their content. */
const HASHED = [['_astro'], ['medien'], ['pagefind', 'fragment'], ['pagefind', 'index']];

/** Whether a path names content that never changes under that name. */
export function isImmutable(segments: string[]): boolean {
  return HASHED.some((folder) => segments.length > folder.length && folder.every((name, index) => segments[index] === name));
}
