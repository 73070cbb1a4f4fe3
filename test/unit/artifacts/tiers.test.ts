import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { openArtifacts } from '../../../src/artifacts/index.js';
import { geometryOf } from '../../../src/artifacts/tier-geometry.js';
import { maskThroughTier, throughTier } from '../../../src/artifacts/tiers.js';
import type { Raster } from '../../../src/artifacts/types.js';

const maxPixels = 4_000_000;

/** A smooth picture with a file's usual burdens: EXIF orientation and a comment. */
async function photo(width: number, height: number): Promise<Raster> {
  const data = new Uint8Array(width * height * 3).map((_, i) => (i * 7) % 251);
  const file = await sharp(data, { raw: { width, height, channels: 3 } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 95 })
    .toBuffer();
  return (await openArtifacts(file, { maxPixels }).get('raster')) as Raster;
}

describe('geometryOf', () => {
  it.each([
    ['native', 4000, 3000, [4000, 3000]],
    ['resaved', 4000, 3000, [4000, 3000]],
    ['chat', 4000, 3000, [1280, 960]],
    ['chat', 300, 1279, [300, 1279]],
    ['hard', 4000, 3000, [959, 719]],
    ['hard', 100, 50, [99, 49]],
    ['equal', 4000, 3000, [384, 384]],
    ['equal', 384, 900, [384, 384]],
  ] as const)('%s makes %i x %i into %j', (tier, width, height, size) => {
    const crop = geometryOf(tier, width, height)?.crop;
    expect([crop?.width, crop?.height]).toEqual(size);
  });

  it('leaves out what is smaller than the equal tier’s square', () => {
    expect(geometryOf('equal', 383, 900)).toBeNull();
  });

  it('cuts inside the scaled picture and never enlarges', () => {
    const side = fc.integer({ min: 1, max: 9000 });
    fc.assert(
      fc.property(fc.constantFrom('chat', 'hard', 'equal'), side, side, (tier, width, height) => {
        const geometry = geometryOf(tier, width, height);
        if (geometry === null) return;
        const { crop } = geometry;
        expect(geometry.width).toBeLessThanOrEqual(width);
        expect(geometry.height).toBeLessThanOrEqual(height);
        expect(Math.min(crop.left, crop.top)).toBeGreaterThanOrEqual(0);
        expect(crop.left + crop.width).toBeLessThanOrEqual(geometry.width);
        expect(crop.top + crop.height).toBeLessThanOrEqual(geometry.height);
      }),
    );
  });
});

describe('throughTier', () => {
  it.each([
    ['resaved', 1400, 700, false],
    ['chat', 1280, 640, true],
    ['hard', 959, 479, false],
    ['equal', 384, 384, false],
  ] as const)(
    '%s gives a 4:2:0 JPEG without metadata, geometry as stored',
    async (tier, width, height, progressive) => {
      const file = await throughTier(await photo(1400, 700), tier);
      const { exif, icc, orientation, ...found } = await sharp(file ?? undefined).metadata();
      expect(found).toMatchObject({
        format: 'jpeg',
        width,
        height,
        chromaSubsampling: '4:2:0',
        isProgressive: progressive,
      });
      expect([exif, icc, orientation]).toEqual([undefined, undefined, undefined]);
    },
  );
});

/** Everything of a JPEG file but the picture's own bits and the codes made for them: markers with their segments. */
function headOf(file: Uint8Array): string[] {
  const segments: string[] = [];
  const [tables, scan] = [0xc4, 0xda];
  for (let at = 2; at + 3 < file.length;) {
    const marker = file[at + 1];
    const end = at + 2 + (file[at + 2] << 8) + file[at + 3];
    if (marker !== tables) segments.push(Buffer.from(file.subarray(at, end)).toString('hex'));
    if (marker === scan) break;
    at = end;
  }
  return segments;
}

describe('the equal tier', () => {
  it('leaves nothing to a reader of formats, sizes, qualities and metadata', async () => {
    const picture = (width: number, height: number) => {
      const data = new Uint8Array(width * height * 3).map((_, i) => (i * 31 + (i >> 9)) % 253);
      return sharp(data, { raw: { width, height, channels: 3 } });
    };
    const files = await Promise.all([
      picture(900, 700).png().toBuffer(),
      picture(1600, 1200)
        .withExif({ IFD0: { Software: 'a generator' } })
        .jpeg({ quality: 97, chromaSubsampling: '4:4:4', progressive: true })
        .toBuffer(),
      picture(500, 1100).withMetadata({ orientation: 6 }).jpeg({ quality: 40 }).toBuffer(),
      picture(640, 640).withIccProfile('p3').webp({ quality: 60 }).toBuffer(),
    ]);
    expect(new Set(files.map((file) => headOf(file).join())).size).toBe(files.length);
    const heads = await Promise.all(
      files.map(async (file) => {
        const raster = (await openArtifacts(file, { maxPixels }).get('raster')) as Raster;
        return headOf((await throughTier(raster, 'equal')) ?? new Uint8Array());
      }),
    );
    expect(heads[0].length).toBeGreaterThan(3);
    expect(new Set(heads.map((head) => head.join())).size).toBe(1);
  });
});

describe('maskThroughTier', () => {
  // The right half is marked, on a mask of half the photo's size, in the colours that masks come in.
  it.each([1, 3, 4] as const)('keeps a mask of %i channels in step with its photo', async (channels) => {
    const [width, height] = [500, 400];
    const value = (i: number): number => (Math.floor(i / channels) % width >= width / 2 ? 255 : 0);
    const data = new Uint8Array(width * height * channels).map((_, i) =>
      channels === 4 && i % 4 === 3 ? 128 : value(i),
    );
    const mask = await sharp(data, { raw: { width, height, channels } }).png().toBuffer();
    for (const tier of ['native', 'chat', 'hard', 'equal'] as const) {
      const {
        width: w,
        height: h,
        forged,
      } = (await maskThroughTier(mask, { width: 1000, height: 800 }, tier, maxPixels)) ?? {
        width: 0,
        height: 0,
        forged: new Uint8Array(),
      };
      const crop = geometryOf(tier, 1000, 800)?.crop;
      expect([w, h]).toEqual([crop?.width, crop?.height]);
      const row = [...forged.subarray(0, w)];
      expect(row.indexOf(1)).toBeGreaterThan(w / 2 - 2);
      expect(row.indexOf(1)).toBeLessThan(w / 2 + 2);
      expect(row.lastIndexOf(1)).toBe(w - 1);
    }
  });
});
