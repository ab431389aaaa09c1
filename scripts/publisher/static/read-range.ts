/**
 * The bytes that a Range header asks for, first and last included (RFC 9110 §14.2). Undefined when the whole body is to be sent
 * (no range, several ranges, another unit); `unsatisfiable` when nothing of it exists.
 */
export function readRange(header: string | undefined, size: number): { start: number; end: number } | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  const [, from, to] = match ?? [];
  if (!match || (from === '' && to === '')) return undefined;
  const start = from ? Number(from) : Math.max(0, size - Number(to));
  const end = from && to ? Math.min(Number(to), size - 1) : size - 1;
  if (from && to && Number(to) < Number(from)) return undefined;
  return start > end ? 'unsatisfiable' : { start, end };
}
