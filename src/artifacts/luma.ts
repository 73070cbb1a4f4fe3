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

/**
 * Luma of interleaved RGB, rounded to nearest. Four pixels are three words of twelve samples: a third fewer
 * instructions than byte by byte, on the little-endian machines that Node runs on.
 */
function lumaOf(rgb: Uint8Array, pixels: number): Uint8Array {
  const luma = new Uint8Array(pixels);
  const quads = rgb.byteOffset % 4 === 0 ? pixels >> 2 : 0;
  const from = new Int32Array(rgb.buffer, quads === 0 ? 0 : rgb.byteOffset, quads * 3);
  const to = new Int32Array(luma.buffer, 0, quads);
  for (let i = 0, at = 0; i < quads; i++, at += 3) {
    const a = from[at];
    const b = from[at + 1];
    const c = from[at + 2];
    const first = weighed(a, a >> 8, a >> 16);
    const second = weighed(a >> 24, b, b >> 8);
    const third = weighed(b >> 16, b >> 24, c);
    const fourth = weighed(c >> 8, c >> 16, c >> 24);
    to[i] = first | (second << 8) | (third << 16) | (fourth << 24);
  }
  for (let i = quads * 4; i < pixels; i++) {
    luma[i] = weighed(rgb[3 * i], rgb[3 * i + 1], rgb[3 * i + 2]);
  }
  return luma;
}

/** The weighted sum of the lowest bytes of three words, 0..255. */
function weighed(r: number, g: number, b: number): number {
  return (Math.imul(red, r & 255) + Math.imul(green, g & 255) + Math.imul(blue, b & 255) + 32768) >> 16;
}
