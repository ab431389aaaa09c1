import { bold, h2, link, ol, p, ul } from './page-blocks';
import type { ShippedPage } from './shipped-page';

/** How people work together here: netiquette, the agreement on data maintenance, roles and duties. */
export const rulesPages: ShippedPage[] = [
  {
    title: 'Netiquette',
    slug: 'netiquette',
    summary: 'Regeln für einen guten Umgang auf dieser Plattform.',
    menuPlace: 'footer',
    menuOrder: 10,
    agreementVersion: '2026-1',
    body: [
      p(
        'Diese Plattform gehört allen, die sich am Ort engagieren. Die folgenden Regeln gelten für jeden Text, jedes Bild und jede Nachricht.',
      ),
      h2('So gehen wir miteinander um'),
      ul(
        'Wir schreiben freundlich und sachlich, auch wenn wir anderer Meinung sind.',
        'Wir achten die Würde jedes Menschen. Beleidigungen, Drohungen und herabsetzende Äußerungen haben hier keinen Platz.',
        'Niemand wird wegen Herkunft, Hautfarbe, Geschlecht, Religion oder Weltanschauung, Behinderung, Alter oder sexueller Identität benachteiligt.',
        'Wir schreiben so, dass viele uns verstehen.',
      ),
      h2('Das gehört hierher'),
      ul(
        'Angebote, Treffen und Veranstaltungen, die dem Gemeinwohl dienen',
        'Aufgaben, für die Sie freiwillige Helferinnen und Helfer suchen',
        'Angaben, die stimmen und die Sie selbst verantworten',
      ),
      h2('Das gehört nicht hierher'),
      ul(
        'Werbung für Waren und Dienstleistungen ohne Bezug zum Ehrenamt',
        'Wahlwerbung von Parteien und Wählergruppen',
        'Inhalte, die Gewalt, Hass oder Ausgrenzung fördern oder gegen Gesetze verstoßen',
        'Fotos und Texte, an denen Sie keine Rechte haben',
        'persönliche Angaben über andere ohne deren Einwilligung',
      ),
      h2('Wenn etwas dagegen verstößt'),
      p(
        'Bitte ',
        link('melden Sie es uns', '/melden/'),
        '. Die Koordination sieht jede Meldung an. Sie spricht zuerst mit dem Verein und bittet um eine Änderung. ',
        'Bei schweren Verstößen nimmt sie den Inhalt sofort von der Seite und nennt dem Verein den Grund. Wer anderer Ansicht ist, kann das der Koordination schreiben; sie prüft den Fall dann noch einmal.',
      ),
    ],
  },
  {
    title: 'Vereinbarung zur Datenpflege',
    slug: 'datenpflege',
    summary: 'Was Vereine und Kommune einander zusagen, damit die Angaben auf dieser Plattform stimmen.',
    menuPlace: 'footer',
    menuOrder: 20,
    agreementVersion: '2026-1',
    body: [
      p(
        'Diese Vereinbarung schließen die Kommune und jeder Verein, jede Gruppe und jede Initiative, die hier ein Profil hat. Im Folgenden steht „Verein“ für alle.',
      ),
      h2('Das sagt der Verein zu'),
      ol(
        'Er nennt der Koordination mindestens eine Person, die das Profil pflegt, und meldet einen Wechsel.',
        'Er hält Ansprechpersonen, Treffzeiten und Orte aktuell und bestätigt sein Profil mindestens alle sechs Monate.',
        'Er trägt seine öffentlichen Termine rechtzeitig ein und kennzeichnet Absagen und Verlegungen, sobald sie feststehen.',
        'Er nimmt Engagementangebote heraus, wenn die Aufgabe vergeben ist.',
        'Er veröffentlicht nur Texte und Bilder, die er verwenden darf, und Angaben zu Personen nur mit deren Einwilligung.',
        ['Er hält sich an die ', link('Netiquette', '/netiquette/'), '.'],
      ),
      h2('Das sagt die Kommune zu'),
      ol(
        'Sie stellt die Plattform kostenlos bereit und sorgt für ihren Betrieb.',
        'Sie benennt eine Koordination, die Fragen beantwortet und Schulungen anbietet.',
        'Sie verändert Inhalte des Vereins nicht ohne Rücksprache, außer bei schweren Verstößen oder offensichtlichen Fehlern.',
        'Sie gibt Zugangsdaten nicht weiter und nutzt die Angaben nur für diese Plattform und ihre Schnittstellen.',
      ),
      h2('Wenn Angaben alt werden'),
      p('Auf jedem Profil und jedem Angebot steht, wann es zuletzt bestätigt wurde. Solange die Kommune nichts anderes festlegt, gilt:'),
      ul(
        'nach 6 Monaten ist die Bestätigung fällig,',
        'nach 9 Monaten steht öffentlich „nicht bestätigt“ dabei,',
        'nach 15 Monaten erscheint der Eintrag nicht mehr in Listen und Suche. Gelöscht wird nichts.',
      ),
      p('Eine neue Bestätigung hebt das sofort wieder auf.'),
      h2('Weitergabe'),
      p(
        'Veröffentlichte Inhalte dürfen andere Anwendungen übernehmen, zum Beispiel die App oder die Internetseite der Kommune. Was das heißt, steht unter ',
        link('Schnittstellen', '/schnittstellen/'),
        '.',
      ),
      h2('Ende der Teilnahme'),
      p(
        'Der Verein kann jederzeit aufhören. Eine Nachricht an die Koordination genügt, sie nimmt das Profil und alle zugehörigen Inhalte von der Seite.',
      ),
    ],
  },
  {
    title: 'Rollen und Aufgaben',
    slug: 'rollen',
    summary: 'Wer auf dieser Plattform was tut, was darf und wofür verantwortlich ist.',
    menuPlace: 'footer',
    menuOrder: 30,
    body: [
      p('Vier Rollen arbeiten an dieser Plattform. Jede sieht im Redaktionssystem nur das, was sie für ihre Aufgabe braucht.'),
      h2('Vereinsredaktion'),
      p(bold('Wer: '), 'Ehrenamtliche aus dem Verein.'),
      ul(
        'pflegt das Profil, die Termine und die Angebote des eigenen Vereins',
        'veröffentlicht selbst, wenn der Verein dafür freigeschaltet ist; sonst veröffentlicht die Koordination',
        'verantwortet Inhalt, Bildrechte und Einwilligungen',
      ),
      h2('Kommunalredaktion'),
      p(bold('Wer: '), 'Beschäftigte der Verwaltung.'),
      ul(
        'veröffentlicht Bekanntmachungen, Mitteilungen und dringende Hinweise',
        'pflegt Orte und Räume, Themen, Ortsteile und die Seiten der Kommune',
        'trägt Veranstaltungen der Kommune ein',
      ),
      h2('Koordination'),
      p(bold('Wer: '), 'die Ehrenamtskoordination der Kommune.'),
      ul(
        'prüft Anmeldungen, lädt Vereinsredaktionen ein und schaltet Vereine frei',
        'hilft bei Fragen, bietet Schulungen und Austausch an',
        'achtet darauf, dass Angaben aktuell bleiben, und bearbeitet Meldungen',
      ),
      h2('Technik'),
      p(bold('Wer: '), 'die IT der Kommune oder ein beauftragter Dienstleister.'),
      ul('betreibt die Plattform, sichert die Daten und spielt Aktualisierungen ein', 'verwaltet Einstellungen und Zugänge'),
      h2('Wer antwortet mir?'),
      p('Fragen zu einem Verein beantwortet der Verein. Alles andere nimmt die Koordination entgegen: ', link('Kontakt', '/kontakt/'), '.'),
    ],
  },
];
