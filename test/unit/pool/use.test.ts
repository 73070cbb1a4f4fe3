import { afterAll, describe, expect, it } from 'vitest';
import { ProcessUse, processorTimeIn, residentIn } from '../../../src/pool/use.js';

describe('processorTimeIn', () => {
  it.each([
    ['00:00:07', 7_000],
    ['01:02:03', 3_723_000],
    ['2-00:00:01', 172_801_000],
    ['0:00.25', 250],
    ['12:34.5', 754_500],
    ['41 (node) S 1 41 41 0 -1 4194304 900 0 3 0 150 25 7 9 20 0 11 0 81 1234 567', 1_750],
    ['41 (a) b (c 1 2) R 1 41 41 0 -1 4194304 900 0 3 0 3 4 0 0 20 0 1 0 81 1234 567', 70],
    ['', null],
    ['gone', null],
    [null, null],
  ])('reads %j as %j', (text, milliseconds) => {
    expect(processorTimeIn(text)).toBe(milliseconds);
  });
});

describe('residentIn', () => {
  it.each([
    ['Name:\tnode\nVmHWM:\t   900 kB\nVmRSS:\t   700 kB\nThreads:\t11\n', 700 * 1024],
    ['53412', 53_412 * 1024],
    ['Name:\tdefunct\n', null],
    [null, null],
  ])('reads %j as %j', (text, bytes) => {
    expect(residentIn(text)).toBe(bytes);
  });
});

describe('ProcessUse', () => {
  const use = new ProcessUse(process.pid);
  afterAll(() => {
    use.close();
  });

  it('tells what a process itself knows of its memory and its time', async () => {
    const before = process.cpuUsage();
    const told = (await use.processorMs()) ?? NaN;
    const after = process.cpuUsage();
    // The system counts in hundredths of a second, `ps` in whole ones.
    expect(told).toBeGreaterThan((before.user + before.system) / 1_000 - 1_100);
    expect(told).toBeLessThan((after.user + after.system) / 1_000 + 1_100);
    expect(await use.residentBytes()).toBeGreaterThan(20 * 2 ** 20);
  });

  it('knows nothing of a process that is not there', async () => {
    const absent = new ProcessUse(2 ** 22 + 1);
    expect([await absent.processorMs(), await absent.residentBytes()]).toEqual([null, null]);
    absent.close();
  });
});
