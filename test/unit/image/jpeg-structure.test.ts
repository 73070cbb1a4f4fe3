import { describe, expect, it } from 'vitest';
import { scaledTable } from '../../../src/image/ijg-tables.js';
import type { JpegStructure } from '../../../src/image/jpeg-structure.js';
import { readJpegStructure } from '../../../src/image/read-jpeg-structure.js';
import { walkJpeg } from '../../../src/image/walk-jpeg.js';
import { zigzag } from '../../../src/image/zigzag.js';
import { app, codes, jpeg, segment, withSegments } from '../../support/build-jpeg.js';
import { TiffBuilder, opaque } from '../../support/build-tiff.js';
import { be16, bytes } from '../../support/bytes.js';
import { encodedJpeg, encoder } from '../../support/pictures.js';

function read(file: Uint8Array): JpegStructure {
  const structure = readJpegStructure(file, walkJpeg(file));
  if (structure === null) throw new Error('Expected a structure for the file but received none');
  return structure;
}

describe('the structure of a JPEG', () => {
  it('tells what the encoder was asked for', async () => {
    const plain = read(await encodedJpeg(70, 50, { chromaSubsampling: '4:4:4', optimiseCoding: false }));
    expect(plain).toMatchObject({
      width: 70,
      height: 50,
      subsampling: '4:4:4',
      progressive: false,
      scans: 1,
    });
    expect(plain).toMatchObject({
      standardHuffman: true,
      jfif: false,
      adobeTransform: null,
      trailerBytes: 0,
    });
    const thin = read(await encodedJpeg(70, 50, { chromaSubsampling: '4:2:0', progressive: true }));
    expect(thin).toMatchObject({ subsampling: '4:2:0', progressive: true, standardHuffman: false });
    expect(thin.scans).toBeGreaterThan(1);
    const grey = await encoder(32, 32).greyscale().toColourspace('b-w').jpeg().toBuffer();
    expect(read(new Uint8Array(grey)).subsampling).toBe('gray');
  });

  it('puts quantisation tables into natural order', async () => {
    for (const quality of [30, 75, 95]) {
      const { tables } = read(await encodedJpeg(64, 48, { quality }));
      expect(tables.map((table) => table.values)).toEqual([
        [...scaledTable('luma', quality)],
        [...scaledTable('chroma', quality)],
      ]);
    }
  });

  it('says where each table stands, 8 and 16 bits wide', () => {
    const narrow = bytes([0], new Uint8Array(64).fill(7));
    const wide = bytes([0x11], ...Array.from({ length: 64 }, (_, i) => be16(256 + i)));
    const { tables } = read(jpeg([segment(codes.DQT, narrow, wide)]));
    expect(tables.map(({ id, precision, offset }) => ({ id, precision, offset }))).toEqual([
      { id: 0, precision: 8, offset: 6 },
      { id: 1, precision: 16, offset: 71 },
    ]);
    expect(tables[1].values[zigzag[63]]).toBe(256 + 63);
  });

  it('counts the trailer, the restart interval and the Adobe flag', () => {
    const file = jpeg([segment(codes.DRI, be16(12)), app(14, 'Adobe', be16(100), be16(0), be16(0), [2])]);
    expect(read(bytes(file, 'tail'))).toMatchObject({
      trailerBytes: 4,
      restartInterval: 12,
      adobeTransform: 2,
    });
  });

  it('tells a JFIF header from any other APP0', () => {
    expect(read(jpeg([app(0, 'JFIF\0', [1, 1, 0, 0, 1, 0, 1, 0, 0])])).jfif).toBe(true);
    expect(read(jpeg([app(0, 'AVI1\0')])).jfif).toBe(false);
  });

  it('lists the pictures of a multi-picture index', () => {
    const tiff = new TiffBuilder(true);
    const entry = (length: number, offset: number) =>
      bytes(tiff.u32(0), tiff.u32(length), tiff.u32(offset), tiff.u32(0));
    const index = tiff.build([opaque(0xb002, bytes(entry(5000, 0), entry(300, 4000)))]);
    const { pictures } = read(withSegments(jpeg([]), app(2, 'MPF\0', index)));
    // SOI, marker, length and `MPF\0` stand before the structure that offsets count from.
    expect(pictures).toEqual([
      { offset: 0, length: 5000 },
      { offset: 10 + 4000, length: 300 },
    ]);
  });

  it('is nothing without a start of frame', () => {
    const file = bytes([0xff, codes.SOI], segment(codes.COM, 'x'), [0xff, codes.EOI]);
    expect(readJpegStructure(file, walkJpeg(file))).toBeNull();
  });
});

describe('zig-zag order', () => {
  it('visits every coefficient once, each step to a neighbour', () => {
    expect(new Set(zigzag).size).toBe(64);
    for (let i = 1; i < 64; i++) {
      const [row, column] = [Math.floor(zigzag[i] / 8), zigzag[i] % 8];
      const [before, beside] = [Math.floor(zigzag[i - 1] / 8), zigzag[i - 1] % 8];
      expect(Math.max(Math.abs(row - before), Math.abs(column - beside))).toBe(1);
    }
    expect(zigzag.slice(0, 4)).toEqual([0, 1, 8, 16]);
  });
});
