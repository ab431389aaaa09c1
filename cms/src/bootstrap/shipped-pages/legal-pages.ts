import { bold, h2, link, p, ul } from './page-blocks';
import type { ShippedPage } from './shipped-page';

/** Introductions to the pages whose figures and addresses come from the settings of the municipality. */
export const legalPages: ShippedPage[] = [
  {
    title: 'Kontakt',
    slug: 'kontakt',
    summary: 'So erreichen Sie die Ehrenamtskoordination und die zuständige Stelle.',
    menuPlace: 'none',
    menuOrder: 20,
    body: [
      p(
        'Sie suchen ein Ehrenamt, möchten Ihren Verein vorstellen oder haben eine Frage zur Plattform? Die Ehrenamtskoordination hilft Ihnen gern weiter.',
      ),
      p(
        'Fragen zu einem Termin oder Angebot beantwortet am besten der Verein selbst. Seine Kontaktangaben stehen auf seiner Seite. ',
        'Veraltete Angaben können Sie ',
        link('hier melden', '/melden/'),
        '.',
      ),
    ],
  },
  {
    title: 'Schnittstellen',
    slug: 'schnittstellen',
    summary: 'Wie andere Systeme Inhalte dieser Plattform lesen und wie Daten hineinkommen.',
    menuPlace: 'none',
    menuOrder: 30,
    body: [
      p('Diese Seite richtet sich an Fachleute, die Inhalte in eine App, eine Internetseite oder einen Kalender übernehmen möchten.'),
      h2('Inhalte lesen'),
      ul(
        [
          bold('Strukturierte Angaben: '),
          'Die Seiten der Vereine und Veranstaltungen enthalten Angaben nach schema.org (JSON-LD, Typen Organization und Event).',
        ],
        [bold('Seitenverzeichnis: '), 'Alle öffentlichen Adressen stehen in der Sitemap nach sitemaps.org.'],
        [bold('Feste Adressen: '), 'Ändert sich die Adresse eines Eintrags, leitet die alte auf die neue weiter.'],
        [
          bold('REST: '),
          'Die veröffentlichten Inhalte lassen sich beim Redaktionssystem nur lesend als JSON abrufen. Entwürfe und interne Angaben gehören nicht dazu. Die Adresse nennt die Koordination.',
        ],
      ),
      h2('Inhalte übernehmen'),
      ul(
        [bold('Kalender: '), 'Termine aus Dateien und Adressen im Format iCalendar (RFC 5545), auch mit Serien, Ausnahmen und Absagen.'],
        [bold('Tabellen: '), 'Vereine und Engagementangebote aus CSV-Dateien, auch aus Freinet.'],
      ),
      p(
        'Ein Import lässt sich wiederholen: Unveränderte Einträge bleiben, wie sie sind, geänderte werden aktualisiert. Wenden Sie sich dafür an die ',
        link('Koordination', '/kontakt/'),
        '.',
      ),
      h2('Nutzung'),
      p(
        'Nennen Sie bei der Übernahme diese Plattform als Quelle und verlinken Sie den Eintrag. Bilder dürfen Sie nur mit Zustimmung des Vereins verwenden, der sie veröffentlicht hat.',
      ),
    ],
  },
  {
    title: 'Impressum',
    slug: 'impressum',
    summary: 'Wer diese Internetseite anbietet und verantwortet.',
    menuPlace: 'none',
    menuOrder: 40,
    body: [
      p(
        'Anbieterin dieser Internetseite ist die unten genannte Kommune. Sie verantwortet die Plattform und die Inhalte, die sie selbst veröffentlicht.',
      ),
      p('Für Profile, Veranstaltungen und Angebote ist der jeweilige Verein verantwortlich. Seine Kontaktangaben stehen beim Eintrag.'),
      p(
        'Für die Inhalte verlinkter Seiten sind deren Anbieter verantwortlich. Sind Ihnen Inhalte aufgefallen, die gegen Rechte oder gegen die ',
        link('Netiquette', '/netiquette/'),
        ' verstoßen, ',
        link('schreiben Sie uns bitte', '/melden/'),
        '.',
      ),
    ],
  },
  {
    title: 'Datenschutz',
    slug: 'datenschutz',
    summary: 'Welche Daten beim Besuch dieser Seite anfallen und welche Rechte Sie haben.',
    menuPlace: 'none',
    menuOrder: 50,
    body: [
      p(
        'Sie können diese Seite besuchen, ohne sich anzumelden. Sie setzt keine Cookies, bindet keine Inhalte fremder Anbieter ein und wertet Ihr Verhalten nicht aus. Die Suche läuft in Ihrem Browser: Ihre Suchwörter verlassen Ihr Gerät nicht.',
      ),
      h2('Angaben zu Personen in den Einträgen'),
      p(
        'Vereine nennen Ansprechpersonen. Deren Angaben erscheinen nur mit Einwilligung (Artikel 6 Absatz 1 Buchstabe a DSGVO). Wer seine Einwilligung zurücknimmt, wendet sich an den Verein oder an die Koordination. Mit der nächsten Fassung der Seite sind die Angaben entfernt.',
      ),
      h2('Wenn Sie uns schreiben'),
      p(
        'Ihre Nachricht und Ihre Kontaktangaben verwenden wir, um Ihr Anliegen zu bearbeiten, und löschen sie, wenn sie dafür nicht mehr gebraucht werden.',
      ),
      h2('Ihre Rechte'),
      ul(
        'Auskunft über die Daten, die über Sie gespeichert sind (Artikel 15 DSGVO)',
        'Berichtigung, Löschung und Einschränkung der Verarbeitung (Artikel 16 bis 18 DSGVO)',
        'Widerspruch gegen die Verarbeitung (Artikel 21 DSGVO)',
        'Beschwerde bei der Aufsichtsbehörde für den Datenschutz (Artikel 77 DSGVO)',
      ),
    ],
  },
  {
    title: 'Barrierefreiheit',
    slug: 'barrierefreiheit',
    summary: 'Wie zugänglich diese Seite ist und wie Sie Barrieren melden.',
    menuPlace: 'none',
    menuOrder: 60,
    body: [
      p(
        'Alle Menschen sollen diese Seite nutzen können: mit der Maus oder nur mit der Tastatur, mit Vorleseprogramm, mit starker Vergrößerung, auf dem Telefon und auch ohne JavaScript.',
      ),
      p(
        'Sind Sie auf eine Barriere gestoßen? Bitte ',
        link('melden Sie sie uns', '/melden/'),
        '. Wir antworten Ihnen und sagen, bis wann wir sie beheben.',
      ),
      h2('Inhalte der Vereine'),
      p(
        'Vereine schreiben ihre Texte selbst. Jedes Bild braucht eine Beschreibung. Bei Dokumenten steht, ob sie barrierefrei sind. Ist ein Dokument für Sie nicht lesbar, wenden Sie sich an den Verein oder an die Koordination.',
      ),
    ],
  },
];
