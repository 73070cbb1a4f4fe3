/** What reading a hostile file costs, and what is told of it. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { analyzers } from '../../src/analyzers/index.js';
import { isErrorCode, TouchstoneError } from '../../src/domain/errors.js';
import { childEnvironment } from '../../src/pool/child-environment.js';
import { findingsOf } from './analysis.js';
import { analyzeAll } from './analyze.js';
import { cpuClock } from './cpu-clock.js';

/** Everything that reads the file itself; decoded pixels have bounds of their own. */
const readers = analyzers.filter(
  ({ family, id, needs }) =>
    (family === 'provenance' || id === 'file-tail' || id === 'camera-consistency') &&
    !needs.includes('raster'),
);
export const megabyte = 1024 * 1024;

/** A file, and what is told of it where that is not that something was left unread. */
export type Hostile = [name: string, make: () => Uint8Array, tells?: string];
/** What is told of a file that was read to its end and says nothing. */
export const whole = 'camera.state.noCamera';
export const unreadable = 'provenance.c2pa.unreadable';

const limitMs = 200;
const limitBytes = 64 * megabyte;
/** The best of so many runs counts: other work on the machine, and when garbage is collected, must not decide. */
const mostRuns = 5;

/** Processor time of reading the file with everything, and the memory that is still held right after. */
async function measure(file: Uint8Array): Promise<{ ms: number; grown: number; told: string[] }> {
  let told: string[] = [];
  const before = process.memoryUsage();
  const spent = cpuClock();
  try {
    told = (await analyzeAll(readers, file)).flatMap(findingsOf).map(({ code }) => code);
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(TouchstoneError);
    if (thrown instanceof TouchstoneError) expect(isErrorCode(thrown.code)).toBe(true);
    if (thrown instanceof TouchstoneError) told = [thrown.code];
  }
  const ms = spent();
  const after = process.memoryUsage();
  return { ms, grown: after.heapUsed + after.external - before.heapUsed - before.external, told };
}

/** Fails where reading the file takes too much, or `tells` is not among what comes of it. `warm` has the code compiled first. */
export async function expectBounded(file: Uint8Array, tells: string, warm: Uint8Array): Promise<void> {
  // Compiled once per process, not per file.
  await analyzeAll(readers, warm);
  let [ms, grown] = [Infinity, Infinity];
  const said = new Set<string>();
  for (let run = 0; run < mostRuns && (ms >= limitMs || grown >= limitBytes); run++) {
    const cost = await measure(file);
    [ms, grown] = [Math.min(ms, cost.ms), Math.min(grown, cost.grown)];
    for (const code of cost.told) said.add(code);
  }
  expect([...said]).toContain(tells);
  expect(ms).toBeLessThan(limitMs);
  expect(grown).toBeLessThan(limitBytes);
}

const child = fileURLToPath(new URL('peak-child.mjs', import.meta.url));

/** Fails where reading the file, in a process of its own that has read `warm` before, takes too much at its largest. */
export function expectPeakBounded(folder: string, bytes: Uint8Array, warm: Uint8Array): void {
  const [small, file] = ['small', 'file'].map((name) => join(folder, name));
  writeFileSync(small, warm);
  writeFileSync(file, bytes);
  let least = Infinity;
  for (let run = 0; run < mostRuns && least >= limitBytes; run++) {
    const told = execFileSync(process.execPath, [child, small, file], {
      env: childEnvironment(),
      encoding: 'utf8',
    });
    const { examined, grownBytes } = JSON.parse(told) as { examined: number; grownBytes: number };
    expect(examined).toBeGreaterThan(3);
    least = Math.min(least, grownBytes);
  }
  expect(least).toBeLessThan(limitBytes);
}
