import { describe, expect, it } from 'vitest';
import {
  agreeingPlaces,
  edgeBits,
  flippedShape,
  openEdgeShape,
  type EdgeShape,
} from '../../../src/image/edge-signs.js';
import type { Plane } from '../../../src/image/plane.js';
import { seeded } from '../../support/raster.js';

const [shapeWidth, shapeHeight] = [22, 6];
const edges = 56;

function noise(width: number, height: number, seed: number): Plane {
  const random = seeded(seed);
  return { width, height, values: Float32Array.from({ length: width * height }, () => 255 * random()) };
}

/** Edges of a small picture, some of them more than once. */
function shapeOf({ values }: Plane, seed: number): EdgeShape {
  const random = seeded(seed);
  const stored = Array.from({ length: edges }, () => {
    const below = random() < 0.5;
    const x = Math.floor(random() * (shapeWidth - (below ? 0 : 1)));
    const y = Math.floor(random() * (shapeHeight - (below ? 1 : 0)));
    const at = y * shapeWidth + x;
    const isLighter = values[at] > values[at + (below ? shapeWidth : 1)];
    return [x + (isLighter ? 0 : 128), y + (below ? 128 : 0)];
  });
  return openEdgeShape(shapeWidth, shapeHeight, Uint8Array.from(stored.flat()));
}

function placesOf(picture: Plane, shape: EdgeShape, least: number): string[] {
  const places: string[] = [];
  agreeingPlaces(edgeBits(picture), shape, least, (x, y) => places.push(`${x},${y}`));
  return places;
}

/** The same, counted edge by edge. */
function counted(picture: Plane, shape: EdgeShape, least: number): string[] {
  const { x: xs, y: ys, isBelow, flip } = shape;
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
      if (agree >= least || xs.length - agree >= least) places.push(`${x},${y}`);
    }
  }
  return places;
}

function flippedPlane({ width, height, values }: Plane, leftRight: boolean, topBottom: boolean): Plane {
  return {
    width,
    height,
    values: values.map((_, at) => {
      const [x, y] = [at % width, Math.floor(at / width)];
      return values[(topBottom ? height - 1 - y : y) * width + (leftRight ? width - 1 - x : x)];
    }),
  };
}

describe('edge signs', () => {
  it.each([
    [31, 12],
    [64, 9],
    [97, 15],
  ])('tell of a picture %i wide what counting edge by edge tells', (width, height) => {
    const picture = noise(width, height, width);
    for (const least of [31, 36]) {
      const shape = shapeOf(noise(shapeWidth, shapeHeight, 7), 3);
      const expected = counted(picture, shape, least);
      expect(expected.length).toBeGreaterThan(0);
      expect(placesOf(picture, shape, least)).toEqual(expected);
    }
  });

  it('find a shape and its negative where they lie', () => {
    const ink = noise(shapeWidth, shapeHeight, 8);
    for (const sign of [1, -1]) {
      const picture = noise(120, 20, 9);
      for (let i = 0; i < ink.values.length; i++) {
        const at = (5 + Math.floor(i / shapeWidth)) * 120 + 71 + (i % shapeWidth);
        picture.values[at] = 128 + sign * (ink.values[i] - 128);
      }
      expect(placesOf(picture, shapeOf(ink, 4), 54)).toEqual(['71,5']);
    }
  });

  it('find a flipped shape in a flipped picture', () => {
    const picture = noise(70, 14, 10);
    const shape = shapeOf(noise(shapeWidth, shapeHeight, 11), 5);
    const expected = placesOf(picture, shape, 34);
    expect(expected.length).toBeGreaterThan(0);
    for (const [leftRight, topBottom] of [
      [true, false],
      [false, true],
      [true, true],
    ]) {
      const found = placesOf(
        flippedPlane(picture, leftRight, topBottom),
        flippedShape(shape, leftRight, topBottom),
        34,
      );
      const back = found.map((place) => {
        const [x, y] = place.split(',').map(Number);
        return `${leftRight ? 70 - shapeWidth - x : x},${topBottom ? 14 - shapeHeight - y : y}`;
      });
      expect(new Set(back)).toEqual(new Set(expected));
    }
  });
});
