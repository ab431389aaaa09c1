/** The days of the week as they are stored, in German. */
export const weekdays = {
  monday: 'Montag',
  tuesday: 'Dienstag',
  wednesday: 'Mittwoch',
  thursday: 'Donnerstag',
  friday: 'Freitag',
  saturday: 'Samstag',
  sunday: 'Sonntag',
};

/** How far a place meets a need; no value at all means: not known. */
export const degrees = { yes: 'Ja', partly: 'Teilweise', no: 'Nein' };
