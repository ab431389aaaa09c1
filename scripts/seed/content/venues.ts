import type { VenueRole } from './club-text.ts';

type Answer = 'yes' | 'partly' | 'no';

/** A place or a room of it. `{ort}` stands for the town or village. */
export interface VenueText {
  key: string;
  name: string;
  kind: 'building' | 'hall' | 'room' | 'sports-ground' | 'outdoor' | 'church' | 'school' | 'library' | 'fire-station' | 'club-house';
  roles: VenueRole[];
  summary: string;
  description?: string;
  street: string;
  parent?: string;
  municipal: boolean;
  capacity?: number;
  equipment?: { name: string; quantity?: number }[];
  accessibility: Partial<
    Record<
      | 'wheelchair'
      | 'stepFreeEntrance'
      | 'accessibleToilet'
      | 'accessibleParking'
      | 'lift'
      | 'inductionLoop'
      | 'tactileGuidance'
      | 'assistanceDogs'
      | 'quietRoom',
      Answer
    >
  > & { note?: string };
  openingHours?: {
    weekday: 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';
    opens: string;
    closes: string;
    note?: string;
  }[];
  scene:
    | 'town'
    | 'meadow'
    | 'ball'
    | 'music'
    | 'rescue'
    | 'garden'
    | 'playground'
    | 'table'
    | 'books'
    | 'tools'
    | 'water'
    | 'stage'
    | 'bunting';
}

