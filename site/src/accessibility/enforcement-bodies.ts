/**
 * Per Land: the law by which a municipality's website must be accessible, and the body to which residents turn when the municipality
 * does not answer (Directive (EU) 2016/2102, Article 9). Land law, so sixteen answers. What a municipality enters itself stands above this.
 *
 * Collected in November 2026 from what the bodies publish about themselves and from accessibility statements of public bodies (`source`).
 * Offices move: an operator compares the entry with the Land's site before the statement goes online, and once a year.
 */
import type { Office } from '../graph/types.ts';

export interface EnforcementBody extends Pick<Office, 'name' | 'address' | 'email' | 'phone'> {
  url?: string;
}

interface LandRules {
  /** The law by its official short title, for "Grundlage ist …". */
  law: string;
  body: EnforcementBody;
  /** Where the entry comes from. */
  source: string;
}

/** By ISO 3166-2:DE code without "DE-". */
const rulesOfLand: Record<string, LandRules> = {
  BW: {
    law: 'Landes-Behindertengleichstellungsgesetz (L-BGG)',
    body: {
      name: 'Schlichtungsstelle beim Landeszentrum Barrierefreiheit Baden-Württemberg',
      address: 'Else-Josenhans-Straße 6\n70173 Stuttgart',
      url: 'https://barrierefreiheit-bw.de/barrierefreiheitdurchsetzen/schlichtungsantrag',
    },
    source: 'barrierefreiheit-bw.de; § 10b L-BGG',
  },
  BY: {
    law: 'Bayerisches Behindertengleichstellungsgesetz (BayBGG)',
    body: {
      name: 'Landesamt für Digitalisierung, Breitband und Vermessung, Durchsetzungs- und Überwachungsstelle für barrierefreie Informationstechnik',
      address: 'St.-Martin-Straße 47\n81541 München',
      email: 'bitv@bayern.de',
      phone: '+49 89 2129-1111',
      url: 'https://www.ldbv.bayern.de/digitalisierung/bitv.html',
    },
    source: 'statements of Bavarian universities',
  },
  BE: {
    law: 'Barrierefreie-Informations-und-Kommunikationstechnik-Gesetz Berlin (BIKTG Bln)',
    body: {
      name: 'Landesbeauftragte für digitale Barrierefreiheit',
      address: 'Klosterstraße 47\n10179 Berlin',
      url: 'https://www.berlin.de/moderne-verwaltung/barrierefreie-it/',
    },
    source: 'berlin.de',
  },
  BB: {
    law: 'Brandenburgisches Behindertengleichstellungsgesetz (BbgBGG)',
    body: {
      name: 'Durchsetzungsstelle bei der Landesbehindertenbeauftragten',
      address: 'Henning-von-Tresckow-Straße 2–13\n14467 Potsdam',
      email: 'durchsetzung.bit@msgiv.brandenburg.de',
      url: 'https://msgiv.brandenburg.de/',
    },
    source: 'msgiv.brandenburg.de; statements of public bodies in Brandenburg',
  },
  HB: {
    law: 'Bremisches Behindertengleichstellungsgesetz (BremBGG)',
    body: {
      name: 'Schlichtungsstelle beim Landesbehindertenbeauftragten der Freien Hansestadt Bremen',
      address: 'Teerhof 59\n28199 Bremen',
      url: 'https://www.behindertenbeauftragter.bremen.de/',
    },
    source: 'behindertenbeauftragter.bremen.de; §§ 16, 22 BremBGG',
  },
  HH: {
    law: 'Hamburgisches Behindertengleichstellungsgesetz (HmbBGG)',
    body: {
      name: 'Schlichtungsstelle nach dem Hamburgischen Behindertengleichstellungsgesetz bei der Öffentlichen Rechtsauskunft',
      address: 'Dammtorstraße 14\n20354 Hamburg',
      url: 'https://www.hamburg.de/schlichtungsstelle-behinderung',
    },
    source: 'hamburg.de, press release of 9 January 2023; § 13a HmbBGG',
  },
  HE: {
    law: 'Hessisches Behinderten-Gleichstellungsgesetz (HessBGG)',
    body: {
      name: 'Regierungspräsidium Gießen, Durchsetzungs- und Überwachungsstelle Barrierefreie Informationstechnik',
      address: 'Landgraf-Philipp-Platz 1–7\n35390 Gießen',
      email: 'durchsetzungsstelle-lbit@rpgi.hessen.de',
      phone: '+49 641 303-2901',
      url: 'https://lbit.hessen.de/',
    },
    source: 'statements of public bodies in Hesse',
  },
  MV: {
    law: 'Landesbehindertengleichstellungsgesetz (LBGG M-V)',
    // The monitoring body: no other is named in the sources.
    body: {
      name: 'Überwachungsstelle Mecklenburg-Vorpommern',
      address: 'Werderstraße 124\n19055 Schwerin',
      email: 'ueberwachungsstelle@sm.mv-regierung.de',
      url: 'https://www.regierung-mv.de/Landesregierung/sm/Soziales/Ueberwachungsstelle/',
    },
    source: 'regierung-mv.de; § 14 LBGG M-V',
  },
  NI: {
    law: 'Niedersächsisches Behindertengleichstellungsgesetz (NBGG)',
    body: {
      name: 'Schlichtungsstelle bei der Landesbeauftragten für Menschen mit Behinderungen',
      address: 'Hannah-Arendt-Platz 2\n30159 Hannover',
      email: 'schlichtungsstelle@ms.niedersachsen.de',
      phone: '+49 511 120-4010',
      url: 'https://www.ms.niedersachsen.de/',
    },
    source: 'statements of public bodies in Lower Saxony',
  },
  NW: {
    law: 'Behindertengleichstellungsgesetz Nordrhein-Westfalen (BGG NRW)',
    body: {
      name: 'Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen',
      address: 'Fürstenwall 25\n40219 Düsseldorf',
      email: 'ombudsstelle-barrierefreie-it@mags.nrw.de',
      url: 'https://www.mags.nrw/',
    },
    source: 'statements of public bodies in North Rhine-Westphalia',
  },
  RP: {
    law: 'Landesinklusionsgesetz (LInklG)',
    body: {
      name: 'Landesbeauftragte für die Belange von Menschen mit Behinderungen',
      address: 'Bauhofstraße 9\n55116 Mainz',
      phone: '+49 6131 16-5342',
      url: 'https://behindertenbeauftragte.rlp.de/',
    },
    source: 'behindertenbeauftragte.rlp.de',
  },
  SL: {
    law: 'Saarländisches Behindertengleichstellungsgesetz (SBGG)',
    body: {
      name: 'Schlichtungsstelle beim Ministerium für Soziales, Gesundheit, Frauen und Familie',
      address: 'Franz-Josef-Röder-Straße 23\n66119 Saarbrücken',
      email: 'inklusion@soziales.saarland.de',
      phone: '+49 681 501-3343',
    },
    source: 'service.saarland.de, statement of 6 January 2025',
  },
  SN: {
    law: 'Barrierefreie-Websites-Gesetz (BfWebG)',
    body: {
      name: 'Sächsische Staatskanzlei, Landesbeauftragter für Inklusion der Menschen mit Behinderungen',
      address: 'Archivstraße 1\n01097 Dresden',
      email: 'info.inklusionsbeauftragter@sk.sachsen.de',
      phone: '+49 351 564-10713',
      url: 'https://www.sk.sachsen.de/behindertenbeauftragter-der-saechsischen-staatsregierung.html',
    },
    source: 'portal.klimaschulen.sachsen.de, statement of 29 September 2024',
  },
  ST: {
    law: 'Behindertengleichstellungsgesetz Sachsen-Anhalt (BGG LSA)',
    body: {
      name: 'Ombudsstelle bei der Landesfachstelle für Barrierefreiheit Sachsen-Anhalt',
      url: 'https://lf-barrierefreiheit-st.de/ueber-uns/ombudsstelle',
    },
    source: 'lf-barrierefreiheit-st.de',
  },
  SH: {
    law: 'Landesbehindertengleichstellungsgesetz (LBGG)',
    body: {
      name: 'Beschwerdestelle für barrierefreie Informationstechnik beim Schleswig-Holsteinischen Landtag',
      address: 'Karolinenweg 1\n24105 Kiel',
      email: 'bbit@landtag.ltsh.de',
      url: 'https://www.landtag.ltsh.de/beauftragte/beschwerdestelle-fuer-barrieren/',
    },
    source: 'landtag.ltsh.de',
  },
  TH: {
    law: 'Thüringer Gesetz über den barrierefreien Zugang zu den Websites und mobilen Anwendungen öffentlicher Stellen (ThürBarrWebG)',
    body: {
      name: 'Landesdurchsetzungsstelle beim Landesbeauftragten für Menschen mit Behinderungen',
      url: 'https://tlmb-thueringen.de/themen/barrierefreiheit/landesdurchsetzungsstelle',
    },
    source: 'tlmb-thueringen.de',
  },
};

/** The rules of a Land. @throws when the code is none of the sixteen. */
export function findLandRules(code: string): LandRules {
  const rules = rulesOfLand[code];
  if (!rules) throw new Error(`There is no Land "${code}"; see site/src/accessibility/enforcement-bodies.ts.`);
  return rules;
}
