import type { TypeLabels } from '../model-labels';

export const calendarSourceLabels: TypeLabels = {
  displayName: 'Kalenderquelle',
  plural: 'Kalenderquellen',
  mainField: 'name',
  columns: ['name', 'schedule', 'active', 'lastRunAt', 'lastResult'],
  sortBy: 'name',
  sortOrder: 'ASC',
  fields: {
    name: { label: 'Name', hint: 'z. B. „Kalender der Stadtbibliothek“.' },
    url: { label: 'Adresse des Kalenders', hint: 'Vollständig, mit https://, meist auf .ics endend.' },
    file: { label: 'Kalenderdatei', hint: 'Statt der Adresse: eine Datei mit der Endung .ics.' },
    club: { label: 'Verein', hint: 'Wem die Veranstaltungen gehören. Leer heißt: der Kommune.' },
    venue: { label: 'Ort', hint: 'Für Termine ohne eigene Ortsangabe.' },
    topics: { label: 'Themen', hint: 'Bekommen alle übernommenen Veranstaltungen.' },
    schedule: {
      label: 'Wie oft',
      hint: 'Wann die Plattform nach neuen Terminen schaut.',
      options: { manual: 'Nur von Hand', hourly: 'Jede Stunde', daily: 'Jeden Tag', weekly: 'Jede Woche' },
    },
    active: { label: 'Eingeschaltet', hint: '„Nein“ hält die Übernahme an.' },
    lastRunAt: { label: 'Zuletzt gelesen', hint: 'Entsteht von selbst.' },
    lastResult: { label: 'Ergebnis', hint: 'Was zuletzt übernommen wurde oder warum nicht.' },
  },
  groups: [
    { title: 'Quelle', rows: [['name'], ['url'], ['file'], ['schedule', 'active']] },
    { title: 'Zuordnung', rows: [['club', 'venue'], ['topics']] },
    { title: 'Letzte Übernahme', rows: [['lastRunAt'], ['lastResult']] },
  ],
};
