import { lumaOf } from '../image/luma.js';
import type { Raster } from './types.js';

/** A raster from interleaved samples: 1 (grey), 3 (RGB) or 4 (RGB and one to drop) channels of 8 bits. */
export function withLuma(samples: Uint8Array, width: number, height: number, channels: number): Raster {
  const pixels = width * height;
  if (samples.length < pixels * channels) {
    throw new Error(`Expected ${pixels * channels} samples for a raster but received ${samples.length}`);
  }
  if (channels === 3) return rasterOf(samples, width, height);
  const rgb = new Uint8Array(pixels * 3);
  const step = channels >= 3 ? 1 : 0;
  for (let i = 0, from = 0, to = 0; i < pixels; i++, from += channels, to += 3) {
    rgb[to] = samples[from];
    rgb[to + 1] = samples[from + step];
    rgb[to + 2] = samples[from + 2 * step];
  }
  return rasterOf(rgb, width, height);
}

function rasterOf(rgb: Uint8Array, width: number, height: number): Raster {
  const pixels = width * height;
  let luma = lumaOf(rgb, pixels);
  return {
    width,
    height,
    rgb,
    get luma() {
      // It was let go.
      if (luma.length < pixels) luma = lumaOf(rgb, pixels);
      return luma;
    },
  };
}
