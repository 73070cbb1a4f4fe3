/** What lossless WebP does to colours before it codes them, undone. RFC 9649, section 4. Pixels are 32-bit ARGB. */
import { blocks } from './webp-entropy.js';

/** A parameter for each block of 2^bits x 2^bits pixels. */
export interface Blocks {
  readonly bits: number;
  readonly values: Int32Array;
}

const opaque = 0xff000000 | 0;

/** Each channel of two pixels added modulo 256. */
function added(a: number, b: number): number {
  const even = (a & 0x00ff00ff) + (b & 0x00ff00ff);
  const odd = (a & 0xff00ff00) + (b & 0xff00ff00);
  return (even & 0x00ff00ff) | (odd & 0xff00ff00);
}

const mean = (a: number, b: number): number => (((a ^ b) & 0xfefefefe) >>> 1) + (a & b);

/** One pixel of each channel's `rule`, held to 0..255. */
function eachChannel(rule: (shift: number) => number): number {
  let result = 0;
  for (let shift = 0; shift < 32; shift += 8) result |= Math.max(0, Math.min(255, rule(shift))) << shift;
  return result;
}

const channel = (pixel: number, shift: number): number => (pixel >> shift) & 255;

function differing(a: number, b: number): number {
  let sum = 0;
  for (let shift = 0; shift < 32; shift += 8) sum += Math.abs(channel(a, shift) - channel(b, shift));
  return sum;
}

/** What a pixel is expected to be from those to its left, above, above right and above left. */
function predicted(mode: number, l: number, t: number, tr: number, tl: number): number {
  switch (mode) {
    case 1:
      return l;
    case 2:
      return t;
    case 3:
      return tr;
    case 4:
      return tl;
    case 5:
      return mean(mean(l, tr), t);
    case 6:
      return mean(l, tl);
    case 7:
      return mean(l, t);
    case 8:
      return mean(tl, t);
    case 9:
      return mean(t, tr);
    case 10:
      return mean(mean(l, tl), mean(t, tr));
    case 11:
      return differing(t, tl) < differing(l, tl) ? l : t;
    case 12:
      return eachChannel((shift) => channel(l, shift) + channel(t, shift) - channel(tl, shift));
    case 13: {
      const both = mean(l, t);
      return eachChannel((shift) => {
        const value = channel(both, shift);
        return value + Math.trunc((value - channel(tl, shift)) / 2);
      });
    }
    default:
      return opaque;
  }
}

/** Adds what was predicted of each pixel, in place. */
export function addPrediction(pixels: Int32Array, width: number, { bits, values }: Blocks): void {
  const across = blocks(width, bits);
  for (let at = 0, y = 0; at < pixels.length; y++) {
    for (let x = 0; x < width; x++, at++) {
      let expected: number;
      if (y === 0) expected = x === 0 ? opaque : pixels[at - 1];
      else if (x === 0) expected = pixels[at - width];
      else {
        const mode = (values[(y >> bits) * across + (x >> bits)] >> 8) & 15;
        const above = at - width;
        // To the right of a row's end stands the row's own first pixel.
        expected = predicted(mode, pixels[at - 1], pixels[above], pixels[above + 1], pixels[above - 1]);
      }
      pixels[at] = added(pixels[at], expected);
    }
  }
}

const signed = (byte: number): number => (byte << 24) >> 24;
const share = (factor: number, value: number): number => (signed(factor) * signed(value)) >> 5;

/** Adds to red and blue the shares of green and red that were taken out, in place. */
export function addCrossColour(pixels: Int32Array, width: number, { bits, values }: Blocks): void {
  const across = blocks(width, bits);
  for (let at = 0; at < pixels.length; at++) {
    const x = at % width;
    const factors = values[(((at - x) / width) >> bits) * across + (x >> bits)];
    const pixel = pixels[at];
    const green = pixel >> 8;
    const red = ((pixel >> 16) + share(factors, green)) & 255;
    const blue = (pixel + share(factors >> 8, green) + share(factors >> 16, red)) & 255;
    pixels[at] = (pixel & 0xff00ff00) | (red << 16) | blue;
  }
}

/** Adds green to red and blue, in place. */
export function addGreen(pixels: Int32Array): void {
  for (let at = 0; at < pixels.length; at++) {
    const green = (pixels[at] >> 8) & 255;
    pixels[at] = added(pixels[at], (green << 16) | green);
  }
}

/** The colours of a palette whose entries are stored as differences, in place. */
export function summed(palette: Int32Array): Int32Array {
  for (let i = 1; i < palette.length; i++) palette[i] = added(palette[i], palette[i - 1]);
  return palette;
}

/** Binary digits of 2^n palette indices that share a pixel: n. */
export function packing(colours: number): number {
  return colours <= 2 ? 3 : colours <= 4 ? 2 : colours <= 16 ? 1 : 0;
}

/** Colours of a picture `width` pixels wide whose green holds palette indices, several to the pixel where they are small. */
export function unpacked(indices: Int32Array, width: number, palette: Int32Array): Int32Array {
  const shift = packing(palette.length);
  const narrow = blocks(width, shift);
  const size = 8 >> shift;
  const rows = indices.length / narrow;
  const pixels = new Int32Array(width * rows);
  for (let y = 0, at = 0; y < rows; y++) {
    for (let x = 0; x < width; x++, at++) {
      const held = (indices[y * narrow + (x >> shift)] >> 8) & 255;
      const index = (held >> ((x & ((1 << shift) - 1)) * size)) & ((1 << size) - 1);
      pixels[at] = index < palette.length ? palette[index] : 0;
    }
  }
  return pixels;
}
