import { describe, expect, it } from 'vitest';
import { readHeifItems } from '../../../src/image/heif-items.js';
import { heifHeader } from '../../../src/image/heif-header.js';
import { walkHeif } from '../../../src/image/walk-heif.js';
import { box, ftyp, fullBox, heif, ispe, type Item } from '../../support/build-heif.js';
import { be32, bytes } from '../../support/bytes.js';
import { heic } from '../../support/heic.js';

const photo: Item = { type: 'hvc1', data: bytes('pixels'), properties: [ispe(640, 480)] };
const withProperties = (...properties: readonly Uint8Array[]) =>
  heifHeader(heif([{ ...photo, properties: [ispe(640, 480), ...properties] }]));

describe('walking a HEIF', () => {
  it('names boxes by their path', () => {
    const names = walkHeif(heif([photo])).parts.map((part) => part.name);
    expect(names).toContain('meta/iinf/infe');
    expect(names).toContain('meta/iprp/ipco/ispe');
    expect(names.filter((name) => !name.includes('/'))).toEqual(['ftyp', 'meta', 'mdat']);
  });

  it('takes bytes that are no box for a trailer', () => {
    const file = heif([photo]);
    expect(walkHeif(bytes(file, [0, 0, 0, 0, 0, 0, 0, 0, 0]))).toMatchObject({
      end: file.length,
      truncated: false,
    });
  });

  it('bounds what is nested without end', () => {
    let nested = box('free');
    for (let depth = 0; depth < 50; depth++) nested = box('moov', nested);
    const walked = walkHeif(bytes(ftyp('heic'), nested));
    expect(walked.parts.length).toBeLessThan(20);
    expect(walked.problems.map((problem) => problem.detail)).toContain('boxes nested too deeply');
  });

  it('keeps a child inside its parent whatever size it states', () => {
    const liar = bytes(be32(0x7fffffff), 'free');
    const walked = walkHeif(bytes(ftyp('heic'), box('moov', liar), box('mdat', 'x')));
    expect(walked.parts.map((part) => part.name)).toEqual(['ftyp', 'moov', 'moov/free', 'mdat']);
    expect(walked.problems).toHaveLength(1);
  });

  it('is truncated wherever the last box is cut', () => {
    expect(walkHeif(heic).truncated).toBe(false);
    expect(walkHeif(heic.subarray(0, -1)).truncated).toBe(true);
  });
});

describe('the items of a HEIF', () => {
  it('finds their bytes in mdat and in idat', () => {
    const file = heif([
      photo,
      { type: 'Exif', data: bytes('in mdat') },
      { type: 'mime', contentType: 'application/rdf+xml', data: bytes('in idat'), inside: true },
    ]);
    const { items, primary } = readHeifItems(file, walkHeif(file));
    const text = (id: number) =>
      (items.get(id)?.extents ?? [])
        .map(({ offset, length }) => Buffer.from(file.subarray(offset, offset + length)).toString())
        .join('');
    expect(primary).toBe(1);
    expect(text(2)).toBe('in mdat');
    expect(text(3)).toBe('in idat');
    expect(items.get(3)?.contentType).toBe('application/rdf+xml');
  });
});

describe('the header of a HEIF', () => {
  it('tells size and depth of the primary item', () => {
    expect(heifHeader(heif([photo]))).toEqual({
      width: 640,
      height: 480,
      frames: 1,
      bitDepth: 8,
      hasAlpha: false,
    });
    expect(withProperties(fullBox('pixi', 0, [3, 10, 10, 10]))?.bitDepth).toBe(10);
  });

  it('turns and cuts as decoders do', () => {
    for (const [turns, width, height] of [
      [0, 640, 480],
      [1, 480, 640],
      [2, 640, 480],
      [3, 480, 640],
    ]) {
      expect(withProperties(box('irot', [turns]))).toMatchObject({ width, height });
    }
    const cut = [320, 1, 240, 1, 0, 1, 0, 1].map(be32);
    expect(withProperties(box('clap', ...cut))).toMatchObject({ width: 320, height: 240 });
  });

  it('reads the depth of a grid from its tiles', () => {
    const hvcC = box('hvcC', new Uint8Array(17), [0xf8 | 2], new Uint8Array(5));
    const grid: Item = { ...photo, type: 'grid', references: [{ kind: 'dimg', to: [2] }] };
    const tile: Item = { type: 'hvc1', data: bytes('tile'), properties: [hvcC] };
    expect(heifHeader(heif([grid, tile]))).toMatchObject({ width: 640, bitDepth: 10 });
  });

  it('sees an alpha plane that belongs to the picture', () => {
    const auxC = fullBox('auxC', 0, 'urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0');
    const alpha: Item = { type: 'hvc1', data: bytes('a'), properties: [auxC] };
    const file = (to: number) => heif([photo, { ...alpha, references: [{ kind: 'auxl', to: [to] }] }]);
    expect(heifHeader(file(1))?.hasAlpha).toBe(true);
    expect(heifHeader(file(2))?.hasAlpha).toBe(false);
  });

  it('counts the samples of a sequence, and not those beside a still picture', () => {
    const sizes = fullBox('stsz', 0, be32(0), be32(7));
    const track = box('moov', box('trak', box('mdia', box('minf', box('stbl', sizes)))));
    const frames = (brand: Uint8Array) => heifHeader(bytes(heif([photo], brand), track))?.frames;
    expect(frames(ftyp('avis', 'avif'))).toBe(7);
    expect(frames(ftyp('heic', 'mif1'))).toBe(1);
  });

  it('is unreadable without a primary item that has a size', () => {
    expect(heifHeader(heif([{ type: 'hvc1', data: bytes('x') }]))).toBeNull();
    expect(heifHeader(ftyp('heic'))).toBeNull();
  });
});
