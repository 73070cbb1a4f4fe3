import { describe, expect, it } from 'vitest';
import { walkPng } from '../../../src/image/walk-png.js';
import { chunk, header, png, signature } from '../../support/build-png.js';
import { bytes } from '../../support/bytes.js';
import { encoder } from '../../support/pictures.js';
import { cpuClock } from '../../support/cpu-clock.js';

describe('walking a PNG', () => {
  it('names every chunk and ends after IEND', async () => {
    const file = new Uint8Array(await encoder(40, 30).png().toBuffer());
    const walked = walkPng(bytes(file, 'trailing'));
    expect(walked.end).toBe(file.length);
    expect(walked).toMatchObject({ truncated: false, problems: [] });
    expect(walked.parts.at(0)?.name).toBe('IHDR');
    expect(walked.parts.at(-1)?.name).toBe('IEND');
  });

  it('tells a chunk whose checksum is wrong, and goes on', () => {
    const file = png([chunk('tEXt', 'Software\0us')]);
    const at = Buffer.from(file).indexOf('Software');
    file[at] ^= 1;
    const walked = walkPng(file);
    expect(walked.problems).toEqual([{ offset: at - 8, detail: 'tEXt has a wrong checksum' }]);
    expect(walked.truncated).toBe(false);
  });

  it('tells truncation wherever the file is cut', () => {
    const file = png([chunk('tEXt', 'a\0b')]);
    for (let length = 8; length < file.length; length++) {
      expect(walkPng(file.subarray(0, length)).truncated).toBe(true);
    }
  });

  it('does not believe an absurd length', () => {
    const file = bytes(signature, header(1, 1), [0xff, 0xff, 0xff, 0xff], 'IDAT', [1, 2, 3, 4]);
    const walked = walkPng(file);
    expect(walked.truncated).toBe(true);
    expect(walked.parts.at(-1)).toMatchObject({ name: 'IDAT', dataLength: 4 });
  });

  it('walks 100,000 chunks in no time', () => {
    const one = chunk('tEXt', 'a\0b');
    const many = new Uint8Array(100_000 * one.length);
    for (let at = 0; at < many.length; at += one.length) many.set(one, at);
    const file = png([many]);
    const spentMs = cpuClock();
    const walked = walkPng(file);
    expect(spentMs()).toBeLessThan(500);
    expect(walked.parts).toHaveLength(100_003);
    expect(walked.problems).toEqual([]);
  });
});
