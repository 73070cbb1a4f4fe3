import { describe, expect, it } from 'vitest';
import { agreeingPlaces, edgeBits, edgeShape } from '../../../src/image/edge-signs.js';
import type { Plane } from '../../../src/image/plane.js';
import { seeded } from '../../support/raster.js';

function noise(width: number, height: number, seed: number): Plane {
  const random = seeded(seed);
  return { width, height, values: Float32Array.from({ length: width * height }, () => 255 * random()) };
}

function placesOf(picture: Plane, shape: Plane, share: number): string[] {
  const places: string[] = [];
  agreeingPlaces(edgeBits(picture), edgeShape(shape), share, (x, y) => places.push(`${x},${y}`));
  return places;
}

/** The same, counted edge by edge. */
function counted(picture: Plane, shape: Plane, share: number): string[] {
  const { x: xs, y: ys, isBelow, flip } = edgeShape(shape);
  const { width, height, values } = picture;
  const places: string[] = [];
  for (let y = 0; y + shape.height <= height; y++) {
    for (let x = 0; x + shape.width <= width; x++) {
      let agree = 0;
      for (let e = 0; e < xs.length; e++) {
        const at = (y + ys[e]) * width + x + xs[e];
        const isLighter = values[at] > values[at + (isBelow[e] === 1 ? width : 1)];
        if (isLighter === (flip[e] === 0)) agree++;
      }
      const least = Math.ceil(xs.length * share);
      if (agree >= least || xs.length - agree >= least) places.push(`${x},${y}`);
    }
  }
  return places;
}

describe('edge signs', () => {
  it.each([
    [31, 12],
    [64, 9],
    [97, 15],
  ])('tell of a picture %i wide what counting edge by edge tells', (width, height) => {
    const picture = noise(width, height, width);
    for (const share of [0.55, 0.65]) {
      const shape = noise(22, 6, 7);
      const expected = counted(picture, shape, share);
      expect(expected.length).toBeGreaterThan(0);
      expect(placesOf(picture, shape, share)).toEqual(expected);
    }
  });

  it('find a shape and its negative where they lie', () => {
    const shape = noise(22, 6, 8);
    for (const sign of [1, -1]) {
      const picture = noise(120, 20, 9);
      for (let i = 0; i < shape.values.length; i++) {
        const at = (5 + Math.floor(i / 22)) * 120 + 71 + (i % 22);
        picture.values[at] = 128 + sign * (shape.values[i] - 128);
      }
      expect(placesOf(picture, shape, 0.95)).toEqual(['71,5']);
    }
  });
});
