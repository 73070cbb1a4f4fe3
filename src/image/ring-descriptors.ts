/**
 * A description of the surroundings of points that turning and mirroring change only in phase: the luma on four rings
 * around each, their means and first four angular harmonics. A short form of the circular harmonic
 * transforms of D. Cozzolino, G. Poggi, L. Verdoliva, Efficient dense-field copy-move forgery detection, IEEE TIFS
 * 10(11), 2015, section III, at points instead of everywhere.
 */
import type { DetailPoints } from './detail-points.js';
import type { Level } from './half-octaves.js';

const radii = [1.8, 3.7, 5.8, 8.2] as const;
const rings = radii.length;
const orders = 4;
const angles = 16;
/** Pixels of the level nearer to its border than this have no surroundings. */
export const descriptorMargin = 10;
/** Numbers per point in `form`: deviation of each ring's mean from the mean of all, and each ring's magnitudes by order. */
export const formLength = rings * (1 + orders);
/** Numbers per point in `waves`: real and imaginary part by order and ring. */
export const waveLength = 2 * rings * orders;

export interface RingDescriptors {
  /** count * {@link formLength}: what neither turning nor mirroring changes, in luma steps. */
  readonly form: Float32Array;
  /** count * {@link waveLength}. */
  readonly waves: Float32Array;
  /** Mean luma of the surroundings. */
  readonly mean: Float32Array;
  /** Sum of the squares of the form. */
  readonly energy: Float32Array;
}

export function ringDescriptors(levels: readonly Level[], points: DetailPoints): RingDescriptors {
  const form = new Float32Array(points.count * formLength);
  const waves = new Float32Array(points.count * waveLength);
  const mean = new Float32Array(points.count);
  const energy = new Float32Array(points.count);
  const samples = new Float64Array(angles);
  const harmonics = new Float64Array(1 + 2 * orders);
  for (let i = 0; i < points.count; i++) {
    const { scale, plane, blurred } = levels[points.level[i]];
    const x = (points.x[i] + 0.5) / scale - 0.5;
    const y = (points.y[i] + 0.5) / scale - 0.5;
    const base = i * formLength;
    let total = 0;
    for (let ring = 0; ring < rings; ring++) {
      // Samples on the outer rings lie farther apart: they are taken from the blurred plane.
      sampleRing(ring < 2 ? plane.values : blurred, plane.width, x, y, ring, samples);
      transform(samples, harmonics);
      form[base + ring] = harmonics[0];
      total += harmonics[0];
      for (let m = 0; m < orders; m++) {
        const re = harmonics[1 + 2 * m];
        const im = harmonics[2 + 2 * m];
        const to = i * waveLength + 2 * (m * rings + ring);
        waves[to] = re;
        waves[to + 1] = im;
        form[base + rings + m * rings + ring] = Math.sqrt(re * re + im * im);
      }
    }
    mean[i] = total / rings;
    let squares = 0;
    for (let k = 0; k < formLength; k++) {
      if (k < rings) form[base + k] -= mean[i];
      squares += form[base + k] * form[base + k];
    }
    energy[i] = squares;
  }
  return { form, waves, mean, energy };
}

const cosines = radii.map((radius) =>
  Float64Array.from({ length: angles }, (_, k) => radius * Math.cos((2 * Math.PI * k) / angles)),
);
const sines = radii.map((radius) =>
  Float64Array.from({ length: angles }, (_, k) => radius * Math.sin((2 * Math.PI * k) / angles)),
);

/** Bilinear. */
function sampleRing(
  values: Float32Array,
  width: number,
  x: number,
  y: number,
  ring: number,
  samples: Float64Array,
): void {
  const across = cosines[ring];
  const down = sines[ring];
  for (let k = 0; k < angles; k++) {
    const u = x + across[k];
    const v = y + down[k];
    const left = u | 0;
    const top = v | 0;
    const fx = u - left;
    const at = top * width + left;
    const upper = values[at] + (values[at + 1] - values[at]) * fx;
    const lower = values[at + width] + (values[at + width + 1] - values[at + width]) * fx;
    samples[k] = upper + (lower - upper) * (v - top);
  }
}

const c1 = Math.cos(Math.PI / 8);
const c2 = Math.cos(Math.PI / 4);
const c3 = Math.cos((3 * Math.PI) / 8);
/** Parseval: with it the squares of mean and harmonics add up to the samples' mean square. */
const norm = Math.SQRT2 / angles;

/** Mean, then real and imaginary part of the harmonics 1 to 4 of 16 samples. */
function transform(s: Float64Array, out: Float64Array): void {
  const o0 = s[0] - s[8];
  const o1 = s[1] - s[9];
  const o2 = s[2] - s[10];
  const o3 = s[3] - s[11];
  const o4 = s[4] - s[12];
  const o5 = s[5] - s[13];
  const o6 = s[6] - s[14];
  const o7 = s[7] - s[15];
  const p0 = s[0] + s[8];
  const p1 = s[1] + s[9];
  const p2 = s[2] + s[10];
  const p3 = s[3] + s[11];
  const p4 = s[4] + s[12];
  const p5 = s[5] + s[13];
  const p6 = s[6] + s[14];
  const p7 = s[7] + s[15];
  out[0] = (p0 + p1 + p2 + p3 + p4 + p5 + p6 + p7) / angles;
  out[1] = norm * (o0 + c1 * (o1 - o7) + c2 * (o2 - o6) + c3 * (o3 - o5));
  out[2] = norm * (o4 + c3 * (o1 + o7) + c2 * (o2 + o6) + c1 * (o3 + o5));
  const e0 = p0 - p4;
  const e1 = p1 - p5;
  const e2 = p2 - p6;
  const e3 = p3 - p7;
  out[3] = norm * (e0 + c2 * (e1 - e3));
  out[4] = norm * (e2 + c2 * (e1 + e3));
  out[5] = norm * (o0 + c3 * (o1 - o7) - c2 * (o2 - o6) - c1 * (o3 - o5));
  out[6] = norm * (-o4 + c1 * (o1 + o7) + c2 * (o2 + o6) - c3 * (o3 + o5));
  out[7] = norm * (p0 + p4 - p2 - p6);
  out[8] = norm * (p1 + p5 - p3 - p7);
}
