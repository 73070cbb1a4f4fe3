import { describe, expect, it } from 'vitest';
import { blockTraces, traceChannels } from '../../../src/image/block-traces.js';
import type { CoefficientPlane } from '../../../src/image/jpeg-coefficients.js';

const columns = 12;
const rows = 10;
const area = columns * rows;
const whole = { column: 0, row: 0, columns, rows };
const frequencies = (traceChannels - 1) / 3;

/** A plane one block wider than the picture's whole blocks, as where the picture ends inside a block. */
function plane(value: (block: number) => number): CoefficientPlane {
  const blocks = new Int16Array((columns + 1) * rows * 64);
  for (let block = 0; block < (columns + 1) * rows; block++) blocks[block * 64 + 1] = value(block);
  return {
    id: 1,
    horizontal: 1,
    vertical: 1,
    columns: columns + 1,
    step: 1,
    rows,
    blocks,
    quantisation: new Uint16Array(64).fill(16),
  };
}

describe('blockTraces', () => {
  it('sets off the value that stands where the photo holds none', () => {
    // A comb of even values, as after a second save, and one block off it.
    const traces = blockTraces(
      plane((block) => (block === 40 ? 3 : 2 * (block % 5))),
      { columns, rows },
      whole,
    );
    const at = 3 * columns + (40 - 3 * (columns + 1));
    const odd = traces[at];
    const even = Array.from(traces.subarray(0, area)).filter((_, index) => index !== at);
    expect(odd).toBeLessThan(-0.5);
    expect(Math.min(...even)).toBeGreaterThan(odd + 0.5);
  });

  it('writes sizes, divisors and presence, finite for any coefficient', () => {
    const traces = blockTraces(
      plane((block) => (block % 2 === 0 ? 32_767 : -32_768)),
      { columns, rows },
      whole,
    );
    expect(traces).toHaveLength(traceChannels * area);
    expect(traces.every(Number.isFinite)).toBe(true);
    expect(traces[frequencies * area]).toBeCloseTo(Math.log1p(32_767) / 3, 5);
    expect(traces[2 * frequencies * area]).toBeCloseTo(Math.log(16) / 4, 6);
    expect(traces.subarray(-area).every((value) => value === 1)).toBe(true);
  });

  it('gives a window what it gives these blocks in the whole', () => {
    const luma = plane((block) => (block * 7) % 11);
    const all = blockTraces(luma, { columns, rows }, whole);
    const part = blockTraces(luma, { columns, rows }, { column: 3, row: 2, columns: 4, rows: 5 });
    for (let channel = 0; channel < traceChannels; channel++) {
      expect(part[channel * 20 + 6]).toBe(all[channel * area + 3 * columns + 5]);
    }
  });

  it('is silent without coefficients', () => {
    expect(blockTraces(null, { columns, rows }, whole).every((value) => value === 0)).toBe(true);
  });
});
