import { heading, list, paragraph } from '../../lib/blocks.ts';

/** Numbers kept free for film and fiction by the Bundesnetzagentur (Hamburg, 040 66969 000 to 999). */
export function fictionalPhone(number: number): string {
  return `040 66969 ${String(number % 1000).padStart(3, '0')}`;
}

/** A sentence for each size of demo data: what is the place called, and how does its page greet. */
const regions = {
  town: {
    name: 'Lindenfurt an der Aue',
    siteTitle: 'Ehrenamt in Lindenfurt',
    slogan: 'Wer macht was, wann und wo in unserer Stadt',
    authority: 'Stadt Lindenfurt an der Aue',
    domain: 'lindenfurt.example.org',
  },
  county: {
    name: 'Landkreis Auetal',
    siteTitle: 'Ehrenamt im Auetal',
    slogan: 'Vereine, Termine und Mitmachen im ganzen Landkreis',
    authority: 'Landkreis Auetal',
    domain: 'auetal.example.org',
  },
  state: {
    name: 'Land Nordaue',
    siteTitle: 'Ehrenamt in Nordaue',
    slogan: 'Engagement im ganzen Land auf einen Blick',
    authority: 'Land Nordaue',
    domain: 'nordaue.example.org',
  },
} as const;

export type Size = keyof typeof regions;

/** The municipality's settings. All data is fictional: reserved telephone numbers, example.org addresses, a postal code nobody has. */
export function describeMunicipality(size: Size, today: string) {
  const region = regions[size];
  const office = `${region.authority}\nMarkt 1\n00412 Lindenfurt an der Aue`;
  return {
    name: region.name,
    siteTitle: region.siteTitle,
    slogan: region.slogan,
    federalState: 'NI',
    address: {
      addition: 'Rathaus',
      street: 'Markt 1',
      postalCode: '00412',
      city: 'Lindenfurt an der Aue',
      latitude: 52.9214,
      longitude: 9.3127,
    },
    phone: fictionalPhone(0),
    email: `info@${region.domain}`,
    website: `https://${region.domain}`,
    representatives: [{ name: 'Maike Oltmann', office: size === 'town' ? 'Bürgermeisterin' : 'Landrätin' }],
    responsibleOffice: {
      name: 'Fachbereich Bürgerschaft und Kultur',
      person: 'Jannik Rathjen',
      phone: fictionalPhone(110),
      email: `buergerschaft@${region.domain}`,
      address: office,
      hours: 'Montag bis Freitag 8 bis 12.30 Uhr, Donnerstag auch 14 bis 18 Uhr',
    },
    coordinator: {
      name: 'Ehrenamtskoordination',
      person: 'Swantje Behrens',
      phone: fictionalPhone(112),
      email: `ehrenamt@${region.domain}`,
      address: office,
      hours: 'Dienstag 9 bis 12 Uhr, Donnerstag 14 bis 18 Uhr und nach Vereinbarung',
    },
    colours: { primary: '#1b5e4b', accent: '#b5472f' },
    socialLinks: [],
    statement: {
      conformity: 'partial',
      preparedOn: today,
      reviewedOn: today,
      method: 'Selbstbewertung mit automatischen Prüfungen aller Seiten, dazu Stichproben mit Tastatur und Vorleseprogramm.',
      knownBarriers: [
        list([
          'Dokumente, die Vereine hochladen, sind nicht immer barrierefrei. Bei jedem Dokument steht, ob es geprüft ist.',
          'Nicht zu jedem Eintrag gibt es einen Text in Einfacher Sprache.',
        ]),
      ],
      feedbackEmail: `barrierefreiheit@${region.domain}`,
      feedbackPhone: fictionalPhone(112),
      enforcementName: 'Schlichtungsstelle nach dem Behindertengleichstellungsgesetz des Landes',
      enforcementAddress: 'Ausgedachter Platz 5\n00100 Musterhausen',
      enforcementEmail: 'schlichtung@land.example.org',
      enforcementPhone: fictionalPhone(700),
      enforcementUrl: 'https://schlichtung.land.example.org',
    },
    privacy: {
      controller: `${office}\nE-Mail: info@${region.domain}`,
      officerName: 'Datenschutzbeauftragte der Kommune',
      officerContact: `datenschutz@${region.domain}`,
      supervisoryAuthority: 'Die oder der Landesbeauftragte für den Datenschutz\nAusgedachter Platz 7\n00100 Musterhausen',
      hosting: 'Die Seite liegt auf einem Server der Kommune. Es werden keine Daten an Dritte weitergegeben.',
      logRetentionDays: 7,
    },
    schoolHolidays: planSchoolHolidays(Number(today.slice(0, 4))),
    freshness: { confirmAfterMonths: 6, unconfirmedAfterMonths: 9, hiddenAfterMonths: 15 },
    welcome: [
      paragraph(
        `Hier sehen Sie, was ${size === 'town' ? 'in unserer Stadt' : 'bei uns'} ehrenamtlich geschieht: wer sich trifft, was am Wochenende los ist und wo eine helfende Hand gebraucht wird.`,
      ),
      heading('Sie möchten etwas tun?'),
      paragraph(
        'Unter „Mitmachen“ finden Sie Aufgaben für eine Stunde oder für ein ganzes Jahr. Sie sind unsicher, was zu Ihnen passt? Die Ehrenamtskoordination berät Sie gern.',
      ),
    ],
  };
}

/** Holidays of this year and the next; invented like everything here, only near the usual times. */
function planSchoolHolidays(year: number) {
  return [year, year + 1].flatMap((current) => [
    { name: `Osterferien ${current}`, from: `${current}-03-29`, until: `${current}-04-10` },
    { name: `Sommerferien ${current}`, from: `${current}-07-05`, until: `${current}-08-15` },
    { name: `Herbstferien ${current}`, from: `${current}-10-11`, until: `${current}-10-23` },
    { name: `Weihnachtsferien ${current}`, from: `${current}-12-22`, until: `${current + 1}-01-05` },
  ]);
}
