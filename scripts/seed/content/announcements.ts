/**
 * What the town hall announces. `{ort}` stands for a town or village, `{strasse}` for a street, `{jahr}` for the year of publication,
 * `{tag}` for a day about two weeks after it ("12. März").
 */
export interface AnnouncementText {
  title: string;
  kind: 'official' | 'news' | 'funding' | 'warning';
  summary: string;
  body: string[];
  office: string;
  topics?: string[];
  /** Days from publication until it is over; it stays when left out. */
  validDays?: number;
  /** About one place; about everyone when left out. */
  local?: true;
  /** Months of the year in which it can be announced, 1 to 12; any when left out. */
  months?: number[];
}

export const urgentAnnouncement: AnnouncementText = {
  title: 'Trinkwasser in {ort} bitte abkochen',
  kind: 'warning',
  summary: 'Bei einer Untersuchung wurden Keime gefunden. Kochen Sie Leitungswasser bis auf Weiteres ab, bevor Sie es trinken.',
  body: [
    'Bei einer Routineuntersuchung hat das Wasserwerk coliforme Keime im Leitungsnetz gefunden. Betroffen ist nur {ort}.',
    'Lassen Sie Wasser zum Trinken, Zähneputzen und Zubereiten von Speisen einmal sprudelnd aufkochen und dann zehn Minuten stehen. Zum Duschen, Waschen und für die Toilette können Sie es unbedenklich verwenden.',
    'Wir spülen das Netz und melden hier, sobald das Wasser wieder einwandfrei ist. Nachbarn, die diese Nachricht nicht lesen können, sagen Sie bitte Bescheid.',
  ],
  office: 'Stadtwerke',
  validDays: 6,
  local: true,
};

