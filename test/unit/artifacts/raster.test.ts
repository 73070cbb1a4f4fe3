import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { isInapplicable } from '../../../src/artifacts/maker.js';
import { openArtifacts } from '../../../src/artifacts/index.js';
import { letGo } from '../../../src/artifacts/let-go.js';
import type { Raster } from '../../../src/artifacts/types.js';
import { app, withSegments } from '../../support/build-jpeg.js';
import { TiffBuilder } from '../../support/build-tiff.js';
import { rejection } from '../../support/errors.js';
import { heic } from '../../support/heic.js';
import { encodedJpeg, encoder, picture } from '../../support/pictures.js';

const limits = { maxPixels: 1_000_000 };

async function raster(file: Uint8Array): Promise<Raster> {
  const made = await openArtifacts(file, limits).get('raster');
  if (isInapplicable(made)) throw new Error(`Expected a raster but received "${made.inapplicable.en}"`);
  return made;
}
const failure = (file: Uint8Array) => rejection(openArtifacts(file, limits).get('raster'));

describe('the raster', () => {
  it('is what was saved, and luma its Rec. 601 sum', async () => {
    const { rgb } = picture(31, 17);
    const made = await raster(await encoder(31, 17).png().toBuffer());
    expect(made).toMatchObject({ width: 31, height: 17 });
    expect(Buffer.compare(made.rgb, rgb)).toBe(0);
    made.luma.forEach((luma, i) => {
      const exact = 0.299 * rgb[3 * i] + 0.587 * rgb[3 * i + 1] + 0.114 * rgb[3 * i + 2];
      expect(Math.abs(luma - exact)).toBeLessThanOrEqual(0.51);
    });
  });

  it('works luma out again after it was let go', async () => {
    const made = await raster(await encoder(31, 17).png().toBuffer());
    const plane = made.luma;
    const before = [...plane];
    letGo(plane);
    expect(plane).toHaveLength(0);
    expect([...made.luma]).toEqual(before);
  });

  it('maps black to 0 and white to 255', async () => {
    for (const value of [0, 255]) {
      const flat = sharp({
        create: { width: 3, height: 2, channels: 3, background: { r: value, g: value, b: value } },
      });
      expect([...(await raster(await flat.png().toBuffer())).luma]).toEqual(new Array(6).fill(value));
    }
  });

  it('stays as stored under every EXIF orientation', async () => {
    const plain = await encodedJpeg(40, 24);
    const reference = await raster(plain);
    const tiff = new TiffBuilder(true);
    for (let orientation = 1; orientation <= 8; orientation++) {
      const turned = withSegments(plain, app(1, 'Exif\0\0', tiff.build([tiff.short(0x112, orientation)])));
      const made = await raster(turned);
      expect(made).toMatchObject({ width: 40, height: 24 });
      expect(Buffer.compare(made.rgb, reference.rgb)).toBe(0);
    }
  });

  it('applies no colour profile', async () => {
    const plain = await encoder(16, 16).jpeg().toBuffer();
    const wide = await encoder(16, 16).jpeg().withIccProfile('p3', { attach: true }).toBuffer();
    const untouched = await sharp(wide, { ignoreIcc: true }).raw().toBuffer();
    expect(Buffer.compare((await raster(wide)).rgb, untouched)).toBe(0);
    expect(wide.length).toBeGreaterThan(plain.length);
  });

  it('makes grey three equal channels', async () => {
    const made = await raster(await encoder(20, 20).greyscale().toColourspace('b-w').png().toBuffer());
    for (let i = 0; i < made.luma.length; i++) {
      expect(new Set([made.rgb[3 * i], made.rgb[3 * i + 1], made.rgb[3 * i + 2], made.luma[i]]).size).toBe(1);
    }
  });

  it('scales 16 bits to 8', async () => {
    const { rgb } = picture(12, 12);
    const deep = await encoder(12, 12).toColourspace('rgb16').png().toBuffer();
    const made = await raster(deep);
    expect((await sharp(deep).metadata()).depth).toBe('ushort');
    made.rgb.forEach((value, i) => {
      expect(Math.abs(value - rgb[i])).toBeLessThanOrEqual(1);
    });
  });

  it('opens palettes and lays transparency over white', async () => {
    const clear = sharp({
      create: { width: 4, height: 4, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 0.5 } },
    });
    for (const palette of [false, true]) {
      const made = await raster(await clear.clone().png({ palette }).toBuffer());
      const [r, g, b] = made.rgb;
      expect(Math.abs(r - 227)).toBeLessThanOrEqual(2);
      expect(Math.abs(g - 127)).toBeLessThanOrEqual(2);
      expect(Math.abs(b - 127)).toBeLessThanOrEqual(2);
      expect(made.rgb).toHaveLength(48);
    }
  });

  it('converts CMYK', async () => {
    const ink = await encoder(32, 32).toColourspace('cmyk').jpeg().toBuffer();
    expect((await sharp(ink).metadata()).space).toBe('cmyk');
    const made = await raster(ink);
    expect(made.rgb).toHaveLength(32 * 32 * 3);
    const mean = made.luma.reduce((sum, value) => sum + value, 0) / made.luma.length;
    expect(mean).toBeGreaterThan(20);
    expect(mean).toBeLessThan(235);
  });

  it('decodes a single pixel', async () => {
    for (const file of [await encoder(1, 1).png().toBuffer(), await encodedJpeg(1, 1)]) {
      expect(await raster(file)).toMatchObject({ width: 1, height: 1 });
    }
  });

  it('decodes AVIF', async () => {
    const { rgb } = picture(64, 48);
    const made = await raster(await encoder(64, 48).avif({ lossless: true, effort: 0 }).toBuffer());
    made.rgb.forEach((value, i) => {
      expect(Math.abs(value - rgb[i])).toBeLessThanOrEqual(3);
    });
  });

  it('decodes HEIC', async () => {
    const made = await raster(heic);
    expect(made).toMatchObject({ width: 64, height: 48 });
    const at = (x: number, y: number) => [...made.rgb.subarray((y * 64 + x) * 3, (y * 64 + x) * 3 + 3)];
    const [left, right] = [at(4, 40), at(60, 40)];
    expect(right[0] - left[0]).toBeGreaterThan(150);
    expect(at(10, 10)[2] - at(50, 40)[2]).toBeGreaterThan(150);
  });
});

describe('a raster that cannot be made', () => {
  it('is truncated where the file ends early', async () => {
    const open = encoder(64, 64);
    const files = [
      await open.clone().jpeg().toBuffer(),
      await open.clone().png().toBuffer(),
      await open.clone().webp().toBuffer(),
    ];
    for (const file of [...files, Buffer.from(heic)]) {
      expect(await failure(file.subarray(0, Math.floor(file.length * 0.8)))).toBe('EVD_TRUNCATED');
    }
  });

  it('is undecodable where the bytes are all there and make no sense', async () => {
    const file = new Uint8Array(await encoder(64, 64).png({ compressionLevel: 0 }).toBuffer());
    file.fill(0xaa, Buffer.from(file).indexOf('IDAT') + 4, file.length - 40);
    expect(await failure(file)).toBe('EVD_UNDECODABLE');
    const hevc = heic.slice();
    hevc.fill(0xaa, heic.length - 70);
    expect(await failure(hevc)).toBe('EVD_UNDECODABLE');
  });

  it('is refused by its header when too large', async () => {
    expect(await failure(await encodedJpeg(1001, 1000))).toBe('EVD_TOO_MANY_PIXELS');
  });
});
