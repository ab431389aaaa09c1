/** What lists can be narrowed by although no entry has such a field: `filters[$and][0][freshness][$eq]=unconfirmed`. */
export const FRESHNESS_FILTER = 'freshness';
