import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** All that one file's compressed metadata may inflate to, in bytes: a bomb costs what unpacking this costs. */
const maxTotal = 32 * 1024 * 1024;
const maxOne = 16 * 1024 * 1024;
const maxStreams = 1_000;

type Unpack = (packed: Uint8Array, options: { maxOutputLength: number }) => Uint8Array;

/** HTTP's names of packings, which HEIF took over: `deflate` is written with zlib's frame and without. */
const packings: Readonly<Partial<Record<string, readonly Unpack[]>>> = {
  deflate: [inflateSync, inflateRawSync],
  compress_zlib: [inflateSync],
  gzip: [gunzipSync],
  br: [brotliDecompressSync],
};

/** Unpacks streams within a budget that the file's parts share. */
export class Inflater {
  #left = maxTotal;
  #streams = 0;

  /** The bytes of a stream packed in the way that `packing` names, or what is wrong with it. */
  unpack(packed: Uint8Array, packing: string): Uint8Array | string {
    const ways = Object.hasOwn(packings, packing) ? packings[packing] : undefined;
    if (ways === undefined) return `packed in a way that is not read: ${packing.slice(0, 40)}`;
    let told: Uint8Array | string = '';
    for (const way of ways) {
      told = this.inflate(packed, way);
      if (typeof told !== 'string') break;
    }
    return told;
  }

  /** The unpacked bytes, or what is wrong with the stream. */
  inflate(packed: Uint8Array, way: Unpack = inflateSync): Uint8Array | string {
    const limit = Math.min(maxOne, this.#left);
    this.#streams += 1;
    if (limit === 0 || this.#streams > maxStreams) return 'more compressed metadata than is read';
    try {
      const unpacked = way(packed, { maxOutputLength: limit });
      this.#left -= unpacked.length;
      return unpacked;
    } catch (thrown) {
      const tooLarge = thrown instanceof RangeError;
      if (tooLarge) this.#left -= limit;
      return tooLarge ? `it inflates to more than ${limit} bytes` : 'it does not inflate';
    }
  }
}