export const announcements: AnnouncementText[] = [
  {
    title: 'Sitzung des Rates am {tag}',
    kind: 'official',
    office: 'Ratsbüro',
    summary: 'Der Rat tagt öffentlich. Auf der Tagesordnung stehen Haushalt, Radweg und Vereinsförderung.',
    body: [
      'Die Sitzung beginnt um 18.30 Uhr im Bürgerhaus Alte Weberei, Großer Saal. Zu Beginn können Einwohnerinnen und Einwohner Fragen stellen.',
      'Der Saal ist stufenlos zu erreichen und hat eine Induktionsschleife. Wer eine Gebärdensprachdolmetscherin braucht, meldet sich bitte eine Woche vorher.',
    ],
    validDays: 15,
  },
  {
    title: 'Ortsrat {ort}: Sitzung am {tag}',
    kind: 'official',
    office: 'Ratsbüro',
    local: true,
    summary: 'Der Ortsrat berät über den Spielplatz, die Dorfbeleuchtung und Anträge der Vereine.',
    body: [
      'Beginn ist um 19 Uhr im Dorfgemeinschaftshaus. Die Sitzung ist öffentlich.',
      'Anträge aus der Bürgerschaft nimmt der Ortsbürgermeister bis drei Tage vorher entgegen.',
    ],
    validDays: 15,
  },
  {
    title: 'Bebauungsplan {strasse} in {ort}: Auslegung',
    kind: 'official',
    office: 'Bauamt',
    local: true,
    summary: 'Der Entwurf liegt einen Monat lang öffentlich aus. Sie können Stellung nehmen.',
    body: [
      'Der Entwurf mit Begründung und Umweltbericht liegt im Rathaus, Zimmer 14, während der Öffnungszeiten aus.',
      'Stellungnahmen können Sie schriftlich, per E-Mail oder zur Niederschrift abgeben. Auf Wunsch erläutern wir den Plan in einfacher Sprache.',
    ],
    validDays: 31,
  },
  {
    title: 'Straßensperrung in {ort}: {strasse}',
    kind: 'official',
    office: 'Ordnungsamt',
    local: true,
    summary: 'Wegen Arbeiten an der Wasserleitung ist die Straße eine Woche lang voll gesperrt.',
    body: [
      'Die Sperrung gilt ab dem {tag}. Eine Umleitung ist ausgeschildert. Anlieger erreichen ihre Grundstücke bis zur Baustelle.',
      'Der Bürgerbus hält währenddessen am Dorfplatz. Fußgängerinnen und Rollstuhlfahrer kommen auf einem befestigten Weg vorbei.',
    ],
    validDays: 22,
  },
  {
    title: 'Wahlhelferinnen und Wahlhelfer gesucht',
    kind: 'official',
    office: 'Wahlamt',
    summary: 'Für die kommende Wahl suchen wir 140 Ehrenamtliche. Es gibt ein Erfrischungsgeld.',
    body: [
      'Sie geben Stimmzettel aus, führen das Wählerverzeichnis und zählen am Abend mit aus. Erfahrung brauchen Sie nicht, wir schulen Sie vorher.',
      'Mitmachen dürfen alle, die selbst wählen dürfen. Das Erfrischungsgeld beträgt 50 Euro.',
    ],
    validDays: 60,
  },
  {
    title: 'Satzung über die Nutzung städtischer Räume {jahr}',
    kind: 'official',
    office: 'Hauptamt',
    summary: 'Eingetragene Vereine und freie Gruppen nutzen städtische Räume weiterhin kostenlos.',
    body: [
      'Der Rat hat die Satzung neu gefasst. Auch Initiativen ohne Rechtsform können jetzt Räume buchen, wenn zwei Personen die Verantwortung übernehmen.',
      'Die Satzung liegt im Rathaus aus und hängt im Bürgerhaus.',
    ],
  },
  {
    title: 'Katze in {ort} gefunden: {strasse}',
    kind: 'news',
    office: 'Ordnungsamt',
    local: true,
    topics: ['tierschutz'],
    summary: 'Im Ortsteil wurde eine zutrauliche Katze gefunden. Der Tierschutzverein kümmert sich.',
    body: [
      'Die Katze ist getigert, etwa drei Jahre alt und trägt keinen Chip. Bitte melden Sie sich beim Nottelefon des Tierschutzvereins und beschreiben Sie ein besonderes Merkmal.',
    ],
    validDays: 30,
  },
  {
    title: 'Ehrenamtskarte: jetzt beantragen',
    kind: 'news',
    office: 'Ehrenamtskoordination',
    summary: 'Wer sich fünf Stunden in der Woche engagiert, bekommt Vergünstigungen im ganzen Land.',
    body: [
      'Die Karte gilt drei Jahre. Damit erhalten Sie freien oder ermäßigten Eintritt in Schwimmbädern, Museen und bei vielen Veranstaltungen.',
      'Ihr Verein bestätigt Ihr Engagement. Das Formular bekommen Sie bei der Koordination und im Bürgerbüro.',
    ],
  },
  {
    title: 'Neue Schulungen für Vereine',
    kind: 'news',
    office: 'Ehrenamtskoordination',
    topics: ['bildung-und-lesen'],
    summary: 'Kassenführung, Datenschutz, Öffentlichkeitsarbeit: vier Abende für Vorstände und alle, die es werden wollen.',
    body: [
      'Die Abende kosten nichts und lassen sich einzeln besuchen. Termine und Anmeldung finden Sie unter Veranstaltungen.',
      'Wer Kinder betreuen muss, kann sie mitbringen. Für eine Spielecke ist gesorgt.',
    ],
    validDays: 90,
  },
  {
    title: 'Dank an die Helferinnen und Helfer beim Hochwasser',
    kind: 'news',
    office: 'Bürgermeisterin',
    topics: ['feuerwehr-und-katastrophenschutz'],
    summary: '180 Menschen haben drei Tage lang Sandsäcke gefüllt. Danke!',
    body: [
      'Feuerwehren, THW, Rotes Kreuz, Landwirte mit Treckern und viele Nachbarn haben Schlimmeres verhindert. Niemand wurde verletzt.',
      'Wir laden alle Beteiligten zu einem Grillabend ein. Der Termin folgt.',
    ],
  },
  {
    title: 'Spielplatz {strasse} in {ort} wieder geöffnet',
    kind: 'news',
    office: 'Bauhof',
    local: true,
    topics: ['kinder-und-jugend'],
    summary: 'Neue Schaukel, neuer Sand und eine Nestschaukel, in der auch Kinder mit Behinderung liegen können.',
    body: ['Eltern und der Förderverein haben zwei Samstage mitgebaut. Die Wege sind jetzt so fest, dass ein Rollstuhl gut darauf rollt.'],
  },
  {
    title: 'Öffnungszeiten der Stadtbücherei in den Ferien',
    kind: 'news',
    office: 'Stadtbücherei',
    topics: ['bildung-und-lesen'],
    summary: 'In den Ferien öffnet die Bücherei dienstags und donnerstags. Die Rückgabeklappe ist immer offen.',
    body: ['Die Vorlesestunde macht Pause. Leihfristen verlängern sich von selbst bis zur ersten Schulwoche.'],
    validDays: 30,
  },
  {
    title: 'Grünabfall: Annahme in {ort} am {tag}',
    kind: 'news',
    office: 'Bauhof',
    local: true,
    topics: ['garten'],
    summary: 'Am {tag} nehmen wir Laub, Rasen- und Strauchschnitt kostenlos an.',
    body: ['Angenommen werden haushaltsübliche Mengen bis zwei Kubikmeter. Bitte ohne Plastiksäcke anliefern.'],
    validDays: 14,
  },
  {
    title: 'Wochenmarkt zieht um',
    kind: 'news',
    office: 'Ordnungsamt',
    summary: 'Während der Bauarbeiten steht der Markt auf dem Parkplatz hinter dem Rathaus.',
    body: ['Die Stände öffnen wie gewohnt mittwochs und samstags von 8 bis 13 Uhr. Behindertenparkplätze liegen an der Kirchstraße.'],
    validDays: 45,
  },
  {
    title: 'Radweg zwischen {ort} und der Kernstadt fertig',
    kind: 'news',
    office: 'Bauamt',
    local: true,
    topics: ['sport-und-bewegung'],
    summary: 'Drei Kilometer asphaltiert und beleuchtet. Die Beleuchtung schaltet sich bei Bedarf ein.',
    body: ['Damit führt ein durchgehender Weg zur Schule. Die Baukosten trugen Bund und Land zu drei Vierteln.'],
  },
  {
    title: 'Sprechstunde der Bürgermeisterin in {ort} am {tag}',
    kind: 'news',
    office: 'Bürgermeisterin',
    local: true,
    summary: 'Ohne Anmeldung und ohne Tagesordnung: Bringen Sie mit, was Sie beschäftigt.',
    body: ['Die Sprechstunde ist von 16 bis 18 Uhr. Wer nicht kommen kann, vereinbart einen Rückruf.'],
    validDays: 15,
  },
  {
    title: 'Ferienpass: Vereine können Angebote melden',
    kind: 'news',
    office: 'Jugendpflege',
    topics: ['kinder-und-jugend'],
    summary: 'Bis zum {tag} nehmen wir Vorschläge für das Sommerprogramm an.',
    body: [
      'Ob Bogenschießen, Backen oder eine Nacht im Feuerwehrhaus: Jede Idee zählt. Material bezuschussen wir mit bis zu 150 Euro.',
      'Ihre Helferinnen und Helfer sind über die Kommune versichert.',
    ],
    validDays: 16,
  },
  {
    title: 'Seniorenwegweiser {jahr} erschienen',
    kind: 'news',
    office: 'Seniorenbüro',
    topics: ['senioren'],
    summary: 'Sechzig Seiten mit Adressen, Treffpunkten und Hilfen. Auch in großer Schrift.',
    body: ['Das Heft liegt im Rathaus, in der Bücherei und in Arztpraxen aus. Auf Wunsch bringt es der Besuchsdienst vorbei.'],
  },
  {
    title: 'Heimat-Preis {jahr}: Vorschläge erbeten',
    kind: 'news',
    office: 'Kulturamt',
    topics: ['heimat-und-geschichte'],
    summary: 'Wer hat sich um den Ort verdient gemacht? Schlagen Sie Menschen oder Gruppen vor.',
    body: [
      'Der Preis ist mit 3.000 Euro ausgestattet. Eine Jury aus Rat, Vereinen und Jugendforum entscheidet.',
      'Ein formloser Brief mit Begründung genügt.',
    ],
    validDays: 45,
  },
  {
    title: 'Begegnungscafé sucht Spielzeug und Spiele',
    kind: 'news',
    office: 'Integrationslotsin',
    topics: ['vielfalt-und-ankommen'],
    summary: 'Für die Kinderecke werden gut erhaltene Bausteine, Bilderbücher und Brettspiele gebraucht.',
    body: ['Abgeben können Sie alles donnerstags ab 15.30 Uhr. Kuscheltiere haben wir genug.'],
    validDays: 30,
  },
  {
    title: 'Baumpatenschaften in {ort}: {strasse}',
    kind: 'news',
    office: 'Bauamt',
    local: true,
    topics: ['natur-und-umwelt'],
    summary: 'Zwölf neue Straßenbäume brauchen in trockenen Wochen Wasser. Übernehmen Sie einen?',
    body: ['Paten gießen von Mai bis September einmal in der Woche. Gießsäcke stellt der Bauhof.'],
  },
  {
    title: 'Vereinsförderung {jahr}: Anträge bis zum {tag}',
    kind: 'funding',
    office: 'Ehrenamtskoordination',
    summary: 'Für Jugendarbeit, Geräte und Jubiläen stehen 40.000 Euro bereit.',
    body: [
      'Antragsberechtigt sind Vereine und Initiativen mit Sitz in der Kommune. Gefördert werden bis zu 50 Prozent, höchstens 2.500 Euro.',
      'Der Antrag passt auf zwei Seiten. Die Koordination hilft beim Ausfüllen.',
    ],
    validDays: 15,
  },
  {
    title: 'Land fördert barrierefreie Vereinsheime',
    kind: 'funding',
    office: 'Ehrenamtskoordination',
    topics: ['nachbarschaft-und-soziales'],
    summary: 'Rampen, Toiletten, Hörschleifen: Bis zu 80 Prozent der Kosten werden übernommen.',
    body: [
      'Förderfähig sind Vorhaben ab 1.000 Euro. Anträge sind laufend möglich, bis die Mittel verbraucht sind.',
      'Ein Gutachten ist nicht nötig. Die Beauftragte für Menschen mit Behinderung schaut sich die Räume gern vorher mit Ihnen an.',
    ],
    validDays: 120,
  },
  {
    title: 'Kleinprojekte in {ort}: 500 Euro bis zum {tag}',
    kind: 'funding',
    office: 'Ortsrat',
    local: true,
    summary: 'Der Ortsrat unterstützt Ideen, die das Dorf schöner oder geselliger machen.',
    body: ['Bank, Blühstreifen, Spieleabend: Ein kurzer Brief mit Kosten genügt. Der Ortsrat entscheidet in seiner nächsten Sitzung.'],
    validDays: 60,
  },
  {
    title: 'Stiftung unterstützt digitale Vereinsarbeit',
    kind: 'funding',
    office: 'Ehrenamtskoordination',
    topics: ['technik-und-reparieren'],
    summary: 'Zuschüsse für Laptops, Beamer und Schulungen, bis zu 1.500 Euro je Verein.',
    body: [
      'Bewerben können sich Vereine mit weniger als 200 Mitgliedern. Gefördert wird auch der Umstieg auf barrierefreie Internetseiten.',
    ],
    validDays: 75,
  },
  {
    title: 'Fonds für Demokratie und Begegnung: neue Runde',
    kind: 'funding',
    office: 'Fachstelle Demokratie',
    topics: ['vielfalt-und-ankommen'],
    summary: 'Projekte junger Menschen werden mit bis zu 3.000 Euro gefördert. Ein Jugendforum entscheidet.',
    body: ['Gefragt sind Vorhaben, die Menschen ins Gespräch bringen. Beratung gibt es jeden Dienstagnachmittag im Alten Bahnhof.'],
    validDays: 50,
  },
  {
    title: 'Sturmwarnung: Parks und Wälder meiden',
    kind: 'warning',
    office: 'Ordnungsamt',
    summary: 'Es werden Böen bis 100 Kilometer in der Stunde erwartet. Sichern Sie lose Gegenstände.',
    body: [
      'Der Stadtpark und die Friedhöfe bleiben geschlossen. Veranstaltungen im Freien fallen aus, die Vereine informieren auf ihren Seiten.',
      'Rufen Sie die 112 nur, wenn Menschen in Gefahr sind.',
    ],
    validDays: 2,
  },
  {
    title: 'Hitzewarnung bis {tag}: kühle Orte in {ort}',
    kind: 'warning',
    months: [6, 7, 8],
    office: 'Gesundheitsamt',
    local: true,
    topics: ['gesundheit-und-selbsthilfe'],
    summary: 'Trinken Sie viel, schauen Sie nach Nachbarn. Kirche und Dorfgemeinschaftshaus sind zum Abkühlen geöffnet.',
    body: [
      'Besonders gefährdet sind ältere und kranke Menschen und kleine Kinder. Das Hilfetelefon der Nachbarschaftshilfe vermittelt Besuche.',
    ],
    validDays: 4,
  },
  {
    title: 'Waldbrandgefahr: Grillen im Freien verboten',
    kind: 'warning',
    months: [4, 5, 6, 7, 8, 9],
    office: 'Ordnungsamt',
    topics: ['feuerwehr-und-katastrophenschutz'],
    summary: 'Es gilt Stufe 4. Offenes Feuer und Rauchen im Wald sind untersagt.',
    body: ['Das Verbot gilt, bis es ergiebig geregnet hat. Osterfeuer und Lagerfeuer sind in dieser Zeit nicht erlaubt.'],
    validDays: 12,
  },
  {
    title: 'Glatteis in {ort}: {strasse} wird zuerst gestreut',
    kind: 'warning',
    months: [1, 2, 12],
    office: 'Bauhof',
    local: true,
    summary: 'Der Bauhof streut zuerst Schulwege und Steigungen. Bleiben Sie wenn möglich zu Hause.',
    body: ['Der Bürgerbus fährt eingeschränkt. Vereine sagen ihre Treffen auf den eigenen Seiten ab.'],
    validDays: 2,
  },
  {
    title: 'Stromabschaltung in {ort}: {strasse} und Umgebung',
    kind: 'warning',
    office: 'Stadtwerke',
    local: true,
    summary: 'Am {tag} zwischen 8 und 12 Uhr wird der Strom für Wartungsarbeiten abgeschaltet.',
    body: [
      'Wer zu Hause auf ein medizinisches Gerät angewiesen ist, meldet sich bitte bei den Stadtwerken. Wir stellen dann eine Notversorgung bereit.',
    ],
    validDays: 15,
  },
];
