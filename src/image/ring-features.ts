/**
 * A description of the surroundings of every pixel that turning and mirroring leave alone: the luma on three rings
 * around it, each ring's mean and the magnitudes of its first four angular harmonics. A short form of the circular
 * harmonic transforms of D. Cozzolino, G. Poggi, L. Verdoliva, Efficient dense-field copy-move forgery
 * detection, IEEE TIFS 10(11), 2015, section III.
 */

/** Numbers per pixel: 3 rings of mean and 4 magnitudes, and one that stays 0. */
export const featureLength = 16;
/** Pixels nearer to the border than this have no features. */
export const featureMargin = 10;

const radii = [3, 6, 9] as const;
const angles = 16;
/** Weight of a ring's mean beside its harmonics: brightness may change a little, form may not. */
const meanWeight = 0.5;

export interface RingFeatures {
  /** width*height*{@link featureLength}; 0 within the margin. */
  readonly values: Float32Array;
  /** Root of the summed squares of the harmonics: how much there is to recognise. 0 within the margin. */
  readonly energy: Float32Array;
}

export function ringFeatures(plane: Float32Array, width: number, height: number): RingFeatures {
  const values = new Float32Array(width * height * featureLength);
  const energy = new Float32Array(width * height);
  const places = radii.map((radius) =>
    Int32Array.from({ length: angles }, (_, k) => {
      const angle = (2 * Math.PI * k) / angles;
      return Math.round(radius * Math.sin(angle)) * width + Math.round(radius * Math.cos(angle));
    }),
  );
  const sums = new Float64Array(8);
  const odd = new Float64Array(8);
  for (let y = featureMargin; y < height - featureMargin; y++) {
    for (let x = featureMargin; x < width - featureMargin; x++) {
      const at = y * width + x;
      let to = at * featureLength;
      let total = 0;
      for (const ring of places) {
        let mean = 0;
        for (let k = 0; k < 8; k++) {
          const a = plane[at + ring[k]];
          const b = plane[at + ring[k + 8]];
          sums[k] = a + b;
          odd[k] = a - b;
          mean += a + b;
        }
        values[to++] = (mean / angles) * meanWeight;
        total += harmonics(sums, odd, values, to);
        to += 4;
      }
      energy[at] = Math.sqrt(total);
    }
  }
  return { values, energy };
}

/** Magnitudes of harmonics 1 to 4 of 16 samples, given as sums and differences of opposite ones; returns their squares' sum. */
function harmonics(sums: Float64Array, odd: Float64Array, out: Float32Array, to: number): number {
  const [o0, o1, o2, o3, o4, o5, o6, o7] = odd;
  const re1 = o0 + c1 * (o1 - o7) + c2 * (o2 - o6) + c3 * (o3 - o5);
  const im1 = o4 + c3 * (o1 + o7) + c2 * (o2 + o6) + c1 * (o3 + o5);
  const re3 = o0 + c3 * (o1 - o7) - c2 * (o2 - o6) - c1 * (o3 - o5);
  const im3 = -o4 + c1 * (o1 + o7) + c2 * (o2 + o6) - c3 * (o3 + o5);
  const e0 = sums[0] - sums[4];
  const e1 = sums[1] - sums[5];
  const e2 = sums[2] - sums[6];
  const e3 = sums[3] - sums[7];
  const re2 = e0 + c2 * (e1 - e3);
  const im2 = e2 + c2 * (e1 + e3);
  const re4 = sums[0] + sums[4] - sums[2] - sums[6];
  const im4 = sums[1] + sums[5] - sums[3] - sums[7];
  const squares = [
    re1 * re1 + im1 * im1,
    re2 * re2 + im2 * im2,
    re3 * re3 + im3 * im3,
    re4 * re4 + im4 * im4,
  ];
  let total = 0;
  for (let m = 0; m < 4; m++) {
    out[to + m] = Math.sqrt(squares[m]) / 8;
    total += squares[m] / 64;
  }
  return total;
}

const c1 = Math.cos(Math.PI / 8);
const c2 = Math.cos(Math.PI / 4);
const c3 = Math.cos((3 * Math.PI) / 8);
