import { describe, expect, it } from 'vitest';
import { walkWebp } from '../../../src/image/walk-webp.js';
import { extended, riffChunk, webp } from '../../support/build-webp.js';
import { bytes } from '../../support/bytes.js';

describe('walking a WebP', () => {
  const file = webp(extended(10, 20), riffChunk('VP8 ', [1, 2, 3]), riffChunk('EXIF', 'II'));

  it('names the chunks, pads odd ones, and ends where RIFF says', () => {
    const walked = walkWebp(bytes(file, 'trailing'));
    expect(walked.parts.map((part) => part.name)).toEqual(['RIFF', 'VP8X', 'VP8 ', 'EXIF']);
    expect(walked).toMatchObject({ end: file.length, truncated: false, problems: [] });
  });

  it('forgives the missing last padding byte and nothing more', () => {
    const odd = webp(riffChunk('VP8 ', [1, 2, 3]));
    expect(walkWebp(odd.subarray(0, -1)).truncated).toBe(false);
    expect(walkWebp(odd.subarray(0, -2)).truncated).toBe(true);
  });

  it('cuts a chunk that runs past its RIFF', () => {
    const long = bytes(file);
    long[16] = 255;
    const walked = walkWebp(long);
    expect(walked.problems).toHaveLength(1);
    expect(walked.parts.every((part) => part.dataOffset + part.dataLength <= long.length)).toBe(true);
  });
});
