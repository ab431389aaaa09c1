import { h2, link, p, ul } from './page-blocks';
import type { ShippedPage } from './shipped-page';

/** What the platform is, in plain language (Einfache Sprache). */
export const plainLanguagePage: ShippedPage = {
  title: 'Einfache Sprache',
  slug: 'einfache-sprache',
  summary: 'Hier erklären wir diese Internet-Seite in Einfacher Sprache.',
  menuPlace: 'none',
  menuOrder: 10,
  language: 'de-simple',
  body: [
    p('Hier erklären wir diese Internet-Seite. Die Sätze sind kurz. Die Wörter sind einfach.'),
    h2('Was finden Sie hier?'),
    p(
      'Auf dieser Seite stellen sich Vereine vor. Ein Verein ist eine Gruppe von Menschen. Sie haben das gleiche Ziel oder das gleiche Hobby.',
    ),
    ul(
      [link('Vereine', '/vereine/'), ': Wer macht was an unserem Ort?'],
      [link('Veranstaltungen', '/veranstaltungen/'), ': Was ist wann los?'],
      [link('Mitmachen', '/mitmachen/'), ': Wo können Sie helfen?'],
      [link('Aktuelles', '/aktuelles/'), ': Was gibt es Neues?'],
      [link('Orte', '/orte/'), ': Wo trifft man sich? Kommt man mit dem Rollstuhl hinein?'],
    ),
    h2('Was ist ein Ehrenamt?'),
    p(
      'Ein Ehrenamt ist eine freiwillige Arbeit. Sie helfen anderen Menschen oder der Natur. Sie bekommen dafür keinen Lohn. Aber Sie lernen Menschen kennen. Und Sie tun etwas Gutes.',
    ),
    h2('Wie können Sie suchen?'),
    p(
      'Es gibt eine ',
      link('Suche', '/suche/'),
      '. Schreiben Sie ein Wort in das Feld. Zum Beispiel: Chor. Dann sehen Sie alles, was dazu passt.',
    ),
    h2('Sie haben eine Frage?'),
    p(
      'Rufen Sie uns an. Oder schreiben Sie uns. Die Telefon-Nummer und die Adresse stehen auf der Seite ',
      link('Kontakt', '/kontakt/'),
      '.',
    ),
    h2('Sie kommen auf der Seite nicht zurecht?'),
    p(
      'Vielleicht ist die Schrift schlecht zu lesen. Vielleicht geht etwas mit Ihrem Gerät nicht. Das nennt man eine Barriere. Bitte ',
      link('sagen Sie es uns', '/melden/'),
      '. Dann können wir die Seite besser machen.',
    ),
  ],
};
