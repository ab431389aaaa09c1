import sharp from 'sharp';
import type { Scene } from '../content/club-text.ts';
import type { PlannedImage } from '../plan/seed-plan.ts';

const WIDTH = 1600;
const HEIGHT = 1000;

/** Sky, far hills, near ground and accent of the two colourings: a clear day and a warm evening. */
const palettes: Palette[] = [
  { sky: ['#cfe8f5', '#f4fbff'], far: '#9cc5a1', near: '#5f9e6e', accent: '#d9674a', light: '#fff3c4', dark: '#33524a' },
  { sky: ['#f7d9b8', '#fdf3e3'], far: '#c7a27c', near: '#8f7a4f', accent: '#8a4b7d', light: '#fff8e8', dark: '#4a3b32' },
];

interface Palette {
  sky: [string, string];
  far: string;
  near: string;
  accent: string;
  light: string;
  dark: string;
}

/** What each scene shows, for readers who cannot see it. */
export const sceneTexts: Record<Scene, string> = {
  town: 'Zeichnung: kleine Häuser mit farbigen Dächern und einem Kirchturm vor sanften Hügeln.',
  meadow: 'Zeichnung: eine weite Wiese mit drei Bäumen und einem Weg, der zum Horizont führt.',
  ball: 'Zeichnung: ein Ball auf einem Spielfeld, dahinter ein Tor.',
  music: 'Zeichnung: bunte Noten schweben auf geschwungenen Linien über die Hügel.',
  rescue: 'Zeichnung: ein rotes Löschfahrzeug mit Leiter steht vor einer Landschaft.',
  garden: 'Zeichnung: ein Hochbeet mit Sonnenblumen und eine Gießkanne.',
  playground: 'Zeichnung: ein Zelt, ein Lagerfeuer und Wimpel auf einer Wiese.',
  table: 'Zeichnung: ein gedeckter Tisch mit vier Tassen und einem Kuchen.',
  hearts: 'Zeichnung: zwei Hände halten ein Herz.',
  globe: 'Zeichnung: eine Weltkugel mit bunten Sprechblasen.',
  books: 'Zeichnung: ein Stapel bunter Bücher und eine Leselampe.',
  tools: 'Zeichnung: Hammer, Schraubenschlüssel und Zahnrad auf einer Werkbank.',
  bunting: 'Zeichnung: bunte Wimpelketten über einem Festplatz.',
  chess: 'Zeichnung: Schachbrett mit zwei großen Figuren.',
  water: 'Zeichnung: ein Segelboot auf einem See, am Ufer Schilf.',
  stage: 'Zeichnung: eine Bühne mit rotem Vorhang und Scheinwerferlicht.',
};

/** Draws a scene as JPEG, 1280 by 800 pixels. The same scene and variant give the same picture. */
export async function drawScene({ scene, variant }: PlannedImage): Promise<Buffer> {
  const palette = palettes[variant % palettes.length] as Palette;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">
    <defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${palette.sky[0]}"/><stop offset="1" stop-color="${palette.sky[1]}"/></linearGradient></defs>
    <rect width="${WIDTH}" height="${HEIGHT}" fill="url(#sky)"/>
    <circle cx="${variant % 2 ? 1280 : 330}" cy="230" r="110" fill="${palette.light}"/>
    <path d="M0 640 Q400 480 820 600 T1600 540 V1000 H0Z" fill="${palette.far}"/>
    <path d="M0 780 Q500 640 1000 760 T1600 720 V1000 H0Z" fill="${palette.near}"/>
    ${motifs[scene](palette)}
  </svg>`;
  return sharp(Buffer.from(svg)).resize(1280).jpeg({ quality: 80 }).toBuffer();
}

/** Draws a club's mark as PNG, 400 by 400 pixels: up to three letters on its colour. */
export async function drawLogo(letters: string, colour: string): Promise<Buffer> {
  const size = letters.length > 2 ? 140 : 180;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400">
    <rect width="400" height="400" fill="#ffffff"/><circle cx="200" cy="200" r="185" fill="${colour}"/><circle cx="200" cy="200" r="160" fill="none" stroke="#ffffff" stroke-width="6"/>
    <text x="200" y="${200 + size / 2.9}" font-family="DejaVu Sans, Arial, sans-serif" font-weight="700" font-size="${size}" text-anchor="middle" fill="#ffffff">${letters}</text>
  </svg>`;
  return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer();
}

