import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { hasBlockGrid } from '../../../src/image/block-grid.js';
import { texturedScene } from '../../support/raster.js';

const scene = texturedScene(256, 200, 5);

async function lumaOf(quality: number): Promise<Uint8Array> {
  const gray = sharp(scene.luma, { raw: { width: scene.width, height: scene.height, channels: 1 } });
  const file = await gray.toColourspace('b-w').jpeg({ quality }).toBuffer();
  return sharp(file).toColourspace('b-w').raw().toBuffer();
}

describe('the block grid', () => {
  it.each([40, 60, 75, 85])('shows after a save at quality %i', async (quality) => {
    expect(hasBlockGrid(await lumaOf(quality), scene.width, scene.height)).toBe(true);
  });

  it('does not show before any save', () => {
    expect(hasBlockGrid(scene.luma, scene.width, scene.height)).toBe(false);
  });

  it('does not show at the corner once the picture was cropped off the grid', async () => {
    const luma = await lumaOf(60);
    const moved = new Uint8Array((scene.width - 3) * (scene.height - 5)).map((_, at) => {
      const width = scene.width - 3;
      return luma[(Math.floor(at / width) + 5) * scene.width + (at % width) + 3];
    });
    expect(hasBlockGrid(moved, scene.width - 3, scene.height - 5)).toBe(false);
  });

  it('does not show in a flat or tiny picture', () => {
    expect(hasBlockGrid(new Uint8Array(64 * 64).fill(90), 64, 64)).toBe(false);
    expect(hasBlockGrid(new Uint8Array(6), 3, 2)).toBe(false);
  });
});
