import { describe, expect, it } from 'vitest';
import { openNet, runNet } from '../../../src/image/small-net.js';

const floats = (...values: readonly number[]) =>
  Buffer.from(Float32Array.from(values).buffer).toString('base64');
const signed = (...values: readonly number[]) => Buffer.from(Int8Array.from(values)).toString('base64');

describe('small net', () => {
  it('convolves without padding in steps, rectifies, and ends in a dense layer that it does not rectify', () => {
    const net = openNet([
      {
        outputs: 2,
        side: 2,
        step: 2,
        weights: signed(1, 2, 3, 4, -1, 0, 0, 0),
        scales: floats(0.5, 1),
        biases: floats(1, 0),
      },
      { outputs: 1, side: 0, step: 0, weights: signed(1, 1, 1, -1), scales: floats(-1), biases: floats(2) },
    ]);
    // Columns 0..3 of two rows; a fifth column has no whole window.
    const values = Float32Array.of(1, 2, -3, 0, 9, 3, 4, 0, 1, 9);
    // First output: (1 + 4 + 9 + 16) / 2 + 1 and (-3 + 4) / 2 + 1; second: -1 and 3, rectified to 0 and 3.
    const expected = 2 - (16 + 1.5 + 0 - 3);
    expect([...runNet(net, { width: 5, height: 2, values })]).toEqual([expected]);
  });
});