function tree(x: number, y: number, scale: number, { dark, near }: Palette): string {
  return `<g transform="translate(${x} ${y}) scale(${scale})"><rect x="-12" y="0" width="24" height="120" fill="${dark}"/><circle cy="-40" r="90" fill="${near}"/><circle cx="-55" cy="10" r="60" fill="${near}"/><circle cx="55" cy="10" r="60" fill="${near}"/></g>`;
}

function house(x: number, y: number, width: number, { accent, light, dark }: Palette): string {
  const height = width * 0.8;
  return `<g transform="translate(${x} ${y})"><rect y="${-height}" width="${width}" height="${height}" fill="${light}"/><path d="M${-width * 0.1} ${-height} L${width / 2} ${-height * 1.7} L${width * 1.1} ${-height}Z" fill="${accent}"/><rect x="${width * 0.4}" y="${-height * 0.5}" width="${width * 0.2}" height="${height * 0.5}" fill="${dark}"/></g>`;
}

function flags(y: number, { accent, light, dark }: Palette): string {
  const colours = [accent, light, dark];
  const triangles = Array.from({ length: 12 }, (_, index) => {
    const x = 60 + index * 128;
    const drop = Math.round(Math.sin((index / 11) * Math.PI) * 70);
    return `<path d="M${x} ${y + drop} h84 l-42 100Z" fill="${colours[index % 3]}"/>`;
  });
  return `<path d="M0 ${y - 10} Q800 ${y + 150} 1600 ${y - 10}" fill="none" stroke="${dark}" stroke-width="6"/>${triangles.join('')}`;
}

