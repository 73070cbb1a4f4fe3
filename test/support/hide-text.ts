import type { HidingPlace, Samples } from '../../src/image/hidden-text.js';

/** Samples of one brightness whose lowest bits hold a payload the way picture generators hide it. */
export function hideText(
  payload: Uint8Array,
  width: number,
  height: number,
  packed: boolean,
  place: HidingPlace = 'alpha',
): Samples {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(payload.length * 8);
  const signature = `stealth_${place === 'alpha' ? 'png' : 'rgb'}${packed ? 'comp' : 'info'}`;
  const bytes = Buffer.concat([Buffer.from(signature), length, payload]);
  const per = place === 'alpha' ? 1 : 3;
  const values = new Uint8Array(width * height * per).fill(254);
  for (let i = 0; i < Math.min(bytes.length * 8, values.length); i++) {
    const pixel = Math.floor(i / per);
    const at = (pixel % height) * width + Math.floor(pixel / height);
    values[at * per + (i % per)] |= (bytes[i >> 3] >> (7 - (i & 7))) & 1;
  }
  return { place, values, width, height };
}
