import sharp from 'sharp';
import { expect, it } from 'vitest';
import { deriveColours } from '../config/colours.ts';
import { appIcons, drawAppIcon, monogramOf } from './app-icons.ts';

it.each([
  ['Stadt Lindenried', 'L'],
  ['Landkreis Prignitz', 'P'],
  ['Samtgemeinde Elbtalaue', 'E'],
  ['Bad Belzig', 'B'],
  ['Frankfurt (Oder)', 'F'],
  ['Stadt Österholz-Ümminghausen', 'Ö'],
  ['Markt', 'M'],
])('%s is known by its %s', (name, letter) => {
  expect(monogramOf(name)).toBe(letter);
});

it('keeps the mark of a maskable icon within the circle that no platform cuts', async () => {
  const icon = appIcons.find(({ purpose }) => purpose === 'maskable');
  if (!icon) throw new Error('There is no maskable icon.');
  const { primary } = deriveColours({}).light;
  const png = await drawAppIcon(icon, { letter: 'W' }, deriveColours({}).light);
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const ground = [1, 3, 5].map((start) => Number.parseInt(primary.slice(start, start + 2), 16));
  let marked = 0;
  for (let y = 0; y < info.height; y += 1) {
    for (let x = 0; x < info.width; x += 1) {
      const at = (y * info.width + x) * info.channels;
      if (ground.every((value, channel) => data[at + channel] === value)) continue;
      marked += 1;
      expect(Math.hypot(x - info.width / 2, y - info.height / 2)).toBeLessThanOrEqual(info.width * 0.4);
    }
  }
  expect(marked).toBeGreaterThan(1_000);
});
