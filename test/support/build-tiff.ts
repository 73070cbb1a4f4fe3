import { be16, be32, bytes, le16, le32 } from './bytes.js';

export interface Entry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  /** The value's bytes, or another directory to point to. */
  readonly value: Uint8Array | readonly Entry[];
}

export const ascii = (tag: number, text: string): Entry => {
  const value = bytes(Buffer.from(text, 'utf8'), [0]);
  return { tag, type: 2, count: value.length, value };
};
export const opaque = (tag: number, value: Uint8Array): Entry => ({
  tag,
  type: 7,
  count: value.length,
  value,
});
export const pointer = (tag: number, entries: readonly Entry[]): Entry => ({
  tag,
  type: 4,
  count: 1,
  value: entries,
});

/** A TIFF structure of the directories given, one following the other. */
export class TiffBuilder {
  readonly u16: (n: number) => number[];
  readonly u32: (n: number) => number[];

  constructor(readonly littleEndian: boolean) {
    this.u16 = littleEndian ? le16 : be16;
    this.u32 = littleEndian ? le32 : be32;
  }

  short = (tag: number, n: number): Entry => ({ tag, type: 3, count: 1, value: bytes(this.u16(n)) });
  long = (tag: number, n: number): Entry => ({ tag, type: 4, count: 1, value: bytes(this.u32(n)) });
  rational = (tag: number, a: number, b: number): Entry => ({
    tag,
    type: 5,
    count: 1,
    value: bytes(this.u32(a), this.u32(b)),
  });

  build(...directories: readonly (readonly Entry[])[]): Uint8Array {
    let out = bytes(this.littleEndian ? 'II' : 'MM', this.u16(42), this.u32(8));
    directories.forEach((entries, index) => {
      const last = index === directories.length - 1;
      out = bytes(out, this.#directory(entries, out.length, last));
    });
    return out;
  }

  #directory(entries: readonly Entry[], at: number, last: boolean): Uint8Array {
    const start = at + 2 + 12 * entries.length + 4;
    let extra: Uint8Array = bytes();
    const rows = entries.map(({ tag, type, count, value }) => {
      const head = bytes(this.u16(tag), this.u16(type), this.u32(count));
      const inner = value instanceof Uint8Array ? value : this.#directory(value, start + extra.length, true);
      if (value instanceof Uint8Array && value.length <= 4)
        return bytes(head, value, new Uint8Array(4 - value.length));
      const row = bytes(head, this.u32(start + extra.length));
      extra = bytes(extra, inner);
      return row;
    });
    const next = last ? 0 : start + extra.length;
    return bytes(this.u16(entries.length), ...rows, this.u32(next), extra);
  }
}
