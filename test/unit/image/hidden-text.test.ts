import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  headerPixels,
  hidingPlaces,
  maxPayloadBytes,
  readHiddenHeader,
  readHiddenPayload,
  type Samples,
} from '../../../src/image/hidden-text.js';
import { hideText } from '../../support/hide-text.js';

const plain = (values: Uint8Array, side: number): Samples => ({
  ...{ place: 'alpha', values, width: side, height: side },
});

describe.each(hidingPlaces)('text hidden in %s', (place) => {
  it('comes back as it was hidden', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 200 }),
        fc.integer({ min: 30, max: 90 }),
        fc.boolean(),
        (payload, width, packed) => {
          const samples = hideText(payload, width, 80, packed, place);
          const header = readHiddenHeader(samples, width * 80);
          const form = packed ? 'gzip' : 'plain';
          expect(header).toEqual({ place, form, payloadBytes: payload.length });
          if (header) expect(readHiddenPayload(samples, header)).toEqual(payload);
        },
      ),
    );
  });

  it('is told from its first column alone', () => {
    const { values } = hideText(new Uint8Array(100), 40, 200, false, place);
    const per = values.length / (40 * 200);
    const rows = headerPixels(place);
    const column = Uint8Array.from({ length: rows * per }, (_, i) => {
      return values[Math.floor(i / per) * 40 * per + (i % per)];
    });
    const header = readHiddenHeader({ place, values: column, width: 1, height: rows }, 40 * 200);
    expect(header).toMatchObject({ payloadBytes: 100 });
  });

  it('is not there where more is promised than fits, or nothing', () => {
    const promised = hideText(new Uint8Array(1_000), 100, 100, false, place);
    expect(readHiddenHeader(promised, 10_000)).not.toBeNull();
    expect(readHiddenHeader(promised, 2_700)).toBeNull();
    expect(readHiddenHeader(hideText(new Uint8Array(0), 100, 100, false, place), 10_000)).toBeNull();
  });

  it('is not there under the other place\u2019s name', () => {
    const { values } = hideText(new Uint8Array(10), 100, 100, false, place);
    const other = place === 'alpha' ? 'rgb' : 'alpha';
    expect(readHiddenHeader({ place: other, values, width: 30, height: 30 }, 900)).toBeNull();
  });
});

it('is not there in plain transparency', () => {
  expect(readHiddenHeader(plain(new Uint8Array(10_000).fill(255), 100), 10_000)).toBeNull();
  expect(readHiddenHeader(plain(new Uint8Array(0), 0), 0)).toBeNull();
  expect(maxPayloadBytes).toBeLessThanOrEqual(1 << 20);
});
