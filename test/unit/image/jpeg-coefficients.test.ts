import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readJpegCoefficients, type JpegCoefficients } from '../../../src/image/jpeg-coefficients.js';
import { writeJpeg, type WrittenJpeg, type WrittenPlane } from '../../support/jpeg-writer.js';
import { texture } from '../../support/noise.js';
import { seeded } from '../../support/raster.js';

const limits = { maxPixels: 50e6, maxScans: 64 };

function read(bytes: Uint8Array, lumaOnly = false, step = 1): JpegCoefficients {
  const result = readJpegCoefficients(bytes, { ...limits, lumaOnly, step });
  if (!('coefficients' in result)) throw new Error(result.unreadable);
  return result.coefficients;
}

function plane(
  shape: Omit<WrittenPlane, 'blocks' | 'quantisation'>,
  largest: number,
  random: () => number,
): WrittenPlane {
  const blocks = new Int16Array(shape.columns * shape.rows * 64);
  for (let i = 0; i < blocks.length; i++) {
    if (random() < 0.2) blocks[i] = Math.round((random() - 0.5) * 2 * largest ** random());
  }
  const quantisation = Uint16Array.from({ length: 64 }, () => 1 + Math.floor(random() * 300));
  return { ...shape, blocks, quantisation };
}

interface Layout {
  readonly width: number;
  readonly height: number;
  readonly factors: readonly (readonly [number, number])[];
  readonly precision: 8 | 12;
  readonly interleaved: boolean;
  readonly restartInterval: number;
  readonly seed: number;
}

function drawn({
  width,
  height,
  factors,
  precision,
  interleaved,
  restartInterval,
  seed,
}: Layout): WrittenJpeg {
  const random = seeded(seed);
  const across = Math.max(...factors.map(([h]) => h));
  const down = Math.max(...factors.map(([, v]) => v));
  const planes = factors.map(([horizontal, vertical], i) => {
    const columns = Math.ceil(Math.ceil((width * horizontal) / across) / 8);
    const rows = Math.ceil(Math.ceil((height * vertical) / down) / 8);
    return plane({ id: i + 1, horizontal, vertical, columns, rows }, precision === 8 ? 1000 : 16000, random);
  });
  return { width, height, precision, planes, interleaved, restartInterval };
}

const factor = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }));
const layout = fc.record({
  width: fc.integer({ min: 1, max: 90 }),
  height: fc.integer({ min: 1, max: 90 }),
  factors: fc.array(factor, { minLength: 1, maxLength: 4 }),
  precision: fc.constantFrom(8, 12),
  interleaved: fc.boolean(),
  restartInterval: fc.integer({ min: 0, max: 9 }),
  seed: fc.nat(),
});

