/**
 * What a saved JPEG tells block by block: coefficients against their own photo's histogram.
 *
 * After a second save the values of one frequency gather on a comb (Z. Lin et al., Fast, automatic and fine-grained tampered
 * JPEG image detection via DCT coefficient analysis, Pattern Recognition 42, 2009, section 3). Where a value stands
 * off the comb of the rest of its photo, the block has another past. The edit localiser is fitted on the same
 * measures (training/touchstone_training/edit_traces.py): both must change together.
 */
import type { CoefficientPlane } from './jpeg-coefficients.js';
import type { CellWindow } from './cell-window.js';

/** Natural-order places of the first AC coefficients in zigzag order. */
const frequencies = [1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5] as const;
/** Values beyond this count as this. */
const reach = 40;
/** The values around one are those within this distance, itself included. */
const around = 4;
const bins = 2 * reach + 1;

/** Rarity, size and divisor of each frequency, and whether there are coefficients at all. */
export const traceChannels = 3 * frequencies.length + 1;

/**
 * Channels of a window of blocks, {@link traceChannels} x window.rows x window.columns: ln of how much more often the photo holds
 * a block's value than the values around it (unbounded, mostly -2..4); ln(1 + |value|) / 3; ln(divisor) / 4; 1.
 * Histograms count the whole blocks of the photo, `columns` x `rows` of them. All 0 where `luma` is null.
 */
export function blockTraces(
  luma: CoefficientPlane | null,
  { columns, rows }: { readonly columns: number; readonly rows: number },
  window: CellWindow,
): Float32Array {
  const area = window.columns * window.rows;
  const traces = new Float32Array(traceChannels * area);
  if (luma === null) return traces;
  for (const [n, frequency] of frequencies.entries()) {
    const rarity = rarityOf(luma, frequency, columns, rows);
    const divisor = Math.log(luma.quantisation[frequency]) / 4;
    const sizes = (frequencies.length + n) * area;
    for (let row = 0; row < window.rows; row++) {
      let from = ((window.row + row) * luma.columns + window.column) * 64 + frequency;
      for (let at = row * window.columns; at < (row + 1) * window.columns; at++, from += 64) {
        const value = luma.blocks[from];
        traces[n * area + at] = rarity[held(value)];
        traces[sizes + at] = Math.log1p(Math.abs(value)) / 3;
      }
    }
    traces.fill(divisor, (2 * frequencies.length + n) * area, (2 * frequencies.length + n + 1) * area);
  }
  return traces.fill(1, (traceChannels - 1) * area);
}

function rarityOf(
  { blocks, columns: stride }: CoefficientPlane,
  frequency: number,
  columns: number,
  rows: number,
): Float32Array {
  const histogram = new Float64Array(bins);
  for (let row = 0; row < rows; row++) {
    let at = row * stride * 64 + frequency;
    for (let column = 0; column < columns; column++, at += 64) histogram[held(blocks[at])]++;
  }
  const rarity = new Float32Array(bins);
  for (let bin = 0; bin < bins; bin++) {
    let sum = 0;
    for (let near = bin - around; near <= bin + around; near++) {
      sum += histogram[Math.max(0, Math.min(bins - 1, near))];
    }
    rarity[bin] = Math.log((histogram[bin] + 1) / (sum / (2 * around + 1) + 1));
  }
  return rarity;
}

const held = (value: number): number => Math.max(-reach, Math.min(reach, value)) + reach;
