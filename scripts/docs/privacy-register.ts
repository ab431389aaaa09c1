/*
 * The register of processing activities (Art. 30 GDPR) as data: which personal data is held where, why, and until when. It imports nothing, so
 * that `npm run docs:privacy` can write docs/datenschutz-verzeichnis.md from it. A test (cms/tests/privacy.test.ts) fails when a model has a
 * field that looks personal and is not here.
 */

/** Fields of one model: a content type, a component, a table of Strapi or one of ours. */
interface HeldFields {
  /** As Strapi's database layer names it: `api::report.report`, `shared.contact`, `admin::user`, `ehrenamt::mail`. */
  model: string;
  fields: string[];
}

/** Who deletes: a task of the clock (src/tasks) with the test that proves it, or somebody, in words. */
export type Deletion = { task: string; test: string } | { by: string };

/** One processing activity; all texts German, as the document shows them. */
export interface Activity {
  title: string;
  /** Whose data. */
  people: string;
  data: string;
  purpose: string;
  legalBasis: string;
  /** Who sees it. */
  recipients: string;
  /** Until when, in words. */
  period: string;
  held: HeldFields[];
  /** Where it lies, if not in the database. */
  elsewhere?: string;
  deletion: Deletion[];
}

const publicTask = 'Art. 6 Abs. 1 Buchst. e DSGVO (öffentliche Aufgabe)';
const consent = 'Art. 6 Abs. 1 Buchst. a DSGVO (Einwilligung)';

