const LONGEST_PATH = 500;

/**
 * The path of a page of our own site, without query and fragment: `/vereine/chor/`. Undefined for everything else, above all for addresses
 * of other hosts (`//evil.example`), for what a browser would read differently (backslashes, dots, control characters) and for what is too long.
 */
export function readSitePath(text: string | null | undefined): string | undefined {
  const [path = ''] = (text ?? '').trim().split(/[?#]/);
  if (path.length > LONGEST_PATH || !/^\/(?:[\p{L}\p{N}._~%-]+\/)*(?:[\p{L}\p{N}._~%-]+)?$/u.test(path)) return undefined;
  return path.split('/').some((part) => /^(?:\.|%2e){1,2}$/i.test(part)) ? undefined : path;
}
