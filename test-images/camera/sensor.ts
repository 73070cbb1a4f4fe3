import { dice, normal } from './random.js';
import type { Scene } from './scene.js';

/** 8-bit sRGB, interleaved. */
export interface Photo {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

export interface Shot {
  readonly width: number;
  readonly height: number;
  readonly seed: number;
  /** Electrons of a fully lit pixel; fewer give a noisier photo. */
  readonly fullWell?: number;
}

const readNoise = 4;
/** What the sensor sees of red, green and blue; the white balance undoes it. */
const sensitivity = [0.55, 1, 0.7] as const;

/**
 * Takes a scene the way a camera does: lens blur, a Bayer mosaic (RGGB) that counts electrons with shot and
 * read noise, bilinear demosaicing, white balance, tone curve. The same shot gives the same bytes.
 */
export function take(scene: Scene, { width, height, seed, fullWell = 9000 }: Shot): Photo {
  const raw = expose(blurred(render(scene, width, height), width, height), width, height, seed, fullWell);
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      for (let c = 0; c < 3; c++)
        rgb[at * 3 + c] = tone(demosaiced(raw, width, height, x, y, c) / sensitivity[c]);
    }
  }
  return { width, height, rgb };
}

function render(scene: Scene, width: number, height: number): Float64Array {
  const light = new Float64Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++)
      light.set(scene((x + 0.5) / width, (y + 0.5) / width), (y * width + x) * 3);
  }
  return light;
}

/** A small symmetric lens blur, 1-2-1 in both directions. */
function blurred(light: Float64Array, width: number, height: number): Float64Array {
  const pass = (from: Float64Array, dx: number, dy: number) => {
    const to = new Float64Array(from.length);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const before = (Math.max(0, y - dy) * width + Math.max(0, x - dx)) * 3;
        const after = (Math.min(height - 1, y + dy) * width + Math.min(width - 1, x + dx)) * 3;
        const at = (y * width + x) * 3;
        for (let c = 0; c < 3; c++) to[at + c] = (from[before + c] + 2 * from[at + c] + from[after + c]) / 4;
      }
    }
    return to;
  };
  return pass(pass(light, 1, 0), 0, 1);
}

/** Colour of the filter over a pixel: red, green or blue. */
const filter = (x: number, y: number): number => (y % 2 === 0 ? (x % 2 === 0 ? 0 : 1) : x % 2 === 0 ? 1 : 2);

function expose(
  light: Float64Array,
  width: number,
  height: number,
  seed: number,
  fullWell: number,
): Float64Array {
  const random = dice(seed);
  return Float64Array.from({ length: width * height }, (_, at) => {
    const c = filter(at % width, Math.floor(at / width));
    const electrons = Math.max(0, light[at * 3 + c]) * sensitivity[c] * fullWell;
    const counted = electrons + Math.sqrt(electrons) * normal(random) + readNoise * normal(random);
    return Math.min(1, Math.max(0, counted / fullWell));
  });
}

/** Mean of the pixels of one colour in the 3 x 3 neighbourhood; the pixel itself where it has that colour. */
function demosaiced(
  raw: Float64Array,
  width: number,
  height: number,
  x: number,
  y: number,
  c: number,
): number {
  if (filter(x, y) === c) return raw[y * width + x];
  let [sum, count] = [0, 0];
  for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
    for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
      if (filter(column, row) !== c) continue;
      sum += raw[row * width + column];
      count++;
    }
  }
  return sum / count;
}

/** sRGB's curve with a little more contrast. */
function tone(value: number): number {
  const v = Math.min(1, Math.max(0, value));
  const encoded = v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055;
  const contrast = encoded + 0.12 * encoded * (1 - encoded) * (2 * encoded - 1);
  return Math.round(255 * contrast);
}