/** All processing activities of the platform. */
export const activities: Activity[] = [
  {
    title: 'Konten der Redaktion',
    people: 'Mitglieder der Vereine, der Verwaltung und der Technik, die Inhalte pflegen',
    data: 'Vor- und Nachname, E-Mail-Adresse, Rolle, Passwort (nur als Prüfwert), Einladung, Zuordnung zu Vereinen, persönliche Zugriffsschlüssel',
    purpose: 'Anmelden und Berechtigungen prüfen',
    legalBasis: publicTask,
    recipients: 'Technik; Namen und Adressen der Redaktion eines Vereins auch die Koordination',
    period: 'bis das Konto gelöscht wird; der Link einer Einladung gilt 14 Tage',
    held: [
      {
        model: 'admin::user',
        fields: ['firstname', 'lastname', 'username', 'email', 'password', 'resetPasswordToken', 'registrationToken'],
      },
      { model: 'admin::role', fields: ['users'] },
      { model: 'admin::api-token', fields: ['adminUserOwner'] },
      { model: 'api::club.club', fields: ['editors'] },
    ],
    deletion: [
      { by: 'Die Koordination entfernt Personen aus einem Verein, die Technik löscht Konten (Abschnitt „Personenbezogene Daten“).' },
    ],
  },
  {
    title: 'Anmeldungen am Redaktionssystem',
    people: 'wer ein Konto hat',
    data: 'Konto, Gerätekennung, Art des Programms, Beginn und Ende der Sitzung',
    purpose: 'angemeldet bleiben, fremde Sitzungen beenden können',
    legalBasis: publicTask,
    recipients: 'niemand; die eigene Person sieht ihre Sitzungen',
    period: 'bis zum Abmelden, höchstens 12 Stunden',
    held: [{ model: 'admin::session', fields: ['userId', 'deviceId', 'metadata'] }],
    deletion: [{ by: 'Strapi entfernt abgelaufene Sitzungen von selbst.' }],
  },
  {
    title: 'Spuren der Bearbeitung',
    people: 'wer ein Konto hat',
    data: 'wer einen Eintrag oder eine Datei angelegt, zuletzt geändert oder bestätigt hat',
    purpose: 'nachvollziehen, wer für eine Angabe steht; Pflege der Daten',
    legalBasis: publicTask,
    recipients: 'Koordination und Technik; Vereine sehen keine fremden Konten',
    period:
      'so lange es den Eintrag gibt; mit dem Konto verschwindet der Bezug darauf, ein Name in „bestätigt von“ bleibt bis zur nächsten Bestätigung',
    held: [
      { model: 'api::club.club', fields: ['confirmedBy'] },
      { model: 'api::opportunity.opportunity', fields: ['confirmedBy'] },
      { model: 'api::page.page', fields: ['confirmedBy'] },
      { model: 'api::venue.venue', fields: ['confirmedBy'] },
    ],
    elsewhere: 'in allen Tabellen die Felder createdBy und updatedBy',
    deletion: [{ by: 'Mit dem Eintrag oder dem Konto.' }],
  },
  {
    title: 'Zustimmung zu Regeln und Datenpflege',
    people: 'wer für einen Verein zustimmt',
    data: 'Name, Zeitpunkt, Fassung',
    purpose: 'Nachweis der Zustimmung',
    legalBasis: publicTask,
    recipients: 'Koordination',
    period: 'so lange es den Verein auf der Plattform gibt',
    held: [
      { model: 'club.agreement', fields: ['acceptedAt', 'acceptedBy'] },
      { model: 'ehrenamt::acceptance', fields: ['acceptedBy', 'account', 'note'] },
    ],
    deletion: [{ task: 'acceptances of former clubs', test: 'cms/tests/privacy.test.ts' }],
  },
  {
    title: 'Bestätigungen ohne Änderung',
    people: 'wer ein Konto hat und einen Eintrag als aktuell bestätigt',
    data: 'Konto, Zeitpunkt, wer den Eintrag davor bestätigt hatte',
    purpose: 'eine Bestätigung zurücknehmen können',
    legalBasis: publicTask,
    recipients: 'niemand',
    period: '30 Tage',
    held: [{ model: 'ehrenamt::confirmation', fields: ['account', 'previous'] }],
    deletion: [{ task: 'old confirmations', test: 'cms/tests/privacy.test.ts' }],
  },
  {
    title: 'Erinnerungen an die Datenpflege',
    people: 'die Redaktion der Vereine, die Koordination',
    data: 'an welchen Verein oder welche Stelle wann erinnert wurde; wer zu welchem Verein keine Erinnerungen möchte',
    purpose: 'nicht öfter als einmal im Monat schreiben, Wünsche beachten',
    legalBasis: publicTask,
    recipients: 'niemand',
    period: 'Vermerke: zwei Jahre. Der Wunsch, keine Erinnerungen zu bekommen: bis die Person ihn zurücknimmt oder ihr Konto gelöscht wird',
    held: [
      { model: 'ehrenamt::reminder', fields: ['recipient'] },
      { model: 'ehrenamt::reminder-stop', fields: ['account'] },
    ],
    deletion: [{ task: 'old reminders', test: 'cms/tests/two-years.test.ts' }],
  },
  {
    title: 'Ansprechpersonen auf der Website',
    people: 'Mitglieder der Vereine, die als Kontakt genannt werden',
    data: 'Aufgabe, Name, E-Mail-Adresse, Telefon; bei Veranstaltungen die Adresse für Anmeldungen',
    purpose: 'Bürgerinnen und Bürger sollen Vereine erreichen',
    legalBasis: consent,
    recipients:
      'öffentlich; ohne Einwilligung wird nichts veröffentlicht. Kontakte für die Buchung von Räumen sehen nur Kommune und Koordination im Redaktionssystem',
    period: 'bis der Verein den Kontakt ändert oder entfernt; mit der nächsten Veröffentlichung ist er von der Website verschwunden',
    held: [
      { model: 'shared.contact', fields: ['role', 'name', 'email', 'phone', 'consent'] },
      { model: 'event.registration', fields: ['email', 'phone'] },
    ],
    deletion: [{ by: 'Die Redaktion des Vereins, auf Wunsch die Koordination (Abschnitt „Personenbezogene Daten“).' }],
  },
  {
    title: 'Stellen der Kommune auf der Website',
    people: 'Beschäftigte und Vertretung der Kommune, datenschutzbeauftragte Person',
    data: 'Name, Amt, dienstliche E-Mail-Adresse und Telefonnummer, Sprechzeiten',
    purpose: 'Kontakt, Impressum, Datenschutzerklärung, Erklärung zur Barrierefreiheit',
    legalBasis: `${publicTask}, Impressum: Art. 6 Abs. 1 Buchst. c DSGVO`,
    recipients: 'öffentlich',
    period: 'bis die Koordination die Angabe ändert',
    held: [
      { model: 'api::municipality.municipality', fields: ['phone', 'email', 'representatives'] },
      { model: 'municipality.representative', fields: ['name', 'office'] },
      { model: 'municipality.office', fields: ['person', 'phone', 'email', 'address', 'hours'] },
      { model: 'municipality.privacy', fields: ['officerName', 'officerContact'] },
      { model: 'municipality.statement', fields: ['feedbackEmail', 'feedbackPhone', 'enforcementEmail', 'enforcementPhone'] },
    ],
    deletion: [{ by: 'Die Koordination in den Einstellungen der Kommune.' }],
  },
  {
    title: 'Bilder mit Personen',
    people: 'wer auf Bildern zu erkennen ist, wer sie aufgenommen hat',
    data: 'Bild, Nachweis der Urheberschaft, ob Personen oder Kinder zu erkennen sind, Vermerk der Einwilligung. Ort und Gerät der Aufnahme (EXIF) werden vor der Veröffentlichung entfernt',
    purpose: 'Vereine und Veranstaltungen zeigen',
    legalBasis: `${consent}, § 22 KunstUrhG`,
    recipients: 'öffentlich, sobald der Eintrag es ist',
    period: 'bis das Bild entfernt wird; von der Website mit der nächsten Veröffentlichung',
    held: [{ model: 'shared.image', fields: ['credit', 'recognisablePeople', 'consent'] }],
    elsewhere: 'Dateien in DATA_DIR/public/uploads',
    deletion: [{ by: 'Die Redaktion des Vereins in der Mediathek, auf Wunsch die Koordination.' }],
  },
  {
    title: 'Anmeldung eines Vereins, noch nicht bestätigt',
    people: 'wer einen Verein anmeldet',
    data: 'alle Angaben des Formulars, E-Mail-Adresse',
    purpose: 'prüfen, dass die E-Mail-Adresse stimmt',
    legalBasis: consent,
    recipients: 'niemand',
    period: '3 Tage',
    held: [{ model: 'ehrenamt::pending-application', fields: ['email', 'application'] }],
    deletion: [{ task: 'applicants', test: 'cms/tests/registration.test.ts' }],
  },
  {
    title: 'Anmeldung eines Vereins',
    people: 'wer einen Verein anmeldet',
    data: 'Name, Aufgabe im Verein, E-Mail-Adresse, Telefon, Nachricht, Zustimmungen, wer entschieden hat',
    purpose: 'über die Aufnahme entscheiden und antworten',
    legalBasis: consent,
    recipients: 'Koordination',
    period: 'bis zur Entscheidung, danach die eingestellte Zahl von Tagen (Standard: 90)',
    held: [
      {
        model: 'api::registration.registration',
        fields: [
          'applicantName',
          'applicantRole',
          'applicantEmail',
          'applicantPhone',
          'message',
          'contactConsent',
          'acceptedVersions',
          'consentAt',
          'emailConfirmedAt',
          'note',
          'rejectionReason',
          'decidedBy',
        ],
      },
    ],
    deletion: [{ task: 'applicants', test: 'cms/tests/registration.test.ts' }],
  },
  {
    title: 'Meldungen, Fragen und Beschwerden',
    people: 'wer etwas meldet oder fragt',
    data: 'Text der Nachricht; freiwillig Name, E-Mail-Adresse, Telefon; die Antwort und wer sie gab',
    purpose: 'Angaben berichtigen, Barrieren abbauen, Fragen beantworten (Barrieren: Art. 7 und 9 Richtlinie (EU) 2016/2102)',
    legalBasis: `${publicTask}; Weitergabe des Kontakts an den Verein: Einwilligung`,
    recipients: 'Koordination und Kommunalredaktion; betroffene Vereine bekommen den Text, den Kontakt nur mit Einwilligung',
    period:
      'Kontakt: ab der Antwort die eingestellte Zahl von Tagen (Standard: 180). Meldung im Ganzen: ein Jahr länger. Nie beantwortet: Kontakt zwei Jahre ab Eingang',
    held: [
      {
        model: 'api::report.report',
        fields: ['text', 'contactName', 'contactEmail', 'contactPhone', 'contactShared', 'answer', 'answeredBy'],
      },
    ],
    deletion: [{ task: 'old reports', test: 'cms/tests/reports.test.ts' }],
  },
  {
    title: 'Ausgehende E-Mails',
    people: 'wer von der Plattform eine E-Mail bekommt',
    data: 'Adresse, Betreff, Zeitpunkt; der Text nur, bis die E-Mail verschickt oder aufgegeben ist',
    purpose: 'Zustellung auch nach Störungen, keine doppelten E-Mails',
    legalBasis: publicTask,
    recipients: 'niemand',
    period: '30 Tage nach dem Versand oder dem letzten Versuch',
    held: [{ model: 'ehrenamt::mail', fields: ['recipient', 'replyTo', 'subject', 'text', 'lastError'] }],
    elsewhere: 'Ohne eingerichteten Mailserver liegen die E-Mails als Dateien in DATA_DIR/mails, bis die Technik sie löscht',
    deletion: [{ task: 'mails', test: 'cms/tests/mail.test.ts' }],
  },
  {
    title: 'Freigaben',
    people: 'wer einen Eintrag einreicht oder darüber entscheidet',
    data: 'Konto, Zeitpunkte, Nachricht und Kommentar',
    purpose: 'Einträge vor der Veröffentlichung prüfen',
    legalBasis: publicTask,
    recipients: 'Koordination und die Redaktion des Vereins',
    period: 'ein Jahr nach der Entscheidung',
    held: [{ model: 'ehrenamt::review', fields: ['message', 'comment', 'requestedBy', 'decidedBy'] }],
    deletion: [{ task: 'old reviews', test: 'cms/tests/privacy.test.ts' }],
  },
  {
    title: 'Frühere Fassungen und Papierkorb',
    people: 'wer in einem Eintrag genannt ist, wer ihn geändert hat',
    data: 'der Eintrag, wie er vor der Änderung war, mit Ansprechpersonen; Konto, Zeitpunkt',
    purpose: 'Versehen rückgängig machen',
    legalBasis: publicTask,
    recipients: 'Koordination',
    period: '30 Tage',
    held: [{ model: 'ehrenamt::version', fields: ['content', 'takenBy'] }],
    deletion: [{ task: 'old versions', test: 'cms/tests/undo.test.ts' }],
  },
  {
    title: 'Geplante Veröffentlichungen',
    people: 'wer eine Veröffentlichung plant',
    data: 'Konto, Zeitpunkt',
    purpose: 'zum gewünschten Zeitpunkt veröffentlichen, bei Fehlern Bescheid geben',
    legalBasis: publicTask,
    recipients: 'die Redaktion des Eintrags',
    period: '90 Tage nach der Ausführung',
    held: [{ model: 'ehrenamt::plan', fields: ['plannedBy'] }],
    deletion: [{ task: 'old plans', test: 'cms/tests/privacy.test.ts' }],
  },
  {
    title: 'Schutz vor Missbrauch',
    people: 'wer sich anmeldet oder ein Formular schickt',
    data: 'IP-Adresse (bei IPv6 nur die ersten 64 Bit), Zahl der Versuche',
    purpose: 'Raten von Passwörtern und Fluten der Formulare begrenzen',
    legalBasis: 'Art. 6 Abs. 1 Buchst. e DSGVO, Art. 32 DSGVO',
    recipients: 'niemand',
    period: 'höchstens eine Stunde',
    held: [],
    elsewhere: 'nur im Arbeitsspeicher',
    deletion: [{ by: 'Verfällt von selbst und mit jedem Neustart.' }],
  },
  {
    title: 'Protokolle des Webservers',
    people: 'alle, die die Website aufrufen',
    data: 'IP-Adresse, Zeitpunkt, Adresse der Seite, Art des Programms',
    purpose: 'Auslieferung, Fehlersuche, Abwehr von Angriffen',
    legalBasis: 'Art. 6 Abs. 1 Buchst. e DSGVO, Art. 32 DSGVO',
    recipients: 'Technik',
    period: 'die in den Einstellungen der Kommune genannte Zahl von Tagen (Standard: 7)',
    held: [],
    elsewhere: 'beim Webserver (nginx, Caddy, Netlify); die Plattform selbst schreibt keine IP-Adressen mit',
    deletion: [{ by: 'Die Technik richtet die Frist im Webserver ein (docs/betrieb.md).' }],
  },
  {
    title: 'Sicherungen',
    people: 'alle oben Genannten',
    data: 'Abbild der Datenbank und der Dateien',
    purpose: 'Wiederherstellung nach Störungen',
    legalBasis: 'Art. 32 DSGVO',
    recipients: 'Technik',
    period: 'nach dem Plan der Technik; länger als 30 Tage ist selten nötig',
    held: [],
    elsewhere: 'am Ort der Sicherungen',
    deletion: [{ by: 'Die Technik. Nach dem Einspielen einer Sicherung sind Löschungen zu wiederholen.' }],
  },
];

const noAccounts = 'the public API has no accounts: nobody can register there (src/bootstrap/ensure-public-permissions.ts)';
const component = 'the component `shared.contact` is registered';

/** Fields that look personal by their name and are not; each with the reason. */
export const notPersonal: Record<string, string> = {
  'plugin::upload.folder.owner': 'document id of a club',
  'plugin::users-permissions.user.username': noAccounts,
  'plugin::users-permissions.user.email': noAccounts,
  'plugin::users-permissions.user.password': noAccounts,
  'plugin::users-permissions.user.resetPasswordToken': noAccounts,
  'api::club.club.contacts': component,
  'api::event.event.contact': component,
  'api::opportunity.opportunity.contact': component,
  'api::venue.venue.bookingContact': component,
  'api::page.page.reviewBy': 'a calendar day',
  'ehrenamt::quality-month.withContact': 'how many clubs name a contact',
  'admin::user.resetPasswordTokenExpiresAt': 'an instant; the account itself is registered',
  'admin::user.localizations': 'a field of every model in Strapi, empty here',
};
