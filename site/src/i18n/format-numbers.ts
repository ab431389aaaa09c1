const numberFormat = new Intl.NumberFormat('de-DE');
const sizeFormat = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 });
const euroFormat = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' });
const wholeEuroFormat = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });

/** "1.492". */
export function formatNumber(value: number): string {
  return numberFormat.format(value);
}

/** "1 Verein", "12 Vereine", "keine Vereine". */
export function formatCount(count: number, one: string, many: string): string {
  if (count === 0) return `keine ${many}`;
  return count === 1 ? `1 ${one}` : `${numberFormat.format(count)} ${many}`;
}

/** A size in bytes for readers: "820 KB", "1,4 MB" (units of 1,000, as operating systems show them). */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${sizeFormat.format(Math.max(1, Math.round(bytes / 1_000)))} KB`;
  return `${sizeFormat.format(bytes / 1_000_000)} MB`;
}

/** A price in euros: "kostenlos", "5 €", "7,50 €". */
export function formatPrice(amount: number): string {
  if (amount === 0) return 'kostenlos';
  return Number.isInteger(amount) ? wholeEuroFormat.format(amount) : euroFormat.format(amount);
}
