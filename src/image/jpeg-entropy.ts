/**
 * Entropy-coded data freed of byte stuffing and cut at restart markers, so that decoders can read whole
 * words at any bit without looking for 0xFF. T.81 B.1.1.5, F.1.2.3.
 */
export interface EntropyData {
  /** Big-endian words may be read at any byte up to the end: `slack` zero bytes follow the last interval. */
  readonly view: DataView;
  /** First bit of each restart interval, and its end (exclusive), in bits. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** RSTn number that stood before each interval; -1 for the first. */
  readonly restarts: readonly number[];
  /** Offset in the file of the marker that ended the data, or the file's length. */
  readonly end: number;
}

/** More than one block can consume: 64 coefficients of at most 32 bits each, rounded up. */
export const slack = 512;

/** @param start offset of the first entropy-coded byte. */
export function readEntropyData(bytes: Uint8Array, start: number): EntropyData {
  const end = findEnd(bytes, start);
  const clean = new Uint8Array(end - start + slack);
  const starts = [0];
  const ends: number[] = [];
  const restarts = [-1];
  let from = start;
  let to = 0;
  while (from < end) {
    let stop = bytes.indexOf(0xff, from);
    if (stop < 0 || stop >= end) stop = end;
    clean.set(bytes.subarray(from, stop), to);
    to += stop - from;
    if (stop === end) break;
    let next = stop + 1;
    while (next < end && bytes[next] === 0xff) next++;
    const code = next < end ? bytes[next] : 0;
    if (code === 0) clean[to++] = 0xff;
    else {
      ends.push(to * 8);
      starts.push(to * 8);
      restarts.push(code & 7);
    }
    from = next + 1;
  }
  ends.push(to * 8);
  return { view: new DataView(clean.buffer, 0, to + slack), starts, ends, restarts, end };
}

/** The first marker that is neither stuffing, fill nor RSTn. */
function findEnd(bytes: Uint8Array, start: number): number {
  let at = bytes.indexOf(0xff, start);
  while (at >= 0) {
    let next = at + 1;
    while (next < bytes.length && bytes[next] === 0xff) next++;
    if (next >= bytes.length) return at;
    const code = bytes[next];
    if (code !== 0 && (code < 0xd0 || code > 0xd7)) return at;
    at = bytes.indexOf(0xff, next + 1);
  }
  return bytes.length;
}
