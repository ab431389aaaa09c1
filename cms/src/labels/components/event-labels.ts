import type { ComponentLabels } from '../model-labels';

/** Components of an event (src/components/event). */
export const eventComponentLabels: Record<string, ComponentLabels> = {
  'event.recurrence': {
    displayName: 'Wiederholung',
    mainField: 'rule',
    fields: {
      rule: { label: 'Regel', hint: 'Wie oft sich die Veranstaltung wiederholt.' },
      exceptions: { label: 'Kein Termin am', hint: 'Tage ohne Termin, z. B. in den Ferien.' },
      changes: {
        label: 'Geänderte Termine',
        hint: 'Einzelne Termine, die abgesagt oder verlegt sind oder an einem anderen Ort stattfinden.',
      },
      extraDates: { label: 'Zusätzliche Termine', hint: 'Termine außerhalb der Regel.' },
    },
    groups: [{ title: 'Wiederholung', rows: [['rule'], ['exceptions'], ['changes'], ['extraDates']] }],
  },
  'event.exception': {
    displayName: 'Ausnahme',
    mainField: 'date',
    fields: {
      date: { label: 'Tag', hint: 'An diesem Tag gibt es keinen Termin.' },
      note: { label: 'Grund', hint: 'z. B. „Herbstferien“.' },
    },
    groups: [{ title: 'Ausnahme', rows: [['date', 'note']] }],
  },
  'event.change': {
    displayName: 'Änderung an einem Termin',
    mainField: 'date',
    fields: {
      date: { label: 'Ursprünglicher Tag', hint: 'Der Tag, an dem der Termin nach der Regel wäre.' },
      cancelled: { label: 'Fällt aus', hint: '„Ja“, wenn dieser Termin abgesagt ist. Er bleibt als „abgesagt“ sichtbar.' },
      newStart: { label: 'Neuer Beginn', hint: 'Nur wenn der Termin verlegt ist.' },
      newEnd: { label: 'Neues Ende', hint: 'Nur wenn der Termin verlegt ist.' },
      newVenue: { label: 'Anderer Ort', hint: 'Nur wenn dieser Termin an einem anderen Ort stattfindet als sonst.' },
      note: { label: 'Hinweis', hint: 'Steht beim Termin, z. B. „Bitte Hallenschuhe mitbringen“.' },
    },
    groups: [{ title: 'Änderung', rows: [['date', 'cancelled'], ['newStart', 'newEnd'], ['newVenue'], ['note']] }],
  },
  'event.extra-date': {
    displayName: 'Zusätzlicher Termin',
    mainField: 'note',
    fields: {
      start: { label: 'Beginn', hint: 'Tag und Uhrzeit.' },
      end: { label: 'Ende', hint: 'Kann leer bleiben. Dann dauert er so lange wie sonst.' },
      note: { label: 'Hinweis', hint: 'Steht beim Termin, z. B. „Generalprobe“.' },
    },
    groups: [{ title: 'Zusätzlicher Termin', rows: [['note'], ['start', 'end']] }],
  },
  'event.price': {
    displayName: 'Preis',
    mainField: 'label',
    fields: {
      label: { label: 'Für wen', hint: 'z. B. „Erwachsene“ oder „Kinder bis 12 Jahre“.' },
      amount: { label: 'Betrag in Euro', hint: 'z. B. 4,50. Für freien Eintritt 0.' },
      note: { label: 'Bemerkung', hint: 'z. B. „nur an der Abendkasse“.' },
    },
    groups: [{ title: 'Preis', rows: [['label', 'amount'], ['note']] }],
  },
  'event.registration': {
    displayName: 'Anmeldung',
    mainField: 'note',
    fields: {
      needed: { label: 'Anmeldung nötig', hint: '„Ja“, wenn man sich vorher anmelden muss.' },
      until: { label: 'Anmelden bis', hint: 'Letzter Tag und Uhrzeit. Kann leer bleiben.' },
      email: { label: 'Anmelden per E-Mail', hint: 'An welche Adresse, z. B. anmeldung@verein.example.' },
      phone: { label: 'Anmelden per Telefon', hint: 'Mit Vorwahl, z. B. 03391 123456.' },
      url: { label: 'Anmelden im Internet', hint: 'Vollständige Adresse mit https://.' },
      places: { label: 'Anzahl der Plätze', hint: 'Wie viele höchstens teilnehmen können.' },
      note: { label: 'Hinweis zur Anmeldung', hint: 'z. B. „Bitte Alter des Kindes angeben“.' },
    },
    groups: [{ title: 'Anmeldung', rows: [['needed', 'places'], ['until'], ['email', 'phone'], ['url'], ['note']] }],
  },
};
