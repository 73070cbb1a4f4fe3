import { describe, expect, it } from 'vitest';
import {
  blockLattice,
  blockSurfaces,
  clippedSurface,
  neutralSurface,
  surfaces,
} from '../../../src/image/block-surfaces.js';

/** One 8 x 8 block of one colour after the other. */
function strip(colours: readonly (readonly [number, number, number])[]): Uint8Array {
  const width = colours.length * 8;
  const rgb = new Uint8Array(width * 8 * 3);
  for (let i = 0; i < width * 8; i++) rgb.set(colours[Math.floor((i % width) / 8)], i * 3);
  return rgb;
}

describe('block surfaces', () => {
  it('tells clipped, grey and saturated blocks apart', () => {
    const colours = [
      [120, 118, 119],
      [120, 118, 1],
      [255, 200, 200],
      [160, 60, 50],
      [40, 60, 160],
    ] as const;
    const lattice = blockLattice(colours.length * 8, 8, 1000);
    const [grey, dark, bright, red, blue] = blockSurfaces(strip(colours), colours.length * 8, lattice);
    expect([grey, dark, bright]).toEqual([neutralSurface, clippedSurface, clippedSurface]);
    expect(new Set([grey, red, blue]).size).toBe(3);
    expect(Math.max(red, blue)).toBeLessThan(surfaces);
  });

  it('sees one clipped pixel of those it looks at', () => {
    const rgb = strip([[120, 120, 120]]);
    rgb[(2 * 8 + 4) * 3 + 1] = 254;
    expect(blockSurfaces(rgb, 8, blockLattice(8, 8, 1))[0]).toBe(clippedSurface);
  });

  it('looks at every block of small pictures and thins out large ones', () => {
    expect(blockLattice(640, 480, 100_000)).toEqual({ columns: 80, rows: 60, stride: 1 });
    const large = blockLattice(8000, 6000, 100_000);
    expect(large.stride).toBe(3);
    expect(large.columns * large.rows).toBeLessThan(100_000);
    expect((large.columns - 1) * large.stride).toBeLessThan(1000);
  });
});
