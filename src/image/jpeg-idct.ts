/**
 * Pixels from coefficients, as the reference decoder makes them: dequantise, then the 13-bit integer inverse
 * DCT of Loeffler, Ligtenberg and Moschytz (ICASSP 1989, figure 1), the "slow integer" method of libjpeg.
 * Equal to libjpeg's samples bit for bit on 8-bit files, which the tests prove.
 */
import type { CoefficientPlane } from './jpeg-coefficients.js';

/** Fraction bits of the constants, and of the values between the two passes. */
const constBits = 13;
const passBits = 2;

const fix = (x: number): number => Math.round(x * (1 << constBits));
const f0298 = fix(0.298631336);
const f0390 = fix(0.390180644);
const f0541 = fix(0.5411961);
const f0765 = fix(0.765366865);
const f0899 = fix(0.899976223);
const f1175 = fix(1.175875602);
const f1501 = fix(1.50132111);
const f1847 = fix(1.847759065);
const f1961 = fix(1.96157056);
const f2053 = fix(2.053119869);
const f2562 = fix(2.562915447);
const f3072 = fix(3.072711026);

/** One component's samples; width and height are whole blocks, at least the component's own. */
export interface SamplePlane {
  readonly width: number;
  readonly height: number;
  /** 0..255 (8 bit) or 0..4095 (12 bit), width*height, row-major. */
  readonly samples: Uint16Array | Uint8Array;
}

export function decodePlane(plane: CoefficientPlane, precision: 8 | 12): SamplePlane {
  const width = plane.columns * 8;
  const height = plane.rows * 8;
  const samples = precision === 8 ? new Uint8ClampedArray(width * height) : new Uint16Array(width * height);
  const top = (1 << precision) - 1;
  const work = new Int32Array(64);
  for (let row = 0; row < plane.rows; row++) {
    for (let column = 0; column < plane.columns; column++) {
      inverse(plane.blocks, (row * plane.columns + column) * 64, plane.quantisation, work);
      let from = 0;
      for (let y = 0; y < 8; y++) {
        const to = (row * 8 + y) * width + column * 8;
        for (let x = 0; x < 8; x++) {
          const value = work[from++] + ((top + 1) >> 1);
          samples[to + x] = value < 0 ? 0 : value > top ? top : value;
        }
      }
    }
  }
  return {
    width,
    height,
    samples: precision === 8 ? new Uint8Array(samples.buffer) : (samples as Uint16Array),
  };
}

/** Dequantises and transforms the block at `base` into `out`: 64 samples around 0, row-major. */
function inverse(blocks: Int16Array, base: number, quantisation: Uint16Array, out: Int32Array): void {
  let active = 0;
  for (let i = 0; i < 64; i++) {
    const value = Math.imul(blocks[base + i], quantisation[i]);
    out[i] = value;
    active |= i === 0 ? 0 : value;
  }
  if (active === 0) {
    // What the two passes come to for a lone DC term.
    out.fill(((out[0] << passBits) + (1 << (passBits + 2))) >> (passBits + 3));
    return;
  }
  for (let x = 0; x < 8; x++) transform(out, x, 8, constBits - passBits);
  for (let y = 0; y < 64; y += 8) transform(out, y, 1, constBits + passBits + 3);
}

/** Eight-point transform in place, on elements `stride` apart; the result is rounded and shifted right. */
function transform(v: Int32Array, at: number, stride: number, shift: number): void {
  const i1 = at + stride;
  const i2 = i1 + stride;
  const i3 = i2 + stride;
  const i4 = i3 + stride;
  const i5 = i4 + stride;
  const i6 = i5 + stride;
  const i7 = i6 + stride;

  // Even half: two rotations.
  const turn = Math.imul(v[i2] + v[i6], f0541);
  const even2 = turn - Math.imul(v[i6], f1847);
  const even3 = turn + Math.imul(v[i2], f0765);
  const even0 = (v[at] + v[i4]) << constBits;
  const even1 = (v[at] - v[i4]) << constBits;
  const a0 = even0 + even3;
  const a3 = even0 - even3;
  const a1 = even1 + even2;
  const a2 = even1 - even2;

  // Odd half.
  const o0 = v[i7];
  const o1 = v[i5];
  const o2 = v[i3];
  const o3 = v[i1];
  const both = Math.imul(o0 + o2 + o1 + o3, f1175);
  const z1 = -Math.imul(o0 + o3, f0899);
  const z2 = -Math.imul(o1 + o2, f2562);
  const z3 = both - Math.imul(o0 + o2, f1961);
  const z4 = both - Math.imul(o1 + o3, f0390);
  const b0 = Math.imul(o0, f0298) + z1 + z3;
  const b1 = Math.imul(o1, f2053) + z2 + z4;
  const b2 = Math.imul(o2, f3072) + z2 + z3;
  const b3 = Math.imul(o3, f1501) + z1 + z4;

  const half = 1 << (shift - 1);
  v[at] = (a0 + b3 + half) >> shift;
  v[i7] = (a0 - b3 + half) >> shift;
  v[i1] = (a1 + b2 + half) >> shift;
  v[i6] = (a1 - b2 + half) >> shift;
  v[i2] = (a2 + b1 + half) >> shift;
  v[i5] = (a2 - b1 + half) >> shift;
  v[i3] = (a3 + b0 + half) >> shift;
  v[i4] = (a3 - b0 + half) >> shift;
}
