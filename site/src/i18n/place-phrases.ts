/** Municipalities are called "Stadt Lindenried", "Landkreis Prignitz" or just "Lindenried"; a sentence needs the right words around. */
const kinds: { pattern: RegExp; inside: string; from: string; keep: boolean }[] = [
  {
    pattern: /^(hansestadt|kreisstadt|universitätsstadt|stadt|gemeinde|markt|ortsgemeinde|flecken)\s+/i,
    inside: 'in',
    from: 'aus',
    keep: false,
  },
  { pattern: /^(landkreis|kreis|amt|bezirk|land)\s+/i, inside: 'im', from: 'aus dem', keep: true },
  {
    pattern: /^(samtgemeinde|verbandsgemeinde|verwaltungsgemeinschaft|region|einheitsgemeinde)\s+/i,
    inside: 'in der',
    from: 'aus der',
    keep: true,
  },
];

function phrase(name: string, side: 'inside' | 'from', plain: string): string {
  const kind = kinds.find(({ pattern }) => pattern.test(name));
  if (!kind) return `${plain} ${name}`;
  return `${kind[side]} ${kind.keep ? name : name.replace(kind.pattern, '')}`;
}

/** "in Lindenried", "im Landkreis Prignitz", "in der Samtgemeinde Elbtalaue". */
export function inPlace(name: string): string {
  return phrase(name, 'inside', 'in');
}

/** "aus Lindenried", "aus dem Landkreis Prignitz". */
export function fromPlace(name: string): string {
  return phrase(name, 'from', 'aus');
}
