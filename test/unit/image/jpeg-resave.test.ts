import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { resavedGrey } from '../../../src/image/jpeg-resave.js';

/** What the library itself makes of it. */
async function saved(plane: Uint8Array, width: number, height: number, quality: number): Promise<Uint8Array> {
  const file = await sharp(plane, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .jpeg({ quality, optimiseCoding: false })
    .toBuffer();
  return new Uint8Array(await sharp(file).toColourspace('b-w').raw().toBuffer());
}

/** Equal on every machine. */
function noise(count: number, sample: (random: number, at: number) => number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length: count }, (_, at) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.max(0, Math.min(255, sample(state / 2 ** 32, at)));
  });
}

describe('a grey picture saved again', () => {
  // Wider than what is done at once, and not a multiple of it.
  const [width, height] = [1_040, 48];
  const pictures: Record<string, Uint8Array> = {
    noise: noise(width * height, (random) => 256 * random),
    'black and white': noise(width * height, (random) => (random < 0.5 ? 0 : 255)),
    'soft grain': noise(width * height, (random, at) => 90 + (at % width) / 10 + 12 * random),
    white: noise(width * height, () => 255),
    black: noise(width * height, () => 0),
  };

  it.each(Object.keys(pictures))('is what the library makes of it: %s', async (name) => {
    const qualities = [1, 35, 50, 80, 90, 97, 100];
    const found = resavedGrey(pictures[name], width, height, qualities);
    for (const [i, quality] of qualities.entries()) {
      expect(
        Buffer.compare(found[i], await saved(pictures[name], width, height, quality)),
        `${quality}`,
      ).toBe(0);
    }
  });

  it('leaves blocks of one tone as they are', () => {
    const tones = Uint8Array.from({ length: 256 * 64 }, (_, i) => (i % (256 * 8)) >> 3);
    expect(resavedGrey(tones, 256 * 8, 8, [100])).toEqual([tones]);
  });
});
