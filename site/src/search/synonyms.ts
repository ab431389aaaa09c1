import { foldWord, listWords, stripEnding } from './fold-word.ts';

/**
 * Words that residents use for the same thing, one group a line: an entry that says one of them in its title, its summary, its search words
 * or its topics is found by the others as well. A group holds what may stand for each other in both directions; a word may be in several
 * groups. Terms of several words count when they all occur one after another. Towns add their own as synonyms of topics in the CMS.
 */
const groups = `
  Ehrenamt, Freiwilligenarbeit, Engagement, freiwillig helfen, mithelfen, mitmachen, Volunteering
  Senioren, Seniorinnen, ältere Menschen, Rentner, Rentnerinnen, Ruhestand, alte Menschen, Ältere
  Kinder, Kids, Kleinkinder
  Jugendliche, Jugend, Teenager, junge Menschen, Teenies
  Eltern, Familie, Familien, Mütter, Väter
  Baby, Säugling, Krabbelgruppe, Eltern-Kind-Gruppe
  Fußball, Fussball, Kicken, Soccer, Bolzen
  Turnen, Gymnastik, Bewegung, Fitness
  Kinderturnen, Eltern-Kind-Turnen, Mutter-Kind-Turnen
  Yoga, Entspannung, Meditation
  Radfahren, Fahrrad, Rad, Bike, Velo, Radtour
  Wandern, Spazieren, Wanderung, Spaziergang
  Laufen, Joggen, Lauftreff, Walking
  Schwimmen, Schwimmbad, Freibad, Hallenbad, Baden
  Tischtennis, Pingpong
  Kegeln, Bowling
  Schießen, Schützen, Schützenverein
  Reiten, Pferde, Pferd
  Karate, Judo, Kampfsport, Selbstverteidigung
  Chor, Singen, Gesang, Gesangverein, Singkreis
  Orchester, Musikverein, Blaskapelle, Blasmusik, Kapelle
  Band, Rockmusik, Proberaum
  Theater, Schauspiel, Bühne, Laienspiel
  Tanzen, Tanz, Ballett
  Malen, Zeichnen, Kunst, Atelier
  Handarbeit, Stricken, Häkeln, Nähen
  Basteln, Werken, Handwerken
  Fotografie, Fotografieren, Foto, Fotoclub
  Bücherei, Bibliothek, Bücher, Lesen, Leihbücherei
  Vorlesen, Vorlesestunde, Vorlesepate, Vorlesepatin, Lesepate, Lesepatin
  Spiele, Brettspiele, Spieleabend, Gesellschaftsspiele
  Karten, Kartenspiel, Skat, Doppelkopf, Schafkopf
  Feuerwehr, Brandschutz, Löschen, Brandbekämpfung
  Gerätehaus, Feuerwehrhaus, Feuerwache, Spritzenhaus
  Rettungsdienst, Sanitäter, Erste Hilfe, Rotes Kreuz, DRK, Sanitätsdienst
  THW, Technisches Hilfswerk, Katastrophenschutz
  DLRG, Wasserwacht, Rettungsschwimmer, Rettungsschwimmen
  Blutspende, Blut spenden
  Telefonseelsorge, Krisentelefon, Sorgentelefon, Seelsorge
  Hospiz, Sterbebegleitung, Trauer, Trauerbegleitung
  Selbsthilfe, Selbsthilfegruppe
  Pflege, Pflegeheim, Seniorenheim, Altenheim, Altersheim
  Besuchsdienst, Besuche, Gesellschaft leisten
  Einkaufshilfe, Einkaufen, Besorgungen
  Nachbarschaftshilfe, Nachbarn, Nachbarschaft
  Fahrdienst, Fahrer, Fahrerin, Bürgerbus, Abholdienst
  Nachhilfe, Hausaufgaben, Hausaufgabenhilfe, Lernhilfe, Lernpate
  Patenschaft, Pate, Patin, Mentor, Mentorin, Mentoring
  Flüchtlinge, Geflüchtete, Asyl, Integration, Migration
  Deutschkurs, Sprachkurs, Deutsch lernen, Sprachcafé, Sprachunterricht
  Übersetzen, Dolmetschen, Sprachmittler
  Tafel, Lebensmittel, Essensausgabe, Lebensmittelausgabe, Foodsharing, Lebensmittel retten
  Kleiderkammer, Kleiderspende, Kleidung, Secondhand
  Obdachlose, Wohnungslose, Wohnungslosenhilfe
  Repair-Café, Reparatur-Café, Reparaturcafé, Repaircafé, Reparieren, Reparatur
  Computer, PC, Internet, Digital, Smartphone, Handy, Tablet
  Flohmarkt, Trödelmarkt, Trödel, Basar, Hofflohmarkt, Antikmarkt
  Weihnachtsmarkt, Adventsmarkt, Christkindlmarkt
  Weihnachten, Advent, Nikolaus
  Fasching, Karneval, Fastnacht, Fasnet
  Kirmes, Kirchweih, Volksfest, Schützenfest, Stadtfest, Dorffest
  Seniorennachmittag, Seniorencafé, Kaffeenachmittag, Seniorentreff, Kaffeeklatsch
  Kaffee und Kuchen, Café, Kaffee
  Mittagstisch, Mittagessen, gemeinsam essen
  Kochen, Kochkurs, Küche, Backen
  Gottesdienst, Messe, Andacht
  Kirche, Kirchengemeinde, Pfarrei, Pfarrgemeinde
  Friedhof, Grabpflege
  Naturschutz, Umwelt, Umweltschutz, Natur, Artenschutz
  Klima, Klimaschutz, Nachhaltigkeit, Energie
  Müllsammeln, Müll, Putzaktion, Frühjahrsputz, Aufräumaktion, Cleanup
  Garten, Gärtnern, Kleingarten, Schrebergarten, Gemeinschaftsgarten
  Obst, Streuobst, Äpfel, Apfelernte
  Bienen, Imker, Imkerei, Honig
  Angeln, Fischen, Angler, Fischereiverein
  Jagd, Jäger
  Tiere, Tierschutz, Tierheim
  Hund, Hunde, Hundeschule, Hundeverein
  Katzen, Katze
  Wald, Forst, Bäume
  Dorfverschönerung, Heimatpflege, Ortsverschönerung
  Heimat, Geschichte, Heimatverein, Heimatmuseum, Ortsgeschichte, Tradition
  Museum, Ausstellung
  Kino, Film, Filmabend
  Vortrag, Lesung, Informationsabend
  Kurs, Workshop, Seminar, Lehrgang, Schulung, Fortbildung
  Wahlhelfer, Wahlhelferin, Wahlhelferinnen, Wahl, Wahlvorstand
  Rathaus, Stadtverwaltung, Gemeindeverwaltung, Verwaltung, Bürgerbüro
  Bürgermeister, Bürgermeisterin
  Gemeinderat, Stadtrat, Ratssitzung
  Zuschuss, Förderung, Fördermittel, Fördergeld, Förderantrag
  Spende, Spenden, Geld spenden
  Ehrenamtskarte, Vergünstigung, Ehrenamtspass
  Versicherung, Haftpflicht, Unfallversicherung
  Führungszeugnis, polizeiliches Führungszeugnis
  Behinderung, Inklusion, barrierefrei, Rollstuhl, Handicap
  Gebärdensprache, gehörlos, Gehörlose, Schwerhörige
  Blind, Sehbehindert, Sehbehinderte
  Schach, Schachclub
  Modellbau, Modelleisenbahn, Eisenbahn
  Oldtimer, Motorrad, Automobilclub
  Computerhilfe, Handyhilfe, Technikhilfe, Digitallotse
  Frauen, Frauengruppe, Landfrauen
  Männer, Männergruppe
  Pfadfinder, Scouts, Zeltlager, Ferienlager
  Jugendtreff, Jugendzentrum, Jugendclub, Juz
  Ferienprogramm, Ferienpass, Ferienspiele
  Spielplatz, Spielplatzpate
  Saal, Raum mieten, Räume, Vereinsheim, Bürgerhaus, Gemeindehaus, Dorfgemeinschaftshaus
  Sportplatz, Stadion, Sportanlage
  Turnhalle, Sporthalle, Mehrzweckhalle
`;

const foldTerm = (term: string): string =>
  listWords(term)
    .map((word) => stripEnding(foldWord(word)))
    .join(' ');

const terms = groups
  .split('\n')
  .map((line) =>
    line
      .split(',')
      .map((term) => term.trim())
      .filter(Boolean),
  )
  .filter((group) => group.length > 0);

const groupsOf = new Map<string, string[][]>();
for (const group of terms) for (const term of group) groupsOf.set(foldTerm(term), [...(groupsOf.get(foldTerm(term)) ?? []), group]);

/** All terms of the list: words that content may not have, but residents do. */
export const synonymTerms: readonly string[] = [...new Set(terms.flat())];

/** The other names of what a text mentions, each once, in the order of the list; upper and lower case and endings do not matter. */
export function findSynonyms(text: string): string[] {
  const words = listWords(text).map((word) => stripEnding(foldWord(word)));
  const found = new Set<string>();
  for (let start = 0; start < words.length; start += 1) {
    for (let length = 1; length <= 3; length += 1) {
      for (const group of groupsOf.get(words.slice(start, start + length).join(' ')) ?? []) for (const term of group) found.add(term);
    }
  }
  return [...found];
}
