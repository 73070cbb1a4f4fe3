import type { Raster } from './types.js';

/** Rec. 601 weights .299, .587, .114 in units of 2^-16; they add up to 1. */
const red = 19595;
const green = 38470;
const blue = 7471;

/** A raster from interleaved samples: 1 (grey), 3 (RGB) or 4 (RGB and one to drop) channels of 8 bits. */
export function withLuma(samples: Uint8Array, width: number, height: number, channels: number): Raster {
  const pixels = width * height;
  if (samples.length < pixels * channels) {
    throw new Error(`Expected ${pixels * channels} samples for a raster but received ${samples.length}`);
  }
  if (channels === 3) return { width, height, rgb: samples, luma: lumaOf(samples, pixels) };
  const rgb = new Uint8Array(pixels * 3);
  const step = channels >= 3 ? 1 : 0;
  for (let i = 0, from = 0, to = 0; i < pixels; i++, from += channels, to += 3) {
    rgb[to] = samples[from];
    rgb[to + 1] = samples[from + step];
    rgb[to + 2] = samples[from + 2 * step];
  }
  return { width, height, rgb, luma: lumaOf(rgb, pixels) };
}

/** Luma of interleaved RGB, rounded to nearest. */
function lumaOf(rgb: Uint8Array, pixels: number): Uint8Array {
  const luma = new Uint8Array(pixels);
  for (let i = 0, from = 0; i < pixels; i++, from += 3) {
    luma[i] = (red * rgb[from] + green * rgb[from + 1] + blue * rgb[from + 2] + 32768) >> 16;
  }
  return luma;
}
