import { bold, h2, link, ol, p, ul } from './page-blocks';
import type { ShippedPage } from './shipped-page';

/** Help for the people who keep the content up to date. Says only what the platform does. */
export const helpPages: ShippedPage[] = [
  {
    title: 'Hilfe',
    slug: 'hilfe',
    summary: 'Anleitungen für Vereine: anmelden, Profil pflegen, Termine eintragen, Fotos verwenden. Und an wen Sie sich wenden können.',
    menuPlace: 'help',
    menuOrder: 10,
    body: [
      p(
        'Diese Seiten helfen Ihnen, wenn Sie für einen Verein, eine Gruppe oder eine Initiative Inhalte auf dieser Plattform pflegen. ',
        'Sie brauchen dafür keine Vorkenntnisse. Wenn Sie eine E-Mail schreiben können, können Sie auch einen Termin eintragen.',
      ),
      h2('Was möchten Sie tun?'),
      ul(
        [link('Erste Schritte: anmelden und zurechtfinden', '/hilfe/erste-schritte/')],
        [link('Das Vereinsprofil pflegen', '/hilfe/vereinsprofil-pflegen/')],
        [link('Termine und Serien eintragen', '/hilfe/termine-und-serien/')],
        [link('Fotos verwenden und Einwilligungen einholen', '/hilfe/fotos-und-einwilligung/')],
        [link('In Einfacher Sprache schreiben', '/hilfe/einfache-sprache-schreiben/')],
        [link('Was nach dem Veröffentlichen passiert', '/hilfe/was-nach-dem-veroeffentlichen-passiert/')],
        [link('Hilfe bekommen und Fehler melden', '/hilfe/hilfe-und-kontakt/')],
      ),
      h2('Ihr Verein ist noch nicht dabei?'),
      p('Auf der Seite ', link('Verein anmelden', '/verein-anmelden/'), ' steht, wie Sie mitmachen können. Die Teilnahme kostet nichts.'),
    ],
  },
  {
    title: 'Erste Schritte',
    slug: 'erste-schritte',
    parent: 'hilfe',
    summary: 'So melden Sie sich im Redaktionssystem an und finden die Inhalte Ihres Vereins.',
    menuPlace: 'help',
    menuOrder: 20,
    body: [
      h2('Ihr Zugang'),
      p(
        'Die Koordination lädt Sie ein. Sie erhalten eine Adresse, unter der Sie Ihr Kennwort festlegen. ',
        'Jede Person bekommt einen eigenen Zugang. Geben Sie Ihr Kennwort nicht weiter, auch nicht im Vorstand: Ein zweiter Zugang ist schnell eingerichtet.',
      ),
      h2('Anmelden'),
      ol(
        'Öffnen Sie die Adresse des Redaktionssystems. Sie steht in Ihrer Einladung.',
        'Geben Sie Ihre E-Mail-Adresse und Ihr Kennwort ein.',
        'Wählen Sie links „Inhalts-Manager“. Dort stehen die Inhalte, die Sie bearbeiten dürfen.',
      ),
      p('Das Redaktionssystem funktioniert auch auf dem Smartphone. Für längere Texte ist ein größerer Bildschirm bequemer.'),
      h2('Was Sie sehen'),
      ul(
        [bold('Verein: '), 'das Profil Ihres Vereins. Betreuen Sie mehrere Vereine, stehen hier alle.'],
        [bold('Veranstaltung: '), 'Ihre Termine, auch die vergangenen.'],
        [bold('Engagementangebot: '), 'die Aufgaben, für die Sie Helferinnen und Helfer suchen.'],
      ),
      p('Inhalte anderer Vereine sehen und ändern Sie dort nicht. Und niemand aus einem anderen Verein ändert Ihre Inhalte.'),
      h2('Entwurf und veröffentlichte Fassung'),
      p(
        'Jeder Eintrag hat einen Entwurf. „Speichern“ sichert nur den Entwurf, auf der öffentlichen Seite ändert sich noch nichts. ',
        'Erst „Veröffentlichen“ zeigt Ihre Fassung öffentlich. Sie können also in Ruhe schreiben, unterbrechen und später weitermachen.',
      ),
      p(
        'Mit „Vorschau öffnen“ sehen Sie den gespeicherten Entwurf so, wie er auf der Website aussehen wird. ',
        'Oben steht, was noch fehlt. Die Vorschau gilt zehn Minuten. Danach öffnen Sie sie einfach neu.',
      ),
      p(
        'Ist Ihr Verein für das direkte Veröffentlichen freigeschaltet, veröffentlichen Sie selbst. ',
        'Sonst wählen Sie „Zur Freigabe einreichen“. Die Koordination sieht Ihren Entwurf durch und veröffentlicht ihn, oder sie schreibt Ihnen, was noch fehlt. ',
        'Was schon veröffentlicht ist, bleibt bis dahin stehen.',
      ),
    ],
  },
  {
    title: 'Das Vereinsprofil pflegen',
    slug: 'vereinsprofil-pflegen',
    parent: 'hilfe',
    summary: 'Welche Angaben Ihr Profil nützlich machen und wie Sie es aktuell halten.',
    menuPlace: 'help',
    menuOrder: 30,
    body: [
      p(
        'Das Profil ist die Visitenkarte Ihres Vereins. Schreiben Sie es für jemanden, der Sie noch nicht kennt und vielleicht mitmachen möchte.',
      ),
      h2('Diese Angaben helfen am meisten'),
      ul(
        [
          bold('Kurzbeschreibung: '),
          'ein bis zwei Sätze, höchstens 300 Zeichen. Sie steht in jeder Liste. Sagen Sie, was Sie tun und für wen.',
        ],
        [bold('Regelmäßige Treffen: '), 'Wochentag, Uhrzeit und Ort. Wer vorbeikommen will, sucht zuerst danach.'],
        [bold('Kontakt: '), 'mindestens eine Telefonnummer oder E-Mail-Adresse, die jemand wirklich liest.'],
        [bold('Themen und Ortsteile: '), 'danach filtern die Besucherinnen und Besucher.'],
        [
          bold('Barrierefreiheit: '),
          'Kommt man mit Rollstuhl oder Kinderwagen hinein? Gibt es eine passende Toilette? Auch ein ehrliches „Nein“ hilft.',
        ],
      ),
      h2('Kontaktpersonen'),
      p(
        'Name, Telefonnummer und E-Mail-Adresse einer Person erscheinen nur, wenn Sie „Darf veröffentlicht werden“ auf „Ja“ stellen. Fragen Sie die Person vorher. ',
        'Ohne das Häkchen bleiben die Angaben im Redaktionssystem und werden nicht veröffentlicht. ',
        'Am einfachsten ist eine Adresse des Vereins, die bei einem Wechsel im Vorstand weiter gilt.',
      ),
      h2('Überschriften und Absätze'),
      p(
        'Gliedern Sie längere Beschreibungen mit Zwischenüberschriften und Listen. Nutzen Sie dafür die Knöpfe über dem Textfeld, nicht Fettdruck: ',
        'Wer sich die Seite vorlesen lässt, springt von Überschrift zu Überschrift.',
      ),
      h2('Aktuell halten'),
      p(
        'Auf der Seite Ihres Vereins steht, wann die Angaben zuletzt bestätigt wurden. Nach einigen Monaten ohne Bestätigung wird der Eintrag als ',
        '„nicht bestätigt“ gekennzeichnet, später erscheint er nicht mehr in den Listen. Seine Seite bleibt erreichbar. ',
        'Prüfen Sie Ihr Profil deshalb zweimal im Jahr. Die Fristen stehen in der ',
        link('Vereinbarung zur Datenpflege', '/datenpflege/'),
        '.',
      ),
    ],
  },
  {
    title: 'Termine und Serien eintragen',
    slug: 'termine-und-serien',
    parent: 'hilfe',
    summary: 'Einzelne Termine, wöchentliche und monatliche Serien, Ausnahmen, Verlegungen und Absagen.',
    menuPlace: 'help',
    menuOrder: 40,
    body: [
      h2('Ein einzelner Termin'),
      ol(
        'Wählen Sie „Veranstaltung“ und dann „Neuen Eintrag erstellen“.',
        'Geben Sie Titel, Beginn und möglichst auch das Ende an. Alle Zeiten gelten für Deutschland, die Sommerzeit wird von selbst beachtet.',
        'Wählen Sie den Veranstaltungsort aus der Liste. Steht er nicht darin, beschreiben Sie ihn im Feld „Ortshinweis“.',
        'Speichern Sie und veröffentlichen Sie den Eintrag.',
      ),
      p('Dauert etwas den ganzen Tag, setzen Sie „Ganztägig“. Bei mehreren Tagen ist das Ende der letzte Tag, der noch dazugehört.'),
      h2('Eine Serie'),
      p(
        'Für Training, Probe oder Stammtisch brauchen Sie nur einen Eintrag. Tragen Sie oben den ersten Termin ein. ',
        'Unter „Mehrere Termine“ wählen Sie dann, wie oft er sich wiederholt:',
      ),
      ul(
        [bold('Wöchentlich: '), 'zum Beispiel jede Woche am Dienstag oder alle zwei Wochen am Montag'],
        [bold('Monatlich: '), 'zum Beispiel am ersten Freitag, am zweiten und vierten Dienstag oder immer am 15.'],
        [bold('Jährlich: '), 'immer am gleichen Datum oder zum Beispiel am letzten Sonntag im Oktober'],
      ),
      p(
        'Darunter sehen Sie die nächsten zehn Termine, so wie sie auf der Website stehen werden. ',
        'Mit einem Häkchen lassen Sie die Termine an Feiertagen oder in den Schulferien weg. Eine eigene Pause tragen Sie mit „Pause eintragen“ ein.',
      ),
      h2('Ein Termin der Serie fällt aus, wird verlegt oder kommt dazu'),
      p('Wählen Sie neben dem Termin „Ändern“:'),
      ul(
        [
          bold('Fällt aus: '),
          'Der Termin war schon angekündigt. Er bleibt sichtbar, mit dem Wort „abgesagt“. So steht niemand vor verschlossener Tür.',
        ],
        [bold('Findet zu einer anderen Zeit statt: '), 'Auf der Website und in den Kalendern der Gäste steht dann die neue Zeit.'],
        [bold('Kein Termin: '), 'An diesem Tag findet von vornherein nichts statt. Er erscheint nirgends.'],
      ),
      p('Unregelmäßige Termine tragen Sie mit „Weiteren Termin hinzufügen“ ein.'),
      h2('Jedes Jahr wieder'),
      p(
        'Ein Fest aus dem letzten Jahr müssen Sie nicht neu schreiben. Öffnen Sie es, wählen Sie oben rechts die drei Punkte und dann ',
        '„Für nächstes Jahr duplizieren“. Prüfen Sie Tag und Uhrzeit, bevor Sie veröffentlichen.',
      ),
      h2('Alles absagen oder verschieben'),
      p(
        'Löschen Sie eine abgesagte Veranstaltung nicht. Setzen Sie ihren Stand auf „abgesagt“ oder „verschoben“ und schreiben Sie einen kurzen Hinweis dazu. ',
        'Wer den Termin schon kennt, erfährt so davon.',
      ),
    ],
  },
  {
    title: 'Fotos und Einwilligung',
    slug: 'fotos-und-einwilligung',
    parent: 'hilfe',
    summary: 'Welche Fotos Sie verwenden dürfen und welche Angaben zu jedem Bild gehören.',
    menuPlace: 'help',
    menuOrder: 50,
    body: [
      h2('Drei Fragen vor jedem Foto'),
      ol(
        [
          bold('Darf ich das Bild verwenden? '),
          'Nehmen Sie eigene Fotos oder solche, für die Sie eine Erlaubnis haben. Bilder aus einer Suchmaschine dürfen Sie fast nie verwenden.',
        ],
        [
          bold('Wer ist zu erkennen? '),
          'Sind Menschen erkennbar, brauchen Sie deren Einwilligung. Bei Kindern müssen die Eltern einwilligen, ältere Kinder und Jugendliche zusätzlich selbst. Heben Sie die Einwilligung im Verein auf.',
        ],
        [bold('Was zeigt das Bild? '), 'Beschreiben Sie es in einem Satz für Menschen, die es nicht sehen können.'],
      ),
      h2('Diese Angaben gehören zu jedem Bild'),
      ul(
        [
          bold('Alternativtext: '),
          '„Zwei Frauen setzen Tomatenpflanzen in ein Hochbeet.“ Nicht: „Bild“ oder „IMG_1234“. Trägt das Bild nichts zum Verständnis bei, stellen Sie „Nur Schmuck“ auf „Ja“.',
        ],
        [bold('Bildnachweis: '), 'wer das Foto gemacht hat, zum Beispiel „Foto: Turnverein“.'],
        [
          bold('Erkennbare Personen: '),
          'niemand, Erwachsene oder Kinder. Sind Kinder zu erkennen, bestätigen Sie die Einwilligung ausdrücklich.',
        ],
      ),
      h2('Technik'),
      p(
        'Laden Sie Fotos so hoch, wie sie aus der Kamera oder dem Telefon kommen. Die Plattform verkleinert sie für die öffentliche Seite und entfernt dabei ',
        'verborgene Angaben wie den Aufnahmeort. Dateien im Format SVG und Programme werden nicht angenommen.',
      ),
      h2('Jemand möchte sein Bild nicht mehr sehen'),
      p(
        'Dann entfernen Sie es aus dem Eintrag und veröffentlichen ihn neu. Mit der nächsten Fassung der Seite ist es verschwunden. Eine Einwilligung kann jederzeit zurückgenommen werden.',
      ),
    ],
  },
  {
    title: 'In Einfacher Sprache schreiben',
    slug: 'einfache-sprache-schreiben',
    parent: 'hilfe',
    summary: 'Zehn Regeln, mit denen Ihre Texte für alle verständlich werden.',
    menuPlace: 'help',
    menuOrder: 60,
    body: [
      p(
        'Einfache Sprache hilft vielen: Menschen, die Deutsch lernen, die nicht gut lesen, die wenig Zeit haben. Sie klingt nicht kindlich, sondern klar.',
      ),
      h2('Zehn Regeln'),
      ol(
        'Schreiben Sie kurze Sätze. Ein Satz, ein Gedanke.',
        'Das Wichtigste steht am Anfang: was, wann, wo, was kostet es.',
        'Verwenden Sie bekannte Wörter: „Treffen“ statt „Zusammenkunft“.',
        'Erklären Sie Fachwörter und Abkürzungen, oder lassen Sie sie weg.',
        'Schreiben Sie, wer etwas tut: „Wir kochen“ statt „Es wird gekocht“.',
        'Verneinen Sie selten: „Kommen Sie pünktlich“ statt „Kommen Sie nicht zu spät“.',
        'Sprechen Sie die Leute direkt an: „Sie brauchen Sportschuhe.“',
        'Trennen Sie lange Wörter gedanklich: „Kosten für die Mitglieder“ statt „Mitgliedsbeitragsordnung“.',
        'Gliedern Sie mit Überschriften und Listen.',
        'Lassen Sie den Text von jemandem lesen, der den Verein nicht kennt.',
      ),
      h2('Ein Beispiel'),
      p(
        bold('Vorher: '),
        '„Die Durchführung der Übungseinheiten erfolgt unter fachkundiger Anleitung jeweils dienstags im Zeitraum von 18.00 bis 19.30 Uhr.“',
      ),
      p(bold('Nachher: '), '„Wir trainieren jeden Dienstag von 18 Uhr bis 19.30 Uhr. Eine Trainerin leitet die Übungen an.“'),
      h2('Das Feld „Einfache Sprache“'),
      p(
        'Vereine, Veranstaltungen und Angebote haben dafür ein eigenes Feld. Drei bis fünf Sätze reichen. Der Text steht zusätzlich zur ausführlichen Beschreibung.',
      ),
    ],
  },
  {
    title: 'Was nach dem Veröffentlichen passiert',
    slug: 'was-nach-dem-veroeffentlichen-passiert',
    parent: 'hilfe',
    summary: 'Wann Ihre Änderung zu sehen ist und was Sie tun können, wenn sie ausbleibt.',
    menuPlace: 'help',
    menuOrder: 70,
    body: [
      p(
        'Die öffentliche Seite wird nach jeder Veröffentlichung neu erstellt. Das geschieht von selbst und dauert meist nur Sekunden, bei sehr vielen Inhalten wenige Minuten.',
      ),
      h2('Die Schritte'),
      ol(
        'Sie wählen „Veröffentlichen“.',
        'Die Plattform sammelt alle veröffentlichten Inhalte und prüft jeden Eintrag.',
        'Sie erstellt die Seiten neu, verkleinert die Bilder und aktualisiert die Suche.',
        'Erst wenn alles fertig ist, ersetzt die neue Fassung die alte. Besucherinnen und Besucher sehen nie eine halbe Seite.',
      ),
      h2('Meine Änderung ist nicht zu sehen'),
      ul(
        'Laden Sie die Seite neu.',
        'Steht der Eintrag auf „Veröffentlicht“? „Entwurf“ oder „Geändert“ heißt: Die neue Fassung ist noch nicht öffentlich.',
        'Ist Ihr Verein nicht für das direkte Veröffentlichen freigeschaltet, reichen Sie den Entwurf ein. Auf Ihrer Startseite steht, ob er noch wartet.',
        'Fehlt eine Pflichtangabe oder ist ein Datum unstimmig, wird der Eintrag ausgelassen. Die übrige Seite erscheint trotzdem.',
        ['Hilft das nicht, melden Sie sich: ', link('Hilfe und Kontakt', '/hilfe/hilfe-und-kontakt/'), '.'],
      ),
      h2('Etwas zurücknehmen'),
      p(
        'Wählen Sie „Veröffentlichung aufheben“. Der Eintrag verschwindet mit der nächsten Fassung von der öffentlichen Seite, der Entwurf bleibt Ihnen erhalten. ',
        'Ändern Sie den Titel, bleibt die Adresse der Seite gleich. Ändern Sie die Adresse selbst, leitet die alte auf die neue weiter.',
      ),
      p('Etwas gelöscht oder überschrieben? Die Koordination holt es 30 Tage lang zurück.'),
    ],
  },
  {
    title: 'Hilfe und Kontakt',
    slug: 'hilfe-und-kontakt',
    parent: 'hilfe',
    summary: 'An wen Sie sich bei Fragen wenden und welche Angaben uns helfen.',
    menuPlace: 'help',
    menuOrder: 80,
    body: [
      h2('Fragen zu Inhalten und Zugängen'),
      p(
        'Die Ehrenamtskoordination hilft Ihnen beim Anmelden, bei vergessenen Kennwörtern, wenn sich im Vorstand etwas ändert oder wenn ein Text Sie ratlos macht. ',
        'Telefon, E-Mail und Sprechzeiten stehen auf der Seite ',
        link('Kontakt', '/kontakt/'),
        '.',
      ),
      h2('Etwas stimmt nicht'),
      p(
        'Auf der Seite ',
        link('Änderung oder Barriere melden', '/melden/'),
        ' steht, wie Sie veraltete Angaben, Fehler und Barrieren melden. Das kann jede und jeder, ohne Anmeldung.',
      ),
      h2('Diese Angaben helfen uns'),
      ul(
        'die Adresse der Seite oder der Titel des Eintrags',
        'was Sie tun wollten und was stattdessen geschah',
        'die Uhrzeit',
        'das Gerät und das Programm, zum Beispiel „Telefon, Firefox“',
      ),
      p('Schicken Sie uns nie Ihr Kennwort. Niemand von uns fragt danach.'),
    ],
  },
];
