import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openArtifacts } from '../../src/artifacts/index.js';
import { makers } from '../../src/artifacts/makers.js';
import { probe } from '../../src/artifacts/probe.js';
import type { ArtifactName } from '../../src/artifacts/types.js';
import { heifHeader } from '../../src/image/heif-header.js';
import { readJpegStructure } from '../../src/image/read-jpeg-structure.js';
import { walkHeif } from '../../src/image/walk-heif.js';
import { walkJpeg } from '../../src/image/walk-jpeg.js';
import { walkPng } from '../../src/image/walk-png.js';
import { walkWebp } from '../../src/image/walk-webp.js';
import { isTouchstoneError, rejection } from '../support/errors.js';
import { seeds } from './photos.js';

const seed = 20_261_122;
const walkers = [walkJpeg, walkPng, walkWebp, walkHeif];

let photos: readonly Uint8Array[] = [];
beforeAll(async () => {
  photos = await seeds();
});

type Change = readonly [kind: 'set' | 'cut' | 'insert' | 'repeat', at: number, bytes: Uint8Array];
const change: fc.Arbitrary<Change> = fc.tuple(
  fc.constantFrom('set', 'cut', 'insert', 'repeat'),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.uint8Array({ minLength: 1, maxLength: 8 }),
);
/** A valid file with a few bytes overwritten, taken out, put in or repeated. */
const mutated = fc
  .tuple(fc.nat(1_000), fc.array(change, { minLength: 1, maxLength: 6 }))
  .map(([which, changes]) => changes.reduce(mutate, photos[which % photos.length]));

function mutate(file: Uint8Array, [kind, share, bytes]: Change): Uint8Array {
  const at = Math.floor(share * file.length);
  const before = file.subarray(0, at);
  const parts = {
    set: [before, bytes, file.subarray(at + bytes.length)],
    cut: [before, file.subarray(at + bytes.length * 4)],
    insert: [before, bytes, file.subarray(at)],
    repeat: [before, file.subarray(Math.max(0, at - 40), at), file.subarray(at)],
  };
  return new Uint8Array(Buffer.concat(parts[kind]));
}

/** Every part and place lies inside the file. */
function checkWalks(file: Uint8Array): void {
  for (const walk of walkers) {
    const { parts, end, problems } = walk(file);
    expect(end).toBeLessThanOrEqual(file.length);
    expect(problems.length).toBeLessThanOrEqual(100);
    for (const { offset, length, dataOffset, dataLength } of parts) {
      expect(offset + length).toBeLessThanOrEqual(file.length);
      expect(dataOffset).toBeGreaterThanOrEqual(offset);
      expect(dataOffset + dataLength).toBeLessThanOrEqual(offset + length);
      expect(length).toBeGreaterThanOrEqual(0);
      expect(dataLength).toBeGreaterThanOrEqual(0);
    }
  }
}

describe('whatever the bytes', () => {
  it('walkers and header readers answer, within the file', () => {
    const anything = fc.oneof(fc.uint8Array({ maxLength: 400 }), mutated);
    fc.assert(
      fc.property(anything, (file) => {
        checkWalks(file);
        readJpegStructure(file, walkJpeg(file));
        heifHeader(file);
      }),
      { seed, numRuns: 3_000 },
    );
  });

  it('probe answers or refuses by code', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 100 }), mutated), (file) => {
        try {
          const { width, height } = probe(file);
          expect(Math.min(width, height)).toBeGreaterThan(0);
        } catch (thrown) {
          expect(isTouchstoneError(thrown)).toBe(true);
        }
      }),
      { seed, numRuns: 3_000 },
    );
  });

  it('metadata is read, every field inside the file, or the photo refused by code', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async (file) => {
        const source = openArtifacts(file, { maxPixels: 1e6 });
        const code = await rejection(source.get('metadata'));
        if (code !== 'none') {
          expect(code).toMatch(/^EVD_/);
          return;
        }
        const made = await source.get('metadata');
        if ('inapplicable' in made) throw new Error('Expected metadata for every photo');
        for (const { offset, length } of made.fields) {
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(length).toBeGreaterThanOrEqual(0);
          expect(offset + length).toBeLessThanOrEqual(file.length);
        }
      }),
      { seed, numRuns: 2_000 },
    );
  });

  it('every artifact is made or refused by code', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async (file) => {
        const source = openArtifacts(file, { maxPixels: 1e6 });
        for (const name of Object.keys(makers) as ArtifactName[]) {
          expect(await rejection(source.get(name))).toMatch(/^(none|EVD_[A-Z_]+)$/);
        }
      }),
      { seed, numRuns: 250 },
    );
  });
});
