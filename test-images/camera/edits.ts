import { noise, rough } from './random.js';
import { step } from './scene.js';
import type { Photo } from './sensor.js';

/** A photo changed by hand, and which pixels were: 255 changed, 0 not, one byte per pixel. */
export interface Edited {
  readonly photo: Photo;
  readonly mask: Uint8Array;
}

type Colour = readonly [number, number, number];
/** What to lay over a pixel and how thick, 0..1; null leaves it. */
type Brush = (
  x: number,
  y: number,
  under: Colour,
) => { readonly colour: Colour; readonly cover: number } | null;

function paint(base: Photo, brush: Brush): Edited {
  const rgb = base.rgb.slice();
  const mask = new Uint8Array(base.width * base.height);
  for (let at = 0; at < mask.length; at++) {
    const under: Colour = [rgb[at * 3], rgb[at * 3 + 1], rgb[at * 3 + 2]];
    const laid = brush(at % base.width, Math.floor(at / base.width), under);
    if (!laid || laid.cover <= 0.02) continue;
    mask[at] = 255;
    for (let c = 0; c < 3; c++)
      rgb[at * 3 + c] = Math.round(under[c] + (laid.colour[c] - under[c]) * laid.cover);
  }
  return { photo: { ...base, rgb }, mask };
}

export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly seed: number;
}

const away = (x: number, y: number, spot: Spot) =>
  Math.hypot(x - spot.x, y - spot.y) / spot.size + 0.6 * (rough(x / 40, y / 40, spot.seed) - 0.5);

/** A brown liquid stain laid over the developed photo. */
export function paintStain(base: Photo, spot: Spot): Edited {
  return paint(base, (x, y, [r, g, b]) => {
    const cover = step(1, 0.85, away(x, y, spot)) * 0.8;
    return { colour: [r * 0.55, g * 0.38, b * 0.2], cover };
  });
}

/** A torn hole: dark inside, a light frayed edge. */
export function paintHole(base: Photo, spot: Spot): Edited {
  return paint(base, (x, y) => {
    const distance = away(x, y, spot);
    const cover = step(1, 0.94, distance);
    const rim = step(0.8, 0.95, distance);
    const shade = 18 + 12 * noise(x / 3, y / 3, spot.seed + 1) + 120 * rim;
    return { colour: [shade, shade * 0.95, shade * 0.9], cover };
  });
}

/** Green and white mould in specks. */
export function paintMould(base: Photo, spot: Spot): Edited {
  return paint(base, (x, y) => {
    const speck = noise(x / 5, y / 5, spot.seed + 2) - 0.25 * away(x, y, spot);
    const light = 70 + 110 * noise(x / 2, y / 2, spot.seed + 3);
    const cover = away(x, y, spot) > 1.4 ? 0 : 0.85 * step(0.38, 0.5, speck);
    return { colour: [light * 0.75, light * 0.9, light * 0.6], cover };
  });
}

export interface Patch {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly width: number;
  readonly height: number;
}

/** An elliptic piece of `source` laid over `base` with a soft edge of two pixels. */
export function splice(base: Photo, source: Photo, { from, to, width, height }: Patch): Edited {
  return paint(base, (x, y) => {
    const [u, v] = [x - to[0], y - to[1]];
    if (u < 0 || v < 0 || u >= width || v >= height) return null;
    const edge = Math.hypot((u - width / 2) / (width / 2), (v - height / 2) / (height / 2));
    const at = ((from[1] + v) * source.width + from[0] + u) * 3;
    return {
      colour: [source.rgb[at], source.rgb[at + 1], source.rgb[at + 2]],
      cover: step(1, 1 - 4 / Math.min(width, height), edge),
    };
  });
}
