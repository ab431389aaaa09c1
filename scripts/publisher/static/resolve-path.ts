/**
 * The path segments that a URL path (`/vereine/chor/?x`, still percent-encoded) names below a release, decoded once.
 * Undefined for whatever could leave the release or means nothing there: `..`, encoded slashes and backslashes, control
 * characters, empty segments, broken encoding, and hidden names other than `.well-known` (RFC 8615).
 * A trailing slash is told apart by `isFolder`.
 */
export function resolvePath(url: string): { segments: string[]; isFolder: boolean; query: string } | undefined {
  const mark = url.search(/[?#]/);
  const path = mark === -1 ? url : url.slice(0, mark);
  if (!path.startsWith('/')) return undefined;
  const isFolder = path.endsWith('/');
  const encoded = path.slice(1, isFolder ? -1 : undefined);
  const segments = encoded === '' && path === '/' ? [] : encoded.split('/').map(decodeSegment);
  if (!segments.every((segment) => segment !== undefined)) return undefined;
  return { segments, isFolder, query: mark !== -1 && url[mark] === '?' ? url.slice(mark) : '' };
}

function decodeSegment(encoded: string): string | undefined {
  let segment: string;
  try {
    segment = decodeURIComponent(encoded);
  } catch {
    // Broken percent-encoding names no file.
    return undefined;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters, NUL above all, have no place in a file name here.
  if (segment === '' || /[/\\\u0000-\u001f\u007f]/.test(segment)) return undefined;
  if (segment.startsWith('.') && segment !== '.well-known') return undefined;
  return segment;
}
