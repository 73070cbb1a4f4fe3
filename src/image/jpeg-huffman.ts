/**
 * Huffman decoding by table, code and value in one look. T.81 annexes C and F.2.2.
 *
 * The next {@link lookBits} bits index a table whose entry already holds the run, the sign-extended value
 * and the number of bits that both consume. Only codes whose value reaches beyond the window, and codes
 * longer than it, take a second step.
 */
export const lookBits = 12;

/**
 * One entry, 32 bits:
 *   0..4    bits consumed: code and value, or the code alone when bit 5 ({@link pendingBit}) is set
 *   8..14   step: coefficients to advance, run + 1; 16 for a run of zeros; {@link endStep} for end of block
 *   16..31  the value, signed; its size in bits when it is pending; the run (0..14) for end of block
 * An entry of 0 means that the code is longer than the window or does not exist.
 */
export type Entries = Int32Array;

/** A step that leaves every block. */
export const endStep = 64;
export const pendingBit = 32;

export interface HuffmanTable {
  /** For AC coefficients. */
  readonly ac: Entries;
  /** Plain symbols: bits 0..4 code length, bits 8..15 symbol; 0 as in {@link Entries}. */
  readonly symbols: Entries;
  /** For codes longer than the window: largest code of each length, left-aligned to 16 bits, -1 for none. */
  readonly limit: Int32Array;
  /** Index of a code of length n is (code16 >> (16 - n)) + offset[n]. */
  readonly offset: Int32Array;
  readonly values: Uint8Array;
}

/**
 * @param counts 16 numbers of codes of length 1..16.
 * @param values the symbols, shortest code first.
 * @returns null when the lengths describe no prefix code.
 */
export function buildHuffman(counts: Uint8Array, values: Uint8Array): HuffmanTable | null {
  const size = 1 << lookBits;
  const symbols = new Int32Array(size);
  const limit = new Int32Array(17).fill(-1);
  const offset = new Int32Array(17);
  let code = 0;
  let index = 0;
  for (let length = 1; length <= 16; length++) {
    const count = counts[length - 1];
    if (code + count > 1 << length) return null;
    offset[length] = index - code;
    for (let i = 0; i < count; i++, code++, index++) {
      if (length > lookBits) continue;
      const first = code << (lookBits - length);
      symbols.fill((values[index] << 8) | length, first, first + (1 << (lookBits - length)));
    }
    if (count > 0) limit[length] = ((code << (16 - length)) - 1) | 0;
    code <<= 1;
  }
  return { ac: acEntries(symbols), symbols, limit, offset, values: values.slice() };
}

function acEntries(symbols: Entries): Entries {
  const entries = new Int32Array(symbols.length);
  for (let window = 0; window < symbols.length; window++) {
    const plain = symbols[window];
    if (plain === 0) continue;
    const entry = codeEntry(plain);
    const size = entry >> 16;
    const consumed = (entry & 31) + size;
    if ((entry & pendingBit) === 0 || consumed > lookBits) entries[window] = entry;
    else {
      const raw = (window >> (lookBits - consumed)) & ((1 << size) - 1);
      entries[window] = (extend(raw, size) << 16) | (entry & 0x7f00) | consumed;
    }
  }
  return entries;
}

/** The entry of a code whose value, if it has one, has yet to be read. */
function codeEntry(plain: number): number {
  const length = plain & 31;
  const size = (plain >> 8) & 15;
  const run = plain >> 12;
  if (size > 0) return (size << 16) | ((run + 1) << 8) | pendingBit | length;
  return run === 15 ? (16 << 8) | length : (run << 16) | (endStep << 8) | length;
}

/** T.81 F.2.2.1 EXTEND: the signed value that `size` (1..15) bits stand for. */
export function extend(raw: number, size: number): number {
  return raw < 1 << (size - 1) ? raw - (1 << size) + 1 : raw;
}

/** The entry for the code at the top of `word` where the window holds none; 0 when no code matches. */
export function longEntry(table: HuffmanTable, word: number): number {
  const plain = longSymbol(table, word);
  return plain === 0 ? 0 : codeEntry(plain);
}

/** As {@link longEntry}, as a plain symbol. */
export function longSymbol(table: HuffmanTable, word: number): number {
  const code = word >>> 16;
  for (let length = lookBits + 1; length <= 16; length++) {
    if (code <= table.limit[length]) {
      return (table.values[(code >> (16 - length)) + table.offset[length]] << 8) | length;
    }
  }
  return 0;
}
