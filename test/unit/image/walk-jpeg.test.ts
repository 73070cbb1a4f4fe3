import { describe, expect, it } from 'vitest';
import type { Container } from '../../../src/image/container.js';
import { walkJpeg } from '../../../src/image/walk-jpeg.js';
import { app, codes, jpeg, segment } from '../../support/build-jpeg.js';
import { bytes } from '../../support/bytes.js';
import { encodedJpeg } from '../../support/pictures.js';
import { cpuClock } from '../../support/cpu-clock.js';

const names = (container: Container) => container.parts.map((part) => part.name);

/** Every byte up to the end belongs to exactly one part. */
function covers(container: Container): boolean {
  let at = 0;
  for (const { offset, length } of container.parts) {
    if (offset !== at) return false;
    at += length;
  }
  return at === container.end;
}

describe('walking a JPEG', () => {
  it('covers an encoder’s file without a gap, baseline and progressive', async () => {
    for (const progressive of [false, true]) {
      const file = await encodedJpeg(64, 48, { progressive });
      const walked = walkJpeg(file);
      expect(covers(walked)).toBe(true);
      expect(walked).toMatchObject({ end: file.length, truncated: false, problems: [] });
      const scans = names(walked).filter((name) => name === 'scan').length;
      expect(scans > 1).toBe(progressive);
    }
  });

  it('keeps stuffed bytes and restart markers inside the scan', () => {
    const file = jpeg([], { scan: [1, 0xff, 0x00, 2, 0xff, 0xd0, 3, 0xff, 0xd7, 4] });
    const walked = walkJpeg(file);
    expect(names(walked)).toEqual(['SOI', 'SOF0', 'SOS', 'scan', 'EOI']);
    expect(walked.parts[3].length).toBe(10);
  });

  it('leaves everything behind the first EOI to the trailer', () => {
    const file = jpeg([]);
    const walked = walkJpeg(bytes(file, file));
    expect(walked).toEqual(walkJpeg(file));
    expect(walked.end).toBe(file.length);
  });

  it('passes over fill bytes in silence and over foreign bytes with a problem', () => {
    const before = [0xff, codes.SOI];
    const rest = jpeg([]).subarray(2);
    const filled = walkJpeg(bytes(before, [0xff, 0xff, 0xff], rest));
    expect(filled.problems).toEqual([]);
    const dirty = walkJpeg(bytes(before, [1, 2, 3], rest));
    expect(dirty.problems).toEqual([{ offset: 2, detail: '3 bytes that belong to no segment' }]);
    expect(names(dirty)).toEqual(names(filled));
  });

  it('cuts what runs past the end and says so', () => {
    const whole = jpeg([app(1, 'Exif\0\0', new Uint8Array(100))]);
    for (let length = 3; length < whole.length; length++) {
      const walked = walkJpeg(whole.subarray(0, length));
      expect(walked.truncated).toBe(true);
      expect(walked.parts.every((part) => part.offset + part.length <= length)).toBe(true);
      expect(walked.parts.every((part) => part.dataOffset + part.dataLength <= length)).toBe(true);
    }
  });

  it('names payloads without marker and length', () => {
    const [, comment] = walkJpeg(jpeg([segment(codes.COM, 'hello')])).parts;
    expect(comment).toEqual({ name: 'COM', offset: 2, length: 9, dataOffset: 6, dataLength: 5 });
  });

  it('stays fast and bounded on a file of nothing but tiny segments', () => {
    const tiny = new Uint8Array(8_000_000);
    tiny.set([0xff, codes.SOI]);
    for (let at = 2; at + 4 <= tiny.length; at += 4) tiny.set([0xff, codes.COM, 0, 2], at);
    const spentMs = cpuClock();
    const walked = walkJpeg(tiny);
    expect(spentMs()).toBeLessThan(2_000);
    expect(walked.parts.length).toBeLessThanOrEqual(250_000);
    expect(walked.problems.at(-1)?.detail).toContain('more than');
  });
});