/** The places of the town itself, a building before its rooms. */
export const townVenues: VenueText[] = [
  {
    key: 'weberei',
    name: 'Bürgerhaus Alte Weberei',
    kind: 'building',
    roles: [],
    municipal: true,
    street: 'Weberstraße 12',
    scene: 'town',
    summary: 'Das Haus der Vereine: Saal, Clubraum, Werkstatt und Küche unter einem Dach.',
    description:
      'Wo früher Leinen gewebt wurde, proben heute Chöre, reparieren Nachbarn Toaster und tagt der Stadtrat, wenn es voll wird. Vereine aus der Stadt nutzen die Räume kostenlos.',
    capacity: 420,
    accessibility: {
      wheelchair: 'yes',
      stepFreeEntrance: 'yes',
      accessibleToilet: 'yes',
      accessibleParking: 'yes',
      lift: 'yes',
      assistanceDogs: 'yes',
      note: 'Der stufenlose Eingang liegt auf der Hofseite. Zwei Behindertenparkplätze direkt davor.',
    },
    openingHours: [
      { weekday: 'monday', opens: '09:00', closes: '22:00' },
      { weekday: 'wednesday', opens: '09:00', closes: '22:00' },
      { weekday: 'friday', opens: '09:00', closes: '23:00' },
    ],
  },
  {
    key: 'weberei-saal',
    name: 'Alte Weberei – Großer Saal',
    kind: 'room',
    roles: ['hall'],
    parent: 'weberei',
    municipal: true,
    street: 'Weberstraße 12',
    scene: 'stage',
    summary: 'Saal mit Bühne für bis zu 280 Personen.',
    capacity: 280,
    equipment: [
      { name: 'Bühne mit Vorhang' },
      { name: 'Stühle', quantity: 280 },
      { name: 'Tische', quantity: 60 },
      { name: 'Funkmikrofone', quantity: 4 },
      { name: 'Beamer und Leinwand' },
    ],
    accessibility: {
      wheelchair: 'yes',
      stepFreeEntrance: 'yes',
      accessibleToilet: 'yes',
      inductionLoop: 'yes',
      note: 'Auf die Bühne führt eine mobile Rampe, bitte bei der Buchung angeben.',
    },
  },
  {
    key: 'weberei-clubraum',
    name: 'Alte Weberei – Clubraum',
    kind: 'room',
    roles: ['club-room'],
    parent: 'weberei',
    municipal: true,
    street: 'Weberstraße 12',
    scene: 'table',
    summary: 'Heller Gruppenraum mit Teeküche für 30 Personen.',
    capacity: 30,
    equipment: [{ name: 'Stühle', quantity: 30 }, { name: 'Flipchart', quantity: 2 }, { name: 'Teeküche' }],
    accessibility: { wheelchair: 'yes', stepFreeEntrance: 'yes', accessibleToilet: 'yes', lift: 'yes', inductionLoop: 'no' },
  },
  {
    key: 'weberei-werkstatt',
    name: 'Alte Weberei – Werkstatt',
    kind: 'room',
    roles: ['workshop'],
    parent: 'weberei',
    municipal: true,
    street: 'Weberstraße 12',
    scene: 'tools',
    summary: 'Werkstatt mit Hobelbänken, Lötplatz und Nähmaschinen.',
    capacity: 20,
    equipment: [
      { name: 'Hobelbänke', quantity: 4 },
      { name: 'Nähmaschinen', quantity: 5 },
      { name: 'Lötplätze', quantity: 3 },
    ],
    accessibility: {
      wheelchair: 'partly',
      stepFreeEntrance: 'yes',
      accessibleToilet: 'yes',
      note: 'Zwei Arbeitsplätze sind unterfahrbar.',
    },
  },
  {
    key: 'weberei-kueche',
    name: 'Alte Weberei – Lehrküche',
    kind: 'room',
    roles: [],
    parent: 'weberei',
    municipal: true,
    street: 'Weberstraße 12',
    scene: 'table',
    summary: 'Küche mit vier Kochinseln, eine davon höhenverstellbar.',
    capacity: 16,
    equipment: [
      { name: 'Kochinseln', quantity: 4 },
      { name: 'Geschirr', quantity: 60 },
    ],
    accessibility: { wheelchair: 'yes', stepFreeEntrance: 'yes', accessibleToilet: 'yes' },
  },
  {
    key: 'rathaus',
    name: 'Rathaus',
    kind: 'building',
    roles: [],
    municipal: true,
    street: 'Markt 1',
    scene: 'town',
    summary: 'Sitz der Verwaltung mit Bürgerbüro und Ratssaal.',
    capacity: 120,
    accessibility: {
      wheelchair: 'partly',
      stepFreeEntrance: 'yes',
      accessibleToilet: 'yes',
      lift: 'no',
      tactileGuidance: 'partly',
      note: 'Das Erdgeschoss ist stufenlos. Der Ratssaal im ersten Stock ist nur über die Treppe zu erreichen.',
    },
    openingHours: [
      { weekday: 'monday', opens: '08:00', closes: '12:30' },
      { weekday: 'tuesday', opens: '08:00', closes: '12:30' },
      { weekday: 'thursday', opens: '08:00', closes: '18:00' },
      { weekday: 'friday', opens: '08:00', closes: '12:30' },
    ],
  },
  {
    key: 'ratssaal',
    name: 'Rathaus – Ratssaal',
    kind: 'room',
    roles: [],
    parent: 'rathaus',
    municipal: true,
    street: 'Markt 1',
    scene: 'town',
    summary: 'Sitzungssaal im ersten Stock.',
    capacity: 70,
    accessibility: { wheelchair: 'no', inductionLoop: 'yes', lift: 'no' },
  },
  {
    key: 'buecherei',
    name: 'Stadtbücherei',
    kind: 'library',
    roles: ['library'],
    municipal: true,
    street: 'Kirchstraße 4',
    scene: 'books',
    summary: 'Bücher, Spiele, Leihgeräte und eine Leseecke mit Kamin.',
    capacity: 45,
    accessibility: { wheelchair: 'yes', stepFreeEntrance: 'yes', accessibleToilet: 'yes', assistanceDogs: 'yes', quietRoom: 'yes' },
    openingHours: [
      { weekday: 'tuesday', opens: '10:00', closes: '18:00' },
      { weekday: 'thursday', opens: '14:00', closes: '19:00' },
      { weekday: 'saturday', opens: '10:00', closes: '13:00' },
    ],
  },
  {
    key: 'sporthalle',
    name: 'Sporthalle am Auepark',
    kind: 'hall',
    roles: ['gym'],
    municipal: true,
    street: 'Auestraße 30',
    scene: 'ball',
    summary: 'Dreifeldhalle mit Tribüne und Gymnastikraum.',
    capacity: 400,
    equipment: [
      { name: 'Handballtore', quantity: 2 },
      { name: 'Tischtennisplatten', quantity: 6 },
    ],
    accessibility: { wheelchair: 'yes', stepFreeEntrance: 'yes', accessibleToilet: 'yes', accessibleParking: 'yes', inductionLoop: 'no' },
  },
  {
    key: 'gymnastikraum',
    name: 'Sporthalle am Auepark – Gymnastikraum',
    kind: 'room',
    roles: [],
    parent: 'sporthalle',
    municipal: true,
    street: 'Auestraße 30',
    scene: 'ball',
    summary: 'Spiegelwand, Matten und Musikanlage.',
    capacity: 25,
    accessibility: { wheelchair: 'yes', stepFreeEntrance: 'yes', accessibleToilet: 'yes' },
  },
  {
    key: 'stadion',
    name: 'Sportplatz am Auepark',
    kind: 'sports-ground',
    roles: ['sports-ground'],
    municipal: true,
    street: 'Auestraße 32',
    scene: 'ball',
    summary: 'Rasenplatz, Kunstrasen und Laufbahn.',
    capacity: 900,
    accessibility: {
      wheelchair: 'partly',
      stepFreeEntrance: 'yes',
      accessibleToilet: 'no',
      note: 'Rollstuhlplätze an der Geraden. Die nächste barrierefreie Toilette ist in der Sporthalle.',
    },
  },
  {
    key: 'kirche',
    name: 'St.-Marien-Kirche',
    kind: 'church',
    roles: ['church'],
    municipal: false,
    street: 'Kirchstraße 1',
    scene: 'music',
    summary: 'Backsteinkirche von 1412 mit Barockorgel.',
    capacity: 320,
    accessibility: {
      wheelchair: 'partly',
      stepFreeEntrance: 'partly',
      accessibleToilet: 'no',
      inductionLoop: 'yes',
      note: 'Am Nordportal liegt eine Rampe mit starker Neigung. Bitte holen Sie sich Hilfe.',
    },
  },
  {
    key: 'feuerwehrhaus',
    name: 'Feuerwehrhaus Lindenfurt',
    kind: 'fire-station',
    roles: ['fire-station'],
    municipal: true,
    street: 'Bahnhofstraße 21',
    scene: 'rescue',
    summary: 'Fünf Stellplätze, Schulungsraum und Jugendraum.',
    capacity: 60,
    accessibility: { wheelchair: 'yes', stepFreeEntrance: 'yes', accessibleToilet: 'yes' },
  },
  {
    key: 'park',
    name: 'Stadtpark mit Freilichtbühne',
    kind: 'outdoor',
    roles: ['park'],
    municipal: true,
    street: 'Lindenallee 7',
    scene: 'meadow',
    summary: 'Wiese, alte Linden, Boulebahn und eine kleine Bühne.',
    capacity: 600,
    accessibility: {
      wheelchair: 'yes',
      stepFreeEntrance: 'yes',
      accessibleToilet: 'partly',
      note: 'Die Toilette öffnet mit dem Euroschlüssel.',
    },
  },
  {
    key: 'markt',
    name: 'Marktplatz',
    kind: 'outdoor',
    roles: ['square'],
    municipal: true,
    street: 'Markt',
    scene: 'bunting',
    summary: 'Wochenmarkt am Mittwoch und Samstag, Feste das ganze Jahr.',
    accessibility: { wheelchair: 'partly', note: 'Kopfsteinpflaster. Ein glatter Streifen führt einmal um den Platz.' },
  },
  {
    key: 'schule',
    name: 'Grundschule an der Bleiche',
    kind: 'school',
    roles: ['school'],
    municipal: true,
    street: 'An der Bleiche 2',
    scene: 'playground',
    summary: 'Aula, Musikraum und Lehrschwimmbecken.',
    capacity: 150,
    accessibility: { wheelchair: 'yes', stepFreeEntrance: 'yes', accessibleToilet: 'yes', lift: 'yes' },
  },
  {
    key: 'jugendclub',
    name: 'Alter Bahnhof – Gleis 2',
    kind: 'building',
    roles: ['youth-centre'],
    municipal: true,
    street: 'Bahnhofstraße 2',
    scene: 'playground',
    summary: 'Jugendclub mit Café, Proberaum und Fahrradwerkstatt.',
    capacity: 80,
    accessibility: {
      wheelchair: 'partly',
      stepFreeEntrance: 'yes',
      accessibleToilet: 'no',
      note: 'Ein Umbau der Toilette ist beschlossen.',
    },
  },
  {
    key: 'gaerten',
    name: 'Gartenanlage Abendfrieden',
    kind: 'outdoor',
    roles: ['gardens'],
    municipal: false,
    street: 'Gartenstraße 40',
    scene: 'garden',
    summary: '86 Parzellen, Vereinsheim und Lehrbienenstand.',
    capacity: 50,
    accessibility: { wheelchair: 'partly', stepFreeEntrance: 'yes', accessibleToilet: 'no' },
  },
  {
    key: 'bootshaus',
    name: 'Bootshaus am Auesee',
    kind: 'club-house',
    roles: ['waterside'],
    municipal: false,
    street: 'Auestraße 88',
    scene: 'water',
    summary: 'Bootshalle, Steg und Wachhütte am Badesee.',
    capacity: 40,
    accessibility: {
      wheelchair: 'partly',
      stepFreeEntrance: 'no',
      accessibleToilet: 'no',
      note: 'Über den Badesteg gelangt man mit einem Baderollstuhl ins Wasser. Die Wasserrettung verleiht ihn.',
    },
  },
];

