import type { QualityFigures, QualityReport } from './quality-types';

/** What the table of months shows, in its order; `of` names the figure that the other is a part of. */
export const trendColumns: { key: keyof QualityFigures; label: string; of?: keyof QualityFigures }[] = [
  { key: 'clubs', label: 'Vereine' },
  { key: 'confirmed', label: 'Bestätigt', of: 'published' },
  { key: 'percent', label: 'Ausgefüllt' },
  { key: 'withContact', label: 'Mit Kontakt', of: 'clubs' },
  { key: 'withPicture', label: 'Mit Bild', of: 'clubs' },
  { key: 'withDates', label: 'Mit Terminen', of: 'clubs' },
  { key: 'agreed', label: 'Alles angenommen', of: 'clubs' },
  { key: 'brokenLinks', label: 'Defekte Links' },
];

const monthName = new Intl.DateTimeFormat('de-DE', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "Januar 2026" for `2026-01`. */
export function nameMonth(month: string): string {
  return monthName.format(new Date(`${month}-15T12:00:00Z`));
}

/** A figure as the tables show it: a share in percent, or a plain number. */
export function describeFigure(figures: QualityFigures, { key, of }: (typeof trendColumns)[number]): string {
  if (key === 'percent') return `${figures.percent} %`;
  if (!of) return String(figures[key]);
  return figures[of] === 0 ? '–' : `${Math.round((100 * figures[key]) / figures[of])} %`;
}

/** One sentence on how the content is kept, and one on what has changed since the last month that was kept (none before there is one). */
export function describeTrend({ figures, months }: QualityReport, today = new Date()): string[] {
  const { confirmed, published } = figures;
  const now =
    published === 0 ? 'Noch ist kein Verein veröffentlicht.' : `${confirmed} von ${published} veröffentlichten Profilen sind bestätigt.`;
  const thisMonth = today.toISOString().slice(0, 7);
  const before = months.find(({ month }) => month < thisMonth) ?? months[0];
  if (!before) return [now];
  const changes = [
    countChange(confirmed - before.confirmed, 'bestätigtes Profil', 'bestätigte Profile'),
    countChange(figures.brokenLinks - before.brokenLinks, 'defekter Link', 'defekte Links'),
  ].filter((change) => change !== undefined);
  const what = changes.length > 0 ? changes.join(' und ') : 'weder bei den Bestätigungen noch bei den Links eine Änderung';
  return [now, `Seit ${nameMonth(before.month)}: ${what}.`];
}

function countChange(difference: number, one: string, many: string): string | undefined {
  if (difference === 0) return undefined;
  const amount = Math.abs(difference);
  return `${amount} ${amount === 1 ? one : many} ${difference > 0 ? 'mehr' : 'weniger'}`;
}