const motifs: Record<Scene, (palette: Palette) => string> = {
  town: (p) =>
    `${house(250, 830, 210, p)}${house(520, 850, 180, p)}${house(980, 840, 230, p)}<g><rect x="760" y="430" width="110" height="420" fill="${p.light}"/><path d="M740 430 L815 210 L890 430Z" fill="${p.accent}"/><circle cx="815" cy="500" r="28" fill="${p.dark}"/></g>`,
  meadow: (p) =>
    `<path d="M700 1000 Q760 860 840 780 Q880 740 860 700 Q960 760 900 840 Q860 920 900 1000Z" fill="${p.light}"/>${tree(320, 720, 1.3, { ...p, near: p.dark })}${tree(1180, 700, 1, { ...p, near: p.dark })}${tree(1400, 740, 1.4, { ...p, near: p.dark })}`,
  ball: (p) =>
    `<path d="M1000 740 V470 H1420 V740" fill="none" stroke="${p.light}" stroke-width="18"/><circle cx="560" cy="760" r="130" fill="#ffffff"/><path d="M560 690 l62 45 -24 73 h-76 l-24 -73Z" fill="${p.dark}"/><path d="M200 930 H1400" stroke="${p.light}" stroke-width="12"/>`,
  music: (p) =>
    `${[0, 1, 2, 3].map((line) => `<path d="M0 ${420 + line * 50} Q400 ${320 + line * 50} 800 ${420 + line * 50} T1600 ${400 + line * 50}" fill="none" stroke="${p.dark}" stroke-width="5"/>`).join('')}${[250, 560, 900, 1260].map((x, index) => `<g transform="translate(${x} ${index % 2 ? 520 : 470})"><ellipse rx="52" ry="38" fill="${index % 2 ? p.dark : p.accent}"/><rect x="42" y="-200" width="12" height="200" fill="${index % 2 ? p.dark : p.accent}"/><path d="M54 -200 q80 30 60 110 q-10 -60 -60 -60Z" fill="${index % 2 ? p.dark : p.accent}"/></g>`).join('')}`,
  rescue: (p) =>
    `<g transform="translate(380 520)"><rect x="0" y="80" width="640" height="210" rx="18" fill="#c4302b"/><path d="M640 290 V110 h130 l90 90 v90Z" fill="#c4302b"/><path d="M665 135 h95 l62 65 h-157Z" fill="${p.sky[1]}"/><rect x="20" y="180" width="600" height="34" fill="#ffffff"/><path d="M20 40 H760 M20 70 H760" stroke="${p.dark}" stroke-width="10"/>${[60, 180, 300, 420, 540, 660].map((x) => `<path d="M${x} 40 v30" stroke="${p.dark}" stroke-width="10"/>`).join('')}<circle cx="150" cy="300" r="70" fill="${p.dark}"/><circle cx="690" cy="300" r="70" fill="${p.dark}"/><circle cx="150" cy="300" r="28" fill="#cccccc"/><circle cx="690" cy="300" r="28" fill="#cccccc"/><rect x="690" y="80" width="70" height="28" fill="#2f6fc4"/></g>`,
  garden: (p) =>
    `<rect x="260" y="720" width="680" height="170" fill="#8b6240"/>${[340, 500, 660, 820].map((x) => `<g><rect x="${x}" y="480" width="14" height="250" fill="${p.dark}"/><circle cx="${x + 7}" cy="460" r="82" fill="#f2b705"/><circle cx="${x + 7}" cy="460" r="38" fill="#6b4226"/></g>`).join('')}<g transform="translate(1080 700)"><rect width="220" height="180" rx="20" fill="${p.accent}"/><path d="M220 60 L360 -30 M0 50 q-110 60 0 120" fill="none" stroke="${p.accent}" stroke-width="28"/></g>`,
  playground: (p) =>
    `${flags(160, p)}<path d="M340 880 L600 470 L860 880Z" fill="${p.accent}"/><path d="M540 880 L600 640 L660 880Z" fill="${p.dark}"/><path d="M1140 880 h220 M1170 840 l160 60 M1330 840 l-160 60" stroke="#6b4226" stroke-width="26"/><path d="M1250 640 q110 120 30 210 h-70 q-70 -80 40 -210Z" fill="#f2a105"/>`,
  table: (p) =>
    `<rect x="200" y="640" width="1200" height="50" rx="16" fill="#8b6240"/><path d="M280 690 V960 M1320 690 V960" stroke="#8b6240" stroke-width="40"/>${[330, 500, 1070, 1240].map((x) => `<g transform="translate(${x} 560)"><path d="M0 0 h100 v50 q0 34 -50 34 t-50 -34Z" fill="#ffffff"/><path d="M100 14 q44 14 0 46" fill="none" stroke="#ffffff" stroke-width="12"/></g>`).join('')}<g transform="translate(680 500)"><path d="M0 140 V60 q120 -60 240 0 v80Z" fill="${p.accent}"/><path d="M0 60 q120 -60 240 0 q-60 40 -120 10 q-60 30 -120 -10Z" fill="#ffffff"/><circle cx="120" cy="20" r="18" fill="#b3261e"/></g>`,
  hearts: (p) =>
    `<path d="M800 720 C560 560 560 380 690 350 Q770 335 800 420 Q830 335 910 350 C1040 380 1040 560 800 720Z" fill="${p.accent}"/><path d="M300 960 Q420 700 640 720 Q760 740 800 800 Q840 740 960 720 Q1180 700 1300 960 L1100 1000 H500Z" fill="#e8b894"/><path d="M800 800 V1000" stroke="#c98f68" stroke-width="10"/>`,
  globe: (p) =>
    `<circle cx="800" cy="560" r="270" fill="#3d7fb5"/><path d="M640 400 q120 -60 180 40 q-20 120 -120 110 q-90 -40 -60 -150Z M860 560 q140 -20 150 80 q-40 130 -130 120 q-70 -110 -20 -200Z" fill="#6fae6e"/><path d="M250 250 h260 v150 h-150 l-60 60 v-60 h-50Z" fill="${p.accent}"/><path d="M1350 220 h-260 v150 h130 l70 60 v-60 h60Z" fill="${p.dark}"/>`,
  books: (p) =>
    `${['#b3261e', '#1d5fa8', '#d99a00', '#2b6b36'].map((colour, index) => `<rect x="${420 + (index % 2) * 40}" y="${790 - index * 95}" width="${620 - index * 40}" height="85" rx="10" fill="${colour}"/><rect x="${450 + (index % 2) * 40}" y="${815 - index * 95}" width="${540 - index * 40}" height="30" fill="#ffffff"/>`).join('')}<path d="M1180 880 h160 M1260 880 V560 L1120 470" fill="none" stroke="${p.dark}" stroke-width="20"/><path d="M1040 520 L1120 400 L1220 470Z" fill="${p.accent}"/>`,
  tools: (p) =>
    `<rect x="160" y="780" width="1280" height="70" fill="#8b6240"/><g transform="translate(480 640) rotate(-35)"><rect x="-16" y="-40" width="32" height="320" fill="#b07b4f"/><rect x="-110" y="-110" width="220" height="80" rx="12" fill="${p.dark}"/></g><g transform="translate(860 580)"><circle r="120" fill="none" stroke="${p.accent}" stroke-width="56"/>${[0, 45, 90, 135, 180, 225, 270, 315].map((angle) => `<rect x="-26" y="-190" width="52" height="60" fill="${p.accent}" transform="rotate(${angle})"/>`).join('')}</g><g transform="translate(1230 640) rotate(30)"><rect x="-22" y="-60" width="44" height="300" fill="#7c8894"/><path d="M-70 -170 v70 q70 90 140 0 v-70 l-36 50 h-68Z" fill="#7c8894"/></g>`,
  bunting: (p) =>
    `${flags(120, p)}${flags(300, p)}${house(200, 900, 190, p)}${house(1180, 900, 210, p)}<path d="M620 900 V640 H980 V900" fill="${p.light}"/><path d="M580 640 L800 500 L1020 640Z" fill="${p.accent}"/>`,
  chess: (p) =>
    `${Array.from({ length: 24 }, (_, index) => `<rect x="${320 + (index % 8) * 120}" y="${640 + Math.floor(index / 8) * 100}" width="120" height="100" fill="${(index + Math.floor(index / 8)) % 2 ? '#f3e3c3' : '#7a5a3a'}"/>`).join('')}<g fill="#ffffff"><circle cx="620" cy="360" r="70"/><path d="M560 420 h120 l50 260 h-220Z"/></g><g fill="${p.dark}"><path d="M920 330 l40 60 40 -70 40 70 40 -60 -20 110 h-120Z"/><path d="M940 430 h120 l60 250 h-240Z"/></g>`,
  water: (p) =>
    `<path d="M0 700 H1600 V1000 H0Z" fill="#5b9bbf"/><path d="M0 780 q100 -30 200 0 t200 0 200 0 200 0 200 0 200 0 200 0 200 0" fill="none" stroke="#ffffff" stroke-width="8"/><path d="M600 740 h420 l-70 100 h-280Z" fill="#8b4a2b"/><path d="M790 720 V320 L990 690Z" fill="#ffffff"/><path d="M770 720 V380 L610 700Z" fill="${p.accent}"/>${[80, 130, 190, 1430, 1500].map((x) => `<path d="M${x} 1000 q10 -200 ${x % 40} -320" fill="none" stroke="${p.dark}" stroke-width="12"/>`).join('')}`,
  stage: (p) =>
    `<rect x="160" y="180" width="1280" height="640" fill="#3a2430"/><path d="M600 180 L480 820 H1120 L1000 180Z" fill="${p.light}" opacity="0.45"/><path d="M160 180 H560 Q480 520 260 820 H160Z M1440 180 H1040 Q1120 520 1340 820 H1440Z" fill="#a3243b"/><path d="M160 180 H1440 V250 ${Array.from({ length: 8 }, (_, index) => `q-80 90 -160 0${index === 7 ? 'Z' : ''}`).join(' ')}" fill="#8a1d31"/><rect x="100" y="820" width="1400" height="90" fill="#8b6240"/>`,
};
