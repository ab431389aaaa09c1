const WITHOUT_MEANING = /\b(e\s*\.?\s*v|ggmbh|gmbh|gug|ev)\b\.?/g;

/** Groups of names that differ only in spelling, legal form, case or punctuation: probably one organisation entered twice. */
export function findSimilarNames(names: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const name of new Set(names)) {
    const key = toKey(name);
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return [...groups].filter(([key, group]) => key && group.length > 1).map(([, group]) => group);
}

function toKey(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(WITHOUT_MEANING, ' ')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
