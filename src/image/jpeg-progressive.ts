/** Blocks of progressive scans: spectral selection and successive approximation. T.81 G.1.2, G.2. */
import {
  endStep,
  extend,
  longEntry,
  longSymbol,
  lookBits,
  pendingBit,
  type HuffmanTable,
} from './jpeg-huffman.js';
import type { BlockDecoder, ScanHeader } from './jpeg-frame.js';
import { zigzag } from './zigzag.js';

const shift = 32 - lookBits;

/** @returns null when a table that the scan needs was never defined. */
export function progressiveDecoder(scan: ScanHeader, view: DataView): BlockDecoder | null {
  if (scan.first === 0) return scan.high === 0 ? firstDc(scan, view) : refineDc(scan, view);
  const table = scan.components[0].ac;
  if (table === null) return null;
  return scan.high === 0 ? firstAc(scan, table, view) : refineAc(scan, table, view);
}

function firstDc(scan: ScanHeader, view: DataView): BlockDecoder | null {
  const tables = scan.components.flatMap(({ dc }) => (dc === null ? [] : [dc]));
  if (tables.length < scan.components.length) return null;
  const prediction = new Int32Array(tables.length);
  return {
    reset: () => {
      prediction.fill(0);
    },
    decode: (index, out, base, start) => {
      const table = tables[index];
      let at = start;
      let word = view.getInt32(at >>> 3) << (at & 7);
      const symbol = table.symbols[word >>> shift] || longSymbol(table, word);
      if (symbol === 0) return -1;
      at += symbol & 31;
      const size = (symbol >> 8) & 15;
      if (size > 0) {
        word = view.getInt32(at >>> 3) << (at & 7);
        prediction[index] += extend(word >>> (32 - size), size);
        at += size;
      }
      out[base] = prediction[index] << scan.low;
      return at;
    },
  };
}

function refineDc(scan: ScanHeader, view: DataView): BlockDecoder {
  return {
    reset: () => undefined,
    decode: (_index, out, base, at) => {
      out[base] |= bit(view, at) << scan.low;
      return at + 1;
    },
  };
}

function firstAc(scan: ScanHeader, table: HuffmanTable, view: DataView): BlockDecoder {
  const { first, last, low } = scan;
  let emptyBlocks = 0;
  return {
    reset: () => {
      emptyBlocks = 0;
    },
    decode: (_index, out, base, start) => {
      if (emptyBlocks > 0) {
        emptyBlocks--;
        return start;
      }
      let at = start;
      for (let k = first - 1; k < last;) {
        let word = view.getInt32(at >>> 3) << (at & 7);
        const entry = table.ac[word >>> shift] || longEntry(table, word);
        if (entry === 0) return -1;
        const step = (entry >> 8) & 127;
        const value = entry >> 16;
        at += entry & 31;
        if (step === endStep) {
          emptyBlocks = runOf(view, at, value) - 1;
          return at + value;
        }
        k += step;
        if (k > last) return -1;
        if ((entry & pendingBit) === 0) out[base + zigzag[k]] = value << low;
        else {
          word = view.getInt32(at >>> 3) << (at & 7);
          out[base + zigzag[k]] = extend(word >>> (32 - value), value) << low;
          at += value;
        }
      }
      return at;
    },
  };
}

function refineAc(scan: ScanHeader, table: HuffmanTable, view: DataView): BlockDecoder {
  const { first, last, low } = scan;
  const plus = 1 << low;
  let emptyBlocks = 0;
  let at = 0;
  let k = 0;

  /** Corrects coefficients already known, from k on, until `zeros` unknown ones were passed and the next is met. */
  const pass = (out: Int16Array, base: number, zeros: number): void => {
    for (let left = zeros; k <= last; k++) {
      const place = base + zigzag[k];
      const known = out[place];
      if (known === 0) {
        if (left === 0) return;
        left--;
      } else {
        if (bit(view, at) === 1 && (known & plus) === 0) out[place] = known > 0 ? known + plus : known - plus;
        at++;
      }
    }
  };

  return {
    reset: () => {
      emptyBlocks = 0;
    },
    decode: (_index, out, base, start) => {
      at = start;
      k = first;
      while (emptyBlocks === 0 && k <= last) {
        const word = view.getInt32(at >>> 3) << (at & 7);
        const symbol = table.symbols[word >>> shift] || longSymbol(table, word);
        if (symbol === 0) return -1;
        at += symbol & 31;
        const size = (symbol >> 8) & 15;
        const run = symbol >> 12;
        if (size === 0 && run < 15) {
          emptyBlocks = runOf(view, at, run);
          at += run;
          break;
        }
        let value = 0;
        if (size > 0) value = bit(view, at++) === 1 ? plus : -plus;
        pass(out, base, run);
        if (k <= last && value !== 0) out[base + zigzag[k]] = value;
        k++;
      }
      if (emptyBlocks > 0) {
        pass(out, base, 64);
        emptyBlocks--;
      }
      return at;
    },
  };
}

function bit(view: DataView, at: number): number {
  return (view.getUint8(at >>> 3) >> (7 - (at & 7))) & 1;
}

/** Length of an end-of-band run: 2^size plus the next `size` (0..14) bits. */
function runOf(view: DataView, at: number, size: number): number {
  if (size === 0) return 1;
  const word = view.getInt32(at >>> 3) << (at & 7);
  return (1 << size) + (word >>> (32 - size));
}
