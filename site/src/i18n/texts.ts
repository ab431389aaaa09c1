/** German sentences that several pages share. A text of one page stands in that page. */
export const texts = {
  skipToContent: 'Zum Inhalt springen',
  mainNavigation: 'Hauptmenü',
  breadcrumb: 'Sie sind hier',
  urgent: 'Wichtige Hinweise',
  pagination: 'Weitere Seiten dieser Liste',
  letters: 'Zu einem Buchstaben springen',
  months: 'Andere Monate',
  footerService: 'Informationen und Hilfe',
  addToCalendar: 'Termin in den Kalender übernehmen (Datei im iCalendar-Format, .ics)',
  addSeriesToCalendar: 'Alle kommenden Termine in den Kalender übernehmen (Datei im iCalendar-Format, .ics)',
  reportChange: 'Stimmt etwas nicht? Änderung melden',
  dissolved: 'Dieser Verein hat sich aufgelöst.',
  paused: 'Dieser Verein pausiert zurzeit.',
  noOpportunities: 'Zurzeit sucht niemand über diese Seite Unterstützung. Fragen Sie gern direkt bei einem Verein nach.',
  noUpcoming: 'Zurzeit sind keine Termine eingetragen.',
} as const;
