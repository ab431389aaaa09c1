const QUERY_PARTS = ['filters', 'sort'];

/**
 * Every field that a REST query filters or sorts by, as the path that leads to it, wherever in the query that happens (also within
 * `populate`). Operators and positions in lists are part of the paths.
 */
export function listQueryPaths(query: unknown): string[][] {
  if (typeof query !== 'object' || query === null) return [];
  return Object.entries(query).flatMap(([key, value]) => {
    if (!QUERY_PARTS.includes(key)) return listQueryPaths(value);
    return key === 'sort' ? listSortPaths(value) : listLeaves(value, []);
  });
}

/** Whether a part of a path is an operator (`$eq`, `$or`) or a position in a list rather than a field. */
export function isOperator(key: string): boolean {
  return key.startsWith('$') || /^\d+$/.test(key);
}

function listLeaves(value: unknown, path: string[]): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => listLeaves(inner, [...path, key]));
}

/** `sort` is a text (`club.name:asc,start`), a list of such texts, or an object of fields. */
function listSortPaths(value: unknown): string[][] {
  if (typeof value === 'string') return value.split(',').map((part) => (part.split(':')[0] ?? '').trim().split('.'));
  if (Array.isArray(value)) return value.flatMap(listSortPaths);
  return listLeaves(value, []);
}
