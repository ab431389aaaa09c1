import { encode } from 'uqr';

/** A QR code as one SVG path on a square grid of `size` modules, the quiet zone of 4 modules included (ISO/IEC 18004). */
export interface QrCode {
  size: number;
  path: string;
}

/**
 * The QR code of an address, with level M: 15 % of it may be dirty or torn. Neighbouring modules of a row are drawn as one. The mask is fixed:
 * any is valid, and trying all eight for the prettiest took a tenth of a town's build.
 */
export function createQrCode(address: string): QrCode {
  const { data, size } = encode(address, { ecc: 'M', border: 4, maskPattern: 0 });
  let path = '';
  data.forEach((row, y) => {
    for (let x = 0; x < size; x += 1) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x += 1;
      path += `M${start} ${y}h${x - start + 1}v1H${start}z`;
    }
  });
  return { size, path };
}
