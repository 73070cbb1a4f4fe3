import type { ContainerPart } from '../../image/container.js';

/** Bytes of one metadata structure, and where each of them stands in the file. */
export interface Block {
  readonly bytes: Uint8Array;
  readonly part: string;
  /** File offset and length of `length` bytes at `at` of the block. */
  place(at: number, length: number): { offset: number; length: number };
}

/** A run of the file itself. */
export function directBlock(file: Uint8Array, part: string, from: number, to: number): Block {
  return { bytes: file.subarray(from, to), part, place: (at, length) => ({ offset: from + at, length }) };
}

/** A part's payload from `skip` bytes on. */
export function payload(file: Uint8Array, part: ContainerPart, skip = 0): Block {
  const end = part.dataOffset + part.dataLength;
  return directBlock(file, part.name, Math.min(end, part.dataOffset + skip), end);
}

/** A run of another block. */
export function innerBlock(block: Block, from: number, to = block.bytes.length): Block {
  return {
    bytes: block.bytes.subarray(from, to),
    part: block.part,
    place: (at, length) => block.place(from + at, length),
  };
}

/** Bytes made from a part by decompression or decoding: all of them stand where the part does. */
export function derivedBlock(bytes: Uint8Array, part: ContainerPart): Block {
  return { bytes, part: part.name, place: () => ({ offset: part.offset, length: part.length }) };
}

/** Several runs of the file, one after another. */
export function joinedBlock(
  file: Uint8Array,
  part: string,
  runs: readonly { readonly offset: number; readonly length: number }[],
): Block {
  const [first] = runs;
  if (runs.length === 1) return directBlock(file, part, first.offset, first.offset + first.length);
  const bytes = new Uint8Array(runs.reduce((sum, { length }) => sum + length, 0));
  const starts: number[] = [];
  let filled = 0;
  for (const { offset, length } of runs) {
    starts.push(filled);
    bytes.set(file.subarray(offset, offset + length), filled);
    filled += length;
  }
  return {
    bytes,
    part,
    place(at, length) {
      const run = lastAtMost(starts, at);
      const within = at - starts[run];
      return { offset: runs[run].offset + within, length: Math.min(length, runs[run].length - within) };
    },
  };
}

/** Index of the last of the rising numbers that is `value` or less; 0 where none is. */
function lastAtMost(rising: readonly number[], value: number): number {
  let [low, high] = [0, rising.length];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (rising[middle] <= value) low = middle;
    else high = middle;
  }
  return low;
}
