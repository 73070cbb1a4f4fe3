import { crc32 as reference } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { crc32 } from '../../../src/image/crc32.js';

describe('CRC-32', () => {
  it('agrees with zlib on any run of any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), fc.nat(8), fc.nat(8), (data, before, after) => {
        const from = Math.min(before, data.length);
        const to = Math.max(from, data.length - after);
        expect(crc32(data, from, to)).toBe(reference(data.subarray(from, to)));
      }),
      { seed: 32, numRuns: 300 },
    );
  });
});
