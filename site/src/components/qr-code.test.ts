import { decodeQR } from 'qr/decode.js';
import { expect, it } from 'vitest';
import { createQrCode } from './qr-code.ts';

const address = 'https://ehrenamt.example/veranstaltungen/weihnachtsmarkt-rund-um-die-st-marien-kirche/';
/** Pixels of a module in the picture that is read. */
const SCALE = 6;

/** The modules that a path of `M x y h n v1 H x z` rectangles covers. */
function paint(path: string, size: number): boolean[][] {
  const grid = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    const row = grid[Number(y)] ?? [];
    for (let column = Number(x); column < Number(x) + Number(width); column += 1) row[column] = true;
  }
  return grid;
}

/** The modules as a camera sees them: black on white, as RGBA. */
function photograph(grid: boolean[][]): { width: number; height: number; data: Uint8Array } {
  const side = grid.length * SCALE;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (let pixel = 0; pixel < side * side; pixel += 1) {
    const isDark = grid[Math.floor(pixel / side / SCALE)]?.[Math.floor((pixel % side) / SCALE)];
    if (isDark) data.fill(0, pixel * 4, pixel * 4 + 3);
  }
  return { width: side, height: side, data };
}

it('is read as the address by a scanner that knows nothing of it', () => {
  const { size, path } = createQrCode(address);
  expect(decodeQR(photograph(paint(path, size)))).toBe(address);
});

it('has a quiet zone of four modules on every side', () => {
  const { size, path } = createQrCode(address);
  const grid = paint(path, size);
  const edge = [0, 1, 2, 3, size - 4, size - 3, size - 2, size - 1];
  expect(edge.flatMap((row) => grid[row]).concat(grid.flatMap((row) => edge.map((column) => row[column])))).not.toContain(true);
});

it('stays small for a long address', () => {
  expect(createQrCode(address).path.length).toBeLessThan(6_000);
});
