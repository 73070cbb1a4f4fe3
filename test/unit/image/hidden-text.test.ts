import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxPayloadBytes, readHiddenHeader, readHiddenPayload } from '../../../src/image/hidden-text.js';
import { hideText } from '../../support/hide-text.js';

describe('text hidden in the alpha channel', () => {
  it('comes back as it was hidden', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 200 }),
        fc.integer({ min: 30, max: 90 }),
        fc.boolean(),
        (payload, width, packed) => {
          const height = 80;
          const alpha = hideText(payload, width, height, packed);
          const header = readHiddenHeader(alpha, width, height, width * height);
          expect(header).toEqual({ form: packed ? 'gzip' : 'plain', payloadBytes: payload.length });
          if (header) expect(readHiddenPayload(alpha, width, height, header)).toEqual(payload);
        },
      ),
    );
  });

  it('is told from its first columns alone', () => {
    const alpha = hideText(new Uint8Array(100), 40, 200, false);
    const column = Uint8Array.from({ length: 200 }, (_, y) => alpha[y * 40]);
    expect(readHiddenHeader(column, 1, 200, 40 * 200)).toMatchObject({ payloadBytes: 100 });
  });

  it('is not there in plain transparency, or where more is promised than fits', () => {
    expect(readHiddenHeader(new Uint8Array(10_000).fill(255), 100, 100, 10_000)).toBeNull();
    expect(readHiddenHeader(new Uint8Array(0), 0, 1, 0)).toBeNull();
    const alpha = hideText(new Uint8Array(1_000), 100, 100, false);
    expect(readHiddenHeader(alpha, 100, 100, 8_000)).toBeNull();
    expect(readHiddenHeader(hideText(new Uint8Array(0), 100, 100, false), 100, 100, 10_000)).toBeNull();
    expect(maxPayloadBytes).toBeLessThanOrEqual(1 << 20);
  });
});
