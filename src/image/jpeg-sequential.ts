/** Baseline and extended sequential blocks. T.81 F.2.2. */
import { endStep, extend, longEntry, longSymbol, lookBits, pendingBit } from './jpeg-huffman.js';
import type { BlockDecoder, ScanHeader } from './jpeg-frame.js';
import { zigzag } from './zigzag.js';

const shift = 32 - lookBits;

/** @returns null when a table that the scan needs was never defined. */
export function sequentialDecoder(scan: ScanHeader, view: DataView): BlockDecoder | null {
  const tables = scan.components.flatMap(({ dc, ac }) => (dc === null || ac === null ? [] : [{ dc, ac }]));
  if (tables.length < scan.components.length) return null;
  const prediction = new Int32Array(tables.length);
  return {
    reset: () => {
      prediction.fill(0);
    },
    decode: (index, out, base, start) => {
      const { dc, ac } = tables[index];
      let at = start;
      let word = view.getInt32(at >>> 3) << (at & 7);
      const symbol = dc.symbols[word >>> shift] || longSymbol(dc, word);
      if (symbol === 0) return -1;
      at += symbol & 31;
      const size = (symbol >> 8) & 15;
      if (size > 0) {
        word = view.getInt32(at >>> 3) << (at & 7);
        prediction[index] += extend(word >>> (32 - size), size);
        at += size;
      }
      out[base] = prediction[index];
      const entries = ac.ac;
      for (let k = 0; k < 63;) {
        word = view.getInt32(at >>> 3) << (at & 7);
        const entry = entries[word >>> shift] || longEntry(ac, word);
        const step = (entry >> 8) & 127;
        at += entry & 31;
        k += step;
        if (k > 63) return step === endStep ? at : -1;
        if ((entry & pendingBit) === 0) {
          if (entry === 0) return -1;
          out[base + zigzag[k]] = entry >> 16;
        } else {
          const bits = entry >> 16;
          word = view.getInt32(at >>> 3) << (at & 7);
          out[base + zigzag[k]] = extend(word >>> (32 - bits), bits);
          at += bits;
        }
      }
      return at;
    },
  };
}