/** What every village has. */
export const villageVenues: VenueText[] = [
  {
    key: 'dgh',
    name: 'Dorfgemeinschaftshaus {ort}',
    kind: 'building',
    roles: ['hall', 'club-room', 'workshop', 'school', 'library', 'youth-centre'],
    municipal: true,
    street: 'Dorfstraße 8',
    scene: 'table',
    summary: 'Saal, Clubraum und Küche für Feste und Gruppen aus {ort}.',
    capacity: 110,
    equipment: [{ name: 'Stühle', quantity: 110 }, { name: 'Tische', quantity: 24 }, { name: 'Küche' }],
    accessibility: { wheelchair: 'yes', stepFreeEntrance: 'yes', accessibleToilet: 'yes', accessibleParking: 'partly' },
  },
  {
    key: 'feuerwehrhaus',
    name: 'Feuerwehrhaus {ort}',
    kind: 'fire-station',
    roles: ['fire-station'],
    municipal: true,
    street: 'Hauptstraße 15',
    scene: 'rescue',
    summary: 'Gerätehaus mit Schulungsraum.',
    capacity: 35,
    accessibility: { wheelchair: 'partly', stepFreeEntrance: 'yes', accessibleToilet: 'no' },
  },
  {
    key: 'sportplatz',
    name: 'Sportplatz {ort}',
    kind: 'sports-ground',
    roles: ['sports-ground', 'gym', 'park'],
    municipal: true,
    street: 'Am Anger 20',
    scene: 'ball',
    summary: 'Rasenplatz mit Vereinsheim und Spielplatz.',
    capacity: 200,
    accessibility: { wheelchair: 'partly', stepFreeEntrance: 'yes', accessibleToilet: 'no', note: 'Der Weg zum Platz ist geschottert.' },
  },
  {
    key: 'kirche',
    name: 'Dorfkirche {ort}',
    kind: 'church',
    roles: ['church'],
    municipal: false,
    street: 'Kirchstraße 3',
    scene: 'music',
    summary: 'Feldsteinkirche, tagsüber geöffnet.',
    capacity: 120,
    accessibility: {
      wheelchair: 'no',
      stepFreeEntrance: 'no',
      accessibleToilet: 'no',
      note: 'Drei Stufen am Eingang. Auf Anruf legen wir eine Rampe an.',
    },
  },
  {
    key: 'dorfplatz',
    name: 'Dorfplatz {ort}',
    kind: 'outdoor',
    roles: ['square', 'gardens', 'waterside'],
    municipal: true,
    street: 'Am Anger',
    scene: 'bunting',
    summary: 'Linde, Bank und Backhaus: der Treffpunkt im Ort.',
    accessibility: { wheelchair: 'partly', stepFreeEntrance: 'yes' },
  },
];
