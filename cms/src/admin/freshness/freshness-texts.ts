import type { FreshnessState } from '../../home/freshness-periods';
import { describeDate } from '../server-data/describe-instant';

/** How current an entry is, in one or two words. */
export const stateNames: Record<FreshnessState, string> = {
  current: 'Aktuell',
  due: 'Bitte bestätigen',
  unconfirmed: 'Nicht bestätigt',
  hidden: 'Ausgeblendet',
};

/** Messages that Strapi looks up by their id: the head of a column. */
export const freshnessMessages: Record<string, string> = { 'ehrenamt.freshness.column': 'Aktualität' };

/** What editors read about confirming. */
export const freshnessTexts = {
  title: 'Aktualität',
  confirm: 'Noch aktuell',
  undo: 'Rückgängig',
  stop: 'Keine Erinnerungen mehr',
  resume: 'Wieder erinnern',
  confirmed: 'Bestätigt. In wenigen Minuten steht es so auf der Website.',
  undone: 'Zurückgenommen.',
  confirmedMany: (count: number) => (count === 1 ? '1 Eintrag ist bestätigt.' : `${count} Einträge sind bestätigt.`),
  stopped: 'Wir erinnern Sie nicht mehr an diesen Verein.',
  resumed: 'Wir erinnern Sie wieder, höchstens einmal im Monat.',
};

/** Since when an entry is confirmed and what follows from that, as a sentence or two. */
export function describeConfirmation(state: FreshnessState, confirmedAt: string | null, confirmedBy?: string | null): string {
  const when = confirmedAt
    ? `Zuletzt bestätigt am ${describeDate(confirmedAt)}${confirmedBy ? ` von ${confirmedBy}` : ''}.`
    : 'Noch nie bestätigt.';
  switch (state) {
    case 'current':
      return when;
    case 'due':
      return `${when} Bitte sehen Sie nach, ob noch alles stimmt.`;
    case 'unconfirmed':
      return `${when} Auf der Website steht jetzt ein Hinweis, dass die Angaben nicht bestätigt sind.`;
    case 'hidden':
      return `${when} Das ist zu lange her: Der Eintrag steht nicht mehr in den Listen der Website.`;
  }
}
