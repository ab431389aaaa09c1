import type { ComponentLabels } from '../model-labels';

/** Components of the municipality's settings (src/components/municipality). */
export const municipalityComponentLabels: Record<string, ComponentLabels> = {
  'municipality.office': {
    displayName: 'Stelle',
    mainField: 'name',
    fields: {
      name: { label: 'Name der Stelle', hint: 'z. B. „Amt für Soziales, Bereich Ehrenamt“.' },
      person: { label: 'Ansprechperson', hint: 'Vor- und Nachname.' },
      phone: { label: 'Telefon', hint: 'Mit Vorwahl, z. B. 03391 123456.' },
      email: { label: 'E-Mail-Adresse', hint: 'z. B. ehrenamt@gemeinde.example.' },
      address: { label: 'Anschrift', hint: 'Straße, Hausnummer, Postleitzahl, Ort, Zimmer.' },
      hours: { label: 'Sprechzeiten', hint: 'z. B. „Dienstag 9 bis 12 Uhr“.' },
    },
    groups: [{ title: 'Stelle', rows: [['name', 'person'], ['email', 'phone'], ['address'], ['hours']] }],
  },
  'municipality.representative': {
    displayName: 'Vertretung',
    mainField: 'name',
    fields: {
      name: { label: 'Name', hint: 'Vor- und Nachname.' },
      office: { label: 'Amt', hint: 'z. B. „Bürgermeisterin“.' },
    },
    groups: [{ title: 'Vertretung', rows: [['name', 'office']] }],
  },
  'municipality.colours': {
    displayName: 'Farben',
    mainField: 'primary',
    fields: {
      primary: { label: 'Hauptfarbe', hint: 'Als Farbwert mit #, z. B. #1b5e4b. Dunkel genug für weiße Schrift.' },
      accent: { label: 'Zweite Farbe', hint: 'Als Farbwert mit #, z. B. #b5472f.' },
    },
    groups: [{ title: 'Farben', rows: [['primary', 'accent']] }],
  },
  'municipality.freshness': {
    displayName: 'Fristen für die Aktualität',
    mainField: 'confirmAfterMonths',
    fields: {
      confirmAfterMonths: { label: 'Erinnern nach (Monate)', hint: 'Dann bittet eine E-Mail, die Angaben zu bestätigen, z. B. 6.' },
      unconfirmedAfterMonths: {
        label: 'Kennzeichnen nach (Monate)',
        hint: 'Dann steht auf der Website „länger nicht bestätigt“, z. B. 9.',
      },
      hiddenAfterMonths: { label: 'Ausblenden nach (Monate)', hint: 'Dann erscheint der Eintrag nicht mehr, z. B. 15.' },
    },
    groups: [{ title: 'Fristen', rows: [['confirmAfterMonths', 'unconfirmedAfterMonths', 'hiddenAfterMonths']] }],
  },
  'municipality.holiday-period': {
    displayName: 'Ferien',
    mainField: 'name',
    fields: {
      name: { label: 'Name', hint: 'z. B. „Herbstferien 2027“.' },
      from: { label: 'Erster Ferientag', hint: 'Wie im Ferienkalender des Landes.' },
      until: { label: 'Letzter Ferientag', hint: 'Dieser Tag gehört noch dazu.' },
    },
    groups: [{ title: 'Ferien', rows: [['name'], ['from', 'until']] }],
  },
  'municipality.privacy': {
    displayName: 'Angaben zum Datenschutz',
    mainField: 'officerName',
    fields: {
      controller: { label: 'Verantwortliche Stelle', hint: 'Name und Anschrift, z. B. „Stadt Musterstadt, Markt 1, 12345 Musterstadt“.' },
      officerName: { label: 'Datenschutzbeauftragte Person', hint: 'Vor- und Nachname.' },
      officerContact: { label: 'Kontakt der datenschutzbeauftragten Person', hint: 'E-Mail-Adresse, Telefon, Anschrift.' },
      supervisoryAuthority: { label: 'Aufsichtsbehörde', hint: 'Name und Anschrift der Datenschutzaufsicht Ihres Landes.' },
      hosting: { label: 'Betrieb der Website', hint: 'Wer den Server betreibt und wo er steht.' },
      logRetentionDays: { label: 'Protokolle löschen nach (Tage)', hint: 'Wie lange der Server Zugriffe speichert, z. B. 7.' },
      reportRetentionDays: {
        label: 'Kontakte aus Meldungen löschen nach (Tage)',
        hint: 'So lange nach der Antwort bleiben Name, E-Mail-Adresse und Telefon stehen, z. B. 180. Ein Jahr später verschwindet die ganze Meldung.',
      },
      registrationRetentionDays: {
        label: 'Vereinsanmeldungen löschen nach (Tage)',
        hint: 'Gezählt ab der Entscheidung, z. B. 90. Der Verein selbst bleibt.',
      },
    },
    groups: [
      {
        title: 'Datenschutz',
        rows: [
          ['controller'],
          ['officerName'],
          ['officerContact'],
          ['supervisoryAuthority'],
          ['hosting'],
          ['logRetentionDays'],
          ['registrationRetentionDays', 'reportRetentionDays'],
        ],
      },
    ],
  },
  'municipality.statement': {
    displayName: 'Erklärung zur Barrierefreiheit',
    mainField: 'preparedOn',
    fields: {
      conformity: {
        label: 'Ergebnis',
        hint: 'Wie weit die Website die Anforderungen erfüllt (BITV 2.0).',
        options: {
          full: 'Erfüllt alle Anforderungen',
          partial: 'Erfüllt die meisten Anforderungen',
          none: 'Erfüllt die Anforderungen nicht',
        },
      },
      preparedOn: { label: 'Erstellt am', hint: 'Tag der ersten Erklärung.' },
      reviewedOn: { label: 'Zuletzt geprüft am', hint: 'Mindestens einmal im Jahr.' },
      method: { label: 'Wie geprüft wurde', hint: 'z. B. „Selbstbewertung“ oder „Prüfung durch …“.' },
      knownBarriers: { label: 'Bekannte Barrieren', hint: 'Was noch nicht zugänglich ist, warum, und was stattdessen hilft.' },
      feedbackEmail: { label: 'Barriere melden: E-Mail', hint: 'An wen man sich wendet.' },
      feedbackPhone: { label: 'Barriere melden: Telefon', hint: 'Mit Vorwahl.' },
      enforcementName: {
        label: 'Schlichtungsstelle: Name',
        hint: 'Leer lassen: Dann nennt die Website die Stelle Ihres Landes. Sonst gilt, was Sie hier eintragen.',
      },
      enforcementAddress: { label: 'Schlichtungsstelle: Anschrift', hint: 'Straße, Hausnummer, Postleitzahl, Ort.' },
      enforcementEmail: { label: 'Schlichtungsstelle: E-Mail', hint: 'E-Mail-Adresse der Stelle.' },
      enforcementPhone: { label: 'Schlichtungsstelle: Telefon', hint: 'Mit Vorwahl.' },
      enforcementUrl: { label: 'Schlichtungsstelle: Website', hint: 'Vollständige Adresse mit https://.' },
    },
    groups: [
      {
        title: 'Erklärung',
        rows: [
          ['conformity'],
          ['preparedOn', 'reviewedOn'],
          ['method'],
          ['knownBarriers'],
          ['feedbackEmail', 'feedbackPhone'],
          ['enforcementName'],
          ['enforcementAddress'],
          ['enforcementEmail', 'enforcementPhone'],
          ['enforcementUrl'],
        ],
      },
    ],
  },
};
