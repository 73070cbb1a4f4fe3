import { inflateSync } from 'node:zlib';

/** All that one file's compressed metadata may inflate to, in bytes: a bomb costs what unpacking this costs. */
const maxTotal = 32 * 1024 * 1024;
const maxOne = 16 * 1024 * 1024;

/** Inflates zlib streams within a budget that the file's parts share. */
export class Inflater {
  #left = maxTotal;

  /** The unpacked bytes, or what is wrong with the stream. */
  inflate(packed: Uint8Array): Uint8Array | string {
    const limit = Math.min(maxOne, this.#left);
    if (limit === 0) return 'more compressed metadata than is read';
    try {
      const unpacked = inflateSync(packed, { maxOutputLength: limit });
      this.#left -= unpacked.length;
      return unpacked;
    } catch (thrown) {
      const tooLarge = thrown instanceof RangeError;
      if (tooLarge) this.#left -= limit;
      return tooLarge ? `it inflates to more than ${limit} bytes` : 'it does not inflate';
    }
  }
}