describe('readJpegCoefficients', () => {
  it('reads back exactly what was coded, whatever sampling, precision, scan order and restarts', () => {
    fc.assert(
      fc.property(layout, (drawnLayout) => {
        const jpeg = drawn(drawnLayout);
        const got = read(writeJpeg(jpeg));
        expect(got.complete).toBe(true);
        expect(got.precision).toBe(jpeg.precision);
        got.planes.forEach((plane, i) => {
          expect(plane).toEqual({ ...jpeg.planes[i], step: 1 });
        });
      }),
      { numRuns: 150 },
    );
  });

  it.each(['4:4:4', '4:2:0'])(
    'finds the same coefficients in a progressive and a sequential copy (%s)',
    async (sampling) => {
      const raw = sharp(texture(173, 131, 3), { raw: { width: 173, height: 131, channels: 3 } });
      for (const quality of [30, 75, 98]) {
        const options = { quality, chromaSubsampling: sampling };
        const plain = read(await raw.clone().jpeg(options).toBuffer());
        const fine = read(
          await raw
            .clone()
            .jpeg({ ...options, progressive: true })
            .toBuffer(),
        );
        expect(fine.progressive).toBe(true);
        expect([plain.complete, fine.complete]).toEqual([true, true]);
        expect(fine.planes).toEqual(plain.planes);
      }
    },
  );

  it.each([true, false])(
    'keeps luma alone where nothing else is asked for (progressive: %s)',
    async (progressive) => {
      const raw = sharp(texture(173, 131, 3), { raw: { width: 173, height: 131, channels: 3 } });
      const bytes = await raw.jpeg({ quality: 85, progressive, chromaSubsampling: '4:2:0' }).toBuffer();
      const [luma, ...others] = read(bytes, true).planes;
      expect(luma).toEqual(read(bytes).planes[0]);
      expect(others.map(({ blocks, columns }) => [blocks.length, columns])).toEqual([
        [0, 11],
        [0, 11],
      ]);
    },
  );

  it('keeps every so many-th block both ways of a sequential file, all of a progressive one', async () => {
    fc.assert(
      fc.property(layout, fc.integer({ min: 2, max: 4 }), (drawnLayout, step) => {
        const jpeg = drawn(drawnLayout);
        const [got] = read(writeJpeg(jpeg), true, step).planes;
        const [{ columns, rows, blocks }] = jpeg.planes;
        const kept: number[] = [];
        for (let row = 0; row < rows; row += step) {
          for (let column = 0; column < columns; column += step) {
            const at = (row * columns + column) * 64;
            kept.push(...blocks.subarray(at, at + 64));
          }
        }
        expect([got.columns, got.rows, got.step]).toEqual([columns, rows, step]);
        expect([...got.blocks]).toEqual(kept);
      }),
      { numRuns: 50 },
    );
    const raw = sharp(texture(60, 60, 3), { raw: { width: 60, height: 60, channels: 3 } });
    const fine = await raw.jpeg({ progressive: true }).toBuffer();
    expect(read(fine, true, 3).planes[0]).toEqual(read(fine).planes[0]);
  });

  it('gives the blocks before the end of a truncated file, and says so', () => {
    const jpeg = drawn({
      width: 160,
      height: 160,
      factors: [[1, 1]],
      precision: 8,
      interleaved: true,
      restartInterval: 0,
      seed: 7,
    });
    const bytes = writeJpeg(jpeg);
    const got = read(bytes.subarray(0, Math.floor(bytes.length / 2)));
    expect(got.complete).toBe(false);
    expect(got.problems).not.toEqual([]);
    const { blocks } = jpeg.planes[0];
    expect(got.planes[0].blocks.subarray(0, 64 * 100)).toEqual(blocks.subarray(0, 64 * 100));
    expect(got.planes[0].blocks.subarray(64 * 300).every((value) => value === 0)).toBe(true);
  });

  it('confines damage to its restart interval', () => {
    const jpeg = drawn({
      width: 160,
      height: 80,
      factors: [[1, 1]],
      precision: 8,
      interleaved: true,
      restartInterval: 20,
      seed: 9,
    });
    const bytes = writeJpeg(jpeg);
    const marks = [...bytes.keys()].filter(
      (i) => bytes[i] === 0xff && bytes[i + 1] >= 0xd0 && bytes[i + 1] <= 0xd7,
    );
    bytes.fill(0xfe, marks[2] + 2, marks[3]);
    const got = read(bytes);
    expect(got.complete).toBe(false);
    const rows = [0, 1, 2, 4, 5, 6, 7, 8, 9];
    const row = (from: Int16Array, y: number) => from.subarray(y * 20 * 64, (y + 1) * 20 * 64);
    for (const y of rows) expect(row(got.planes[0].blocks, y)).toEqual(row(jpeg.planes[0].blocks, y));
  });

  it('refuses by name what it does not decode', () => {
    const bytes = writeJpeg(
      drawn({
        width: 8,
        height: 8,
        factors: [[1, 1]],
        precision: 8,
        interleaved: true,
        restartInterval: 0,
        seed: 1,
      }),
    );
    const frame = bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === 0xc1);
    const refusal = (marker: number) => {
      const changed = bytes.slice();
      changed[frame + 1] = marker;
      return readJpegCoefficients(changed, limits);
    };
    expect(refusal(0xc9)).toEqual({ unreadable: 'The JPEG process is arithmetic.' });
    expect(refusal(0xc3)).toEqual({ unreadable: 'The JPEG process is lossless.' });
    expect(refusal(0xc5)).toEqual({ unreadable: 'The JPEG process is hierarchical.' });
    expect(readJpegCoefficients(bytes, { ...limits, maxPixels: 63 })).toHaveProperty('unreadable');
    expect(readJpegCoefficients(Uint8Array.of(1, 2, 3), limits)).toHaveProperty('unreadable');
  });

  it('stops at the limit of scans', async () => {
    const bytes = await sharp(texture(64, 64, 3), { raw: { width: 64, height: 64, channels: 3 } })
      .jpeg({ progressive: true })
      .toBuffer();
    const result = readJpegCoefficients(bytes, { ...limits, maxScans: 2 });
    expect('coefficients' in result && result.coefficients.complete).toBe(false);
  });

  it('never throws, whatever the bytes', async () => {
    const bytes = await sharp(texture(72, 56, 3), { raw: { width: 72, height: 56, channels: 3 } })
      .jpeg({ progressive: true })
      .toBuffer();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 12 }),
        fc.nat(bytes.length),
        (edits, length) => {
          const changed = Uint8Array.from(bytes);
          for (const [at, value] of edits) changed[at] = value;
          const result = readJpegCoefficients(changed.subarray(0, length), { maxPixels: 1e6, maxScans: 64 });
          expect('coefficients' in result || 'unreadable' in result).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
