/** Prefix codes of lossless WebP: canonical, at most 15 bits, told by the length of each symbol's code. RFC 9649, section 3.7. */
import type { LowBits } from './low-bits.js';

const longest = 15;
/** Codes of so many bits or fewer are looked up, longer ones counted through. */
const looked = 8;
const lengthOrder = [17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];

/** Reads one symbol after another. Tables are made at the first: most of a picture's codes stand below the rows wanted. */
export class PrefixCode {
  #counts: Uint16Array | undefined;
  #symbols = new Uint16Array(0);
  #table = new Uint16Array(0);

  /** `lengths`: bits of each symbol's code, 0 for symbols that do not occur. */
  constructor(private readonly lengths: Uint8Array) {}

  read(bits: LowBits): number {
    const counts = this.#counts ?? this.#prepare();
    if (this.#symbols.length <= 1) return this.#symbols.length === 1 ? this.#symbols[0] : 0;
    const next = bits.peek(longest);
    const entry = this.#table[next & ((1 << looked) - 1)];
    if (entry !== 0) {
      bits.skip(entry & 15);
      return entry >> 4;
    }
    let [code, first, index] = [0, 0, 0];
    for (let length = 1; length <= longest; length++) {
      code |= (next >> (length - 1)) & 1;
      if (code - counts[length] < first) {
        bits.skip(length);
        return this.#symbols[index + code - first];
      }
      index += counts[length];
      first = (first + counts[length]) << 1;
      code <<= 1;
    }
    throw new Error('No symbol has this code');
  }

  #prepare(): Uint16Array {
    const counts = new Uint16Array(longest + 1);
    for (const length of this.lengths) counts[length]++;
    counts[0] = 0;
    const start = new Uint16Array(longest + 2);
    const code = new Uint16Array(longest + 2);
    for (let length = 1; length <= longest; length++) {
      start[length + 1] = start[length] + counts[length];
      code[length + 1] = (code[length] + counts[length]) << 1;
    }
    this.#symbols = new Uint16Array(start[longest + 1]);
    this.#table = new Uint16Array(1 << looked);
    this.lengths.forEach((length, symbol) => {
      if (length === 0) return;
      this.#symbols[start[length]++] = symbol;
      const from = reversed(code[length]++, length);
      if (length > looked) return;
      for (let at = from; at < 1 << looked; at += 1 << length) this.#table[at] = (symbol << 4) | length;
    });
    this.#counts = counts;
    return counts;
  }
}

/** Reads the description of a code over `alphabet` symbols. */
export function readPrefixCode(bits: LowBits, alphabet: number): PrefixCode {
  const lengths = new Uint8Array(alphabet);
  if (bits.read(1) === 1) {
    const two = bits.read(1) === 1;
    for (const symbol of [bits.read(bits.read(1) === 1 ? 8 : 1), ...(two ? [bits.read(8)] : [])]) {
      if (symbol >= alphabet) throw new Error('A code names a symbol outside its alphabet');
      lengths[symbol] = 1;
    }
    return new PrefixCode(trimmed(lengths));
  }
  const ofLengths = new Uint8Array(lengthOrder.length);
  const given = 4 + bits.read(4);
  for (let i = 0; i < given; i++) ofLengths[lengthOrder[i]] = bits.read(3);
  const lengthCode = new PrefixCode(ofLengths);
  let left = bits.read(1) === 1 ? 2 + bits.read(2 + 2 * bits.read(3)) : alphabet;
  for (let symbol = 0, previous = 8; symbol < alphabet && left > 0; left--) {
    const length = lengthCode.read(bits);
    if (length < 16) {
      lengths[symbol++] = length;
      if (length !== 0) previous = length;
      continue;
    }
    const times = length === 16 ? 3 + bits.read(2) : length === 17 ? 3 + bits.read(3) : 11 + bits.read(7);
    lengths.fill(length === 16 ? previous : 0, symbol, symbol + times);
    symbol += times;
  }
  return new PrefixCode(trimmed(lengths));
}

/** Without the symbols behind the last that occurs: hostile files describe thousands of large codes. */
function trimmed(lengths: Uint8Array): Uint8Array {
  let end = lengths.length;
  while (end > 0 && lengths[end - 1] === 0) end--;
  return lengths.slice(0, end);
}

function reversed(code: number, length: number): number {
  let result = 0;
  for (let i = 0; i < length; i++) result |= ((code >> i) & 1) << (length - 1 - i);
  return result;
}
