import { readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/root.js';
import { openPool } from '../../src/pool/pool.js';
import { temporaryFolder } from '../support/folder.js';
import { touchstone } from '../support/touchstone.js';

const pool = openPool({ size: 2, timeoutMs: 20_000, memoryBytes: 2 ** 30, maxPixels: 10_000_000 });
afterAll(() => pool.close());

async function photo(side: number): Promise<Buffer> {
  const rgb = new Uint8Array(side * side * 3).map((_, i) => (i * 31) % 241);
  return sharp(rgb, { raw: { width: side, height: side, channels: 3 } })
    .jpeg()
    .toBuffer();
}
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('the built scanning child', () => {
  it('gives the same report of the same photo, times apart', async () => {
    const bytes = await photo(128);
    const [a, b] = await Promise.all([pool.scan(bytes), pool.scan(bytes)]);
    expect({ ...a.report, times: null }).toEqual({ ...b.report, times: null });
    expect(a.report.subject).toMatchObject({ format: 'jpeg', width: 128, height: 128 });
    expect(a.maps).toEqual(b.maps);
  });

  it('announces what it does', async () => {
    const steps: string[] = [];
    await pool.scan(await photo(64), { onStep: (step) => steps.push(step) });
    expect(steps).toContain('artifact:raster');
    expect(steps.some((step) => step.startsWith('analyzer:'))).toBe(true);
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 'EVD_EMPTY'],
    ['text', Buffer.from('no photo at all, just words'), 'EVD_NOT_AN_IMAGE'],
  ])('reports %s as not assessable, with its reason', async (_name, bytes, code) => {
    const { report } = await pool.scan(bytes);
    expect(report.verdict.outcome).toBe('not_assessable');
    expect(report.verdict.reasons.map((reason) => reason.code)).toContain(code);
  });

  it('does not blame the photo where children never get to it', async () => {
    const hurried = openPool({ size: 1, timeoutMs: 1, memoryBytes: 2 ** 30, maxPixels: 1 });
    try {
      await expect(hurried.scan(await photo(64))).rejects.toMatchObject({ code: 'DEP_SCANNER' });
    } finally {
      await hurried.close();
    }
  });
});

it('ends with its parent, even in the middle of a computation', async () => {
  const script = fileURLToPath(new URL('../support/orphan-parent.mjs', import.meta.url));
  const parent = spawn(process.execPath, [script], {
    cwd: packageRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(parent.stdout, 'data')) as [Buffer];
  const pid = Number(said.toString());
  expect(isRunning(pid)).toBe(true);
  parent.kill('SIGKILL');
  await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false);
});

describe('touchstone scan', () => {
  const readme = join(packageRoot, 'package.json');

  it('prints a line of JSON a file, and tells what could not be assessed by its exit code', async () => {
    const { code, out } = await touchstone('scan', '--json', readme, readme);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { report: { verdict: { outcome: string } } });
    expect(lines.map(({ report }) => report.verdict.outcome)).toEqual(['not_assessable', 'not_assessable']);
    expect(code).toBe(3);
  });
  it('goes on after a file that is not there, and says so', async () => {
    const { code, out } = await touchstone('scan', '--lang', 'zh', join(packageRoot, 'absent.jpg'), readme);
    expect(out).toContain('ENOENT');
    expect(out).toContain('无法评估');
    expect(code).toBe(2);
  });
  it('draws the maps of a photo, and the photo under them', async () => {
    const folder = temporaryFolder();
    const file = join(packageRoot, 'test-images', 'edited', 'stain-photoshop.jpg');
    expect((await touchstone('scan', '--maps', folder.path, file)).err).toBe('');
    const names = readdirSync(folder.path).sort();
    expect(names).toEqual(expect.arrayContaining(['stain-photoshop.jpg.error-level.png']));
    const overlay = await sharp(join(folder.path, 'stain-photoshop.jpg.overlay.png')).metadata();
    const photo = await sharp(file).metadata();
    expect([overlay.width, overlay.height, overlay.channels]).toEqual([photo.width, photo.height, 3]);
    folder.remove();
  });
  it('does not read a file that is larger than allowed', async () => {
    const folder = temporaryFolder();
    const file = join(folder.path, 'large.jpg');
    writeFileSync(file, '');
    truncateSync(file, 51 * 2 ** 20);
    const { code, out } = await touchstone('scan', file, readme);
    expect(out).toContain('MAX_UPLOAD_MIB');
    expect(code).toBe(2);
    folder.remove();
  });
  it.each([[['scan']], [['scan', '--lang', 'fr', 'x']], [['scan', '--jobs', '0', 'x']], [['nonsense']]])(
    'refuses wrong use: %j',
    async (args) => {
      const { code, out, err } = await touchstone(...args);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/error:/);
    },
  );
});
