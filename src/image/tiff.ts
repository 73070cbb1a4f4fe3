import { u16be, u16le, u32be, u32le } from './bytes.js';

/** A TIFF structure inside other bytes: EXIF, multi-picture index. TIFF 6.0 section 2. */
export interface Tiff {
  readonly bytes: Uint8Array;
  /** Where the structure starts and stops in `bytes`; its inner offsets count from `base`. */
  readonly base: number;
  readonly end: number;
  readonly littleEndian: boolean;
  /** Inner offset of the first directory. */
  readonly first: number;
  readonly u16: (at: number) => number;
  readonly u32: (at: number) => number;
}

export interface TiffEntry {
  readonly tag: number;
  /** 1 BYTE, 2 ASCII, 3 SHORT, 4 LONG, 5 RATIONAL, 7 UNDEFINED, 9 SLONG, 10 SRATIONAL ..., 129 UTF-8. */
  readonly type: number;
  readonly count: number;
  /** Where the value stands in `bytes` and how long it is, cut at the structure's end. */
  readonly at: number;
  readonly length: number;
  /** Whether the value was cut. */
  readonly cut: boolean;
}

/** Exif 3.0, 4.6.2. */
export const utf8Type = 129;
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];

/** Bytes per value of a type; 0 for types that do not exist. */
export function valueSize(type: number): number {
  if (type === utf8Type) return 1;
  return type < sizes.length ? sizes[type] : 0;
}

const maxEntries = 2_000;

/** Reads the 8-byte header; null where there is none. */
export function openTiff(bytes: Uint8Array, base: number, end: number): Tiff | null {
  if (base + 8 > end || end > bytes.length) return null;
  const order = u16be(bytes, base);
  const littleEndian = order === 0x4949;
  if (!littleEndian && order !== 0x4d4d) return null;
  const u16 = (at: number): number => (littleEndian ? u16le(bytes, at) : u16be(bytes, at));
  const u32 = (at: number): number => (littleEndian ? u32le(bytes, at) : u32be(bytes, at));
  if (u16(base + 2) !== 42) return null;
  return { bytes, base, end, littleEndian, first: u32(base + 4), u16, u32 };
}

/** Entries of the directory at the inner offset, and the inner offset of the next one (0 = none). Null outside. */
export function readEntries(
  tiff: Tiff,
  offset: number,
): { readonly entries: readonly TiffEntry[]; readonly next: number } | null {
  const { base, end } = tiff;
  const start = base + offset;
  if (offset < 8 || start + 2 > end) return null;
  const stated = tiff.u16(start);
  const fitting = Math.floor((end - start - 2) / 12);
  const entries: TiffEntry[] = [];
  for (let i = 0; i < Math.min(stated, fitting, maxEntries); i++) {
    const entry = readEntry(tiff, start + 2 + 12 * i);
    if (entry !== null) entries.push(entry);
  }
  const after = start + 2 + 12 * stated;
  return { entries, next: after + 4 <= end ? tiff.u32(after) : 0 };
}

function readEntry(tiff: Tiff, at: number): TiffEntry | null {
  const type = tiff.u16(at + 2);
  const size = valueSize(type);
  if (size === 0) return null;
  const count = tiff.u32(at + 4);
  const length = count * size;
  const value = length <= 4 ? at + 8 : tiff.base + tiff.u32(at + 8);
  if (value > tiff.end) return null;
  return {
    tag: tiff.u16(at),
    type,
    count,
    at: value,
    length: Math.min(length, tiff.end - value),
    cut: value + length > tiff.end,
  };
}
