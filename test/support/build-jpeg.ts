import { be16, bytes, type Piece } from './bytes.js';

export const codes = {
  SOI: 0xd8,
  EOI: 0xd9,
  SOS: 0xda,
  DQT: 0xdb,
  DRI: 0xdd,
  SOF0: 0xc0,
  COM: 0xfe,
  APP0: 0xe0,
};

/** A marker segment with its length; `code` is the marker's second byte. */
export function segment(code: number, ...payload: readonly Piece[]): Uint8Array {
  const data = bytes(...payload);
  return bytes([0xff, code], be16(data.length + 2), data);
}

/** Application segment `n`. */
export const app = (n: number, ...payload: readonly Piece[]): Uint8Array =>
  segment(codes.APP0 + n, ...payload);

/** A JPEG of the segments given, a start of frame, one scan of the entropy-coded bytes given, and EOI. */
export function jpeg(
  segments: readonly Uint8Array[],
  { width = 16, height = 8, scan = [1, 2, 3] as Piece } = {},
): Uint8Array {
  const frame = segment(codes.SOF0, [8], be16(height), be16(width), [1, 1, 0x11, 0]);
  return bytes([0xff, codes.SOI], ...segments, frame, segment(codes.SOS, [1, 1, 0, 0, 63, 0]), scan, [
    0xff,
    codes.EOI,
  ]);
}

/** A JPEG with segments put in behind its SOI. */
export function withSegments(file: Uint8Array, ...segments: readonly Uint8Array[]): Uint8Array {
  return bytes(file.subarray(0, 2), ...segments, file.subarray(2));
}
