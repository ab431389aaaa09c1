import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { createQrCode } from './qr-code.ts';

const address = 'https://ehrenamt.example/veranstaltungen/weihnachtsmarkt-rund-um-die-st-marien-kirche/';

/** The modules that a path of `M x y h n v1 H x z` rectangles covers. */
function paint(path: string, size: number): boolean[][] {
  const grid = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    const row = grid[Number(y)] ?? [];
    for (let column = Number(x); column < Number(x) + Number(width); column += 1) row[column] = true;
  }
  return grid;
}

it('draws every module of the code, with the quiet zone of four', () => {
  const { size, path } = createQrCode(address);
  const { data } = encode(address, { ecc: 'M', border: 4, maskPattern: 0 });
  expect(paint(path, size)).toEqual(data);
  expect(data.slice(0, 4).flat()).not.toContain(true);
});

it('stays small for a long address', () => {
  expect(createQrCode(address).path.length).toBeLessThan(6_000);
});
