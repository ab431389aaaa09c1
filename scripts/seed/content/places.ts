/** Where the demo data plays. Everything here is invented. */
export const town = { name: 'Lindenfurt an der Aue', short: 'Lindenfurt', postalCode: '00412' };

export interface District {
  name: string;
  /** What stands for `{ort}` in the texts of its clubs. */
  place: string;
  description: string;
}

/** The districts of the town; the first is its centre. */
export const townDistricts: District[] = [
  {
    name: 'Kernstadt',
    place: 'Lindenfurt',
    description: 'Rund um Markt, Rathaus und die Alte Weberei: Hier treffen sich die meisten Vereine.',
  },
  { name: 'Auwinkel', place: 'Auwinkel', description: 'Das Dorf in der Flussschleife mit Badesee, Bootshaus und weiten Wiesen.' },
  { name: 'Birkenloh', place: 'Birkenloh', description: 'Die Siedlung am Wald, jung und wachsend, mit Schule und neuer Sporthalle.' },
  { name: 'Moorkaten', place: 'Moorkaten', description: 'Ein langes Straßendorf am Rand des Moores, bekannt für sein Schützenfest.' },
  { name: 'Osterfelde', place: 'Osterfelde', description: 'Höfe, Windräder und eine Dorfkirche mit berühmter Orgel.' },
  { name: 'Wiesengrund', place: 'Wiesengrund', description: 'Der kleinste Ortsteil: 340 Menschen, eine Feuerwehr, ein Chor.' },
];

export const streets = [
  'Am Anger',
  'Amselstieg',
  'An der Bleiche',
  'Auestraße',
  'Bahnhofstraße',
  'Birkenweg',
  'Brunnenstraße',
  'Dorfstraße',
  'Eichenallee',
  'Feldrain',
  'Gartenstraße',
  'Hauptstraße',
  'Im Winkel',
  'Kirchstraße',
  'Lindenallee',
  'Marktstraße',
  'Mühlenweg',
  'Schulstraße',
  'Sonnenhang',
  'Weberstraße',
];

const nameStarts = [
  'Ahorn',
  'Amsel',
  'Apfel',
  'Bach',
  'Birken',
  'Brombeer',
  'Distel',
  'Efeu',
  'Eisvogel',
  'Falken',
  'Flieder',
  'Ginster',
  'Grün',
  'Hasel',
  'Heide',
  'Holunder',
  'Igel',
  'Kastanien',
  'Kirsch',
  'Klee',
  'Lerchen',
  'Linden',
  'Mohn',
  'Nebel',
  'Otter',
  'Pappel',
  'Quell',
  'Reiher',
  'Rosen',
  'Schilf',
  'Schlehen',
  'Sonnen',
  'Stein',
  'Storchen',
  'Tannen',
  'Ulmen',
  'Vogel',
  'Wacholder',
  'Weiden',
  'Wolken',
];
const nameEnds = ['furt', 'hausen', 'rode', 'bek', 'dorf', 'katen', 'loh', 'winkel', 'büttel', 'grund'];

/** Distinct, invented village names; up to 400, in a fixed order that mixes beginnings and endings. */
export function villageNames(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const start = nameStarts[index % nameStarts.length] as string;
    const end = nameEnds[(index + Math.floor(index / nameStarts.length)) % nameEnds.length] as string;
    return start.endsWith('l') && end.startsWith('l') ? `${start}${end.slice(1)}` : `${start}${end}`;
  });
}
