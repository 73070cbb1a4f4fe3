import sharp, { type Sharp, type WebpOptions } from 'sharp';
import { describe, expect, it } from 'vitest';
import { walkWebp } from '../../../src/image/walk-webp.js';
import { upperColumn } from '../../../src/image/webp-column.js';
import { upperRows } from '../../../src/image/webp-lossless.js';
import { encoder } from '../../support/pictures.js';

const [width, height] = [230, 170];
const rows = 160;

function partOf(file: Uint8Array, name: string): Uint8Array {
  const part = walkWebp(file).parts.find((one) => one.name === name);
  if (part === undefined) throw new Error(`Expected a chunk ${name}`);
  return file.subarray(part.offset + 8, part.offset + part.length);
}

/** With smooth transparency. */
function translucent(): Sharp {
  const alpha = Uint8Array.from(
    { length: width * height },
    (_, i) => 40 + ((i % width) >> 1) + ((i * 7919) % 3),
  );
  return encoder(width, height).joinChannel(Buffer.from(alpha), { raw: { width, height, channels: 1 } });
}

/** Smooth slopes without noise, in few colours. */
const flat = (colours: number): Sharp => {
  const levels = Uint8Array.from({ length: width * height * 3 }, (_, i) =>
    Math.round(((Math.floor(i / 3) * 7) % colours) * (250 / colours)),
  );
  return sharp(levels, { raw: { width, height, channels: 3 } });
};

const pictures: readonly [string, () => Sharp, WebpOptions][] = [
  ...[0, 1, 3, 4, 6].flatMap((effort): [string, () => Sharp, WebpOptions][] => [
    [`opaque, effort ${effort}`, () => encoder(width, height), { lossless: true, effort }],
    [`translucent, effort ${effort}`, translucent, { lossless: true, exact: true, effort }],
    [`near lossless, effort ${effort}`, translucent, { nearLossless: true, quality: 60, effort }],
    [`blurred, effort ${effort}`, () => encoder(width, height).blur(2), { lossless: true, effort }],
  ]),
  ...[2, 4, 13, 90].map((colours): [string, () => Sharp, WebpOptions] => [
    `${colours} colours`,
    () => flat(colours),
    { lossless: true },
  ]),
];

describe('upper rows of a lossless WebP', () => {
  it.each(pictures)('are what libwebp decodes: %s', async (_, make, options) => {
    const file = await make().webp(options).toBuffer();
    const all = await sharp(file).ensureAlpha().raw().toBuffer();
    const { hasAlpha } = await sharp(file).metadata();
    const upper = upperRows(partOf(file, 'VP8L'), width, height, rows);
    const opaque = hasAlpha ? 0 : 0xff000000;
    const wanted = Int32Array.from(
      { length: width * rows },
      (_, i) => (all[4 * i + 3] << 24) | (all[4 * i] << 16) | (all[4 * i + 1] << 8) | all[4 * i + 2],
    );
    expect(upper.map((pixel) => pixel | opaque)).toEqual(wanted);
  });

  it.each([0, 2, 4, 6])('so is the transparency of a lossy one, effort %i', async (effort) => {
    for (const options of [{}, { alphaQuality: 40 }]) {
      const file = await translucent()
        .webp({ quality: 70, effort, ...options })
        .toBuffer();
      const all = await sharp(file).extractChannel('alpha').raw().toBuffer();
      const column = upperColumn(file, walkWebp(file), { width, height, place: 'alpha' }, rows);
      expect([...(column?.values ?? [])]).toEqual(Array.from({ length: rows }, (_, y) => all[y * width]));
    }
  });

  it('end soon and with an error at worst, whatever the damage', async () => {
    const file = await translucent().webp({ lossless: true }).toBuffer();
    const whole = partOf(file, 'VP8L');
    expect(() => upperRows(whole, width + 1, height, rows)).toThrow('230 x 170');
    expect(() => upperRows(whole.subarray(0, 60), width, height, rows)).toThrow('too early');
    for (let at = 0; at < Math.min(whole.length, 3_000); at += 13) {
      const damaged = Uint8Array.from(whole);
      damaged[at] ^= 0x5a;
      try {
        expect(upperRows(damaged, width, height, 8).length).toBeGreaterThan(0);
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(Error);
      }
    }
  });
});
