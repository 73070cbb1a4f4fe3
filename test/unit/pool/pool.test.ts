import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { maxRuns, openPool, type PoolOptions, type ScanPool } from '../../../src/pool/pool.js';
import type { Failure } from '../../../src/domain/analysis.js';

/** What test/support/pool-child.mjs answers in place of a report. */
interface FixtureResult {
  readonly pid: number;
  readonly failed: Readonly<Record<string, Failure>>;
  readonly giveUp: Failure | null;
}

const childModule = fileURLToPath(new URL('../../support/pool-child.mjs', import.meta.url));
const mebibyte = 1024 * 1024;
let pool: ScanPool | undefined;

function open(options: Partial<PoolOptions> = {}): ScanPool {
  pool = openPool({
    size: 1,
    timeoutMs: 1_000,
    memoryBytes: 300 * mebibyte,
    maxPixels: 1,
    childModule,
    ...options,
  });
  return pool;
}
async function run(scans: ScanPool, script: string, signal?: AbortSignal): Promise<FixtureResult> {
  const result = await scans.scan(Buffer.from(script), signal ? { signal } : {});
  return result as unknown as FixtureResult;
}
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
/** R runs, S sleeps, T is stopped. */
function stateOf(pid: number): string | undefined {
  if (process.platform !== 'linux') {
    return execFileSync('ps', ['-o', 'state=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .at(0);
  }
  return /\) (\w) /.exec(readFileSync(`/proc/${pid}/stat`, 'latin1'))?.[1];
}

afterEach(async () => {
  await pool?.close();
  pool = undefined;
});

describe('openPool', () => {
  it('uses one child for one photo after another', async () => {
    const scans = open();
    const first = await run(scans, 'artifact:raster=ok');
    const second = await run(scans, 'artifact:raster=ok');
    expect(second.pid).toBe(first.pid);
  });

  it('holds no more children than its size, and every photo gets its answer', async () => {
    const scans = open({ size: 2 });
    const results = await Promise.all(Array.from({ length: 6 }, () => run(scans, 'analyzer:a=sleep')));
    expect(new Set(results.map((r) => r.pid)).size).toBe(2);
  });

  it('tells each step before it begins', async () => {
    const steps: string[] = [];
    await open().scan(Buffer.from('artifact:raster=ok;analyzer:a=ok'), {
      onStep: (step) => steps.push(step),
    });
    expect(steps).toEqual(['artifact:raster', 'analyzer:a']);
  });

  it.each([
    ['analyzer:a=hang', 'analyzer:a', 'ANL_TIMEOUT'],
    ['analyzer:a=crash', 'analyzer:a', 'ANL_CRASHED'],
    ['analyzer:a=allocate', 'analyzer:a', 'ANL_CRASHED'],
    ['artifact:raster=hang', 'artifact:raster', 'EVD_DECODE_LIMIT'],
    ['artifact:raster=crash', 'artifact:raster', 'EVD_DECODE_LIMIT'],
    ['artifact:raster=allocate', 'artifact:raster', 'EVD_DECODE_LIMIT'],
  ])('scans again without the step after %s', async (script, step, code) => {
    const result = await run(open(), `artifact:probe=ok;${script};analyzer:z=ok`);
    expect(Object.keys(result.failed)).toEqual([step]);
    expect(result.failed[step].code).toBe(code);
    expect(isRunning(result.pid)).toBe(true);
  });

  it('ends an analyzer at its own limit, long before the scan’s', async () => {
    const began = performance.now();
    const result = await run(open({ timeoutMs: 30_000 }), 'analyzer:short=hang');
    expect(result.failed['analyzer:short'].code).toBe('ANL_TIMEOUT');
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  it('lets a child have its processor time, however long it has to wait for it', async () => {
    const scans = open();
    const { pid } = await run(scans, 'analyzer:a=ok');
    const waiting = run(scans, 'analyzer:long=stop;analyzer:z=ok');
    await expect.poll(() => stateOf(pid), { timeout: 20_000 }).toBe('T');
    // Longer than the step's limit, as on a machine with too much to do.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    process.kill(pid, 'SIGCONT');
    expect(await waiting).toEqual({ pid, failed: {}, giveUp: null });
  });

  it('ends a child that does nothing for many times its limit', async () => {
    const result = await run(open(), 'analyzer:short=wait;analyzer:z=ok');
    expect(result.failed['analyzer:short'].code).toBe('ANL_TIMEOUT');
  });

  it('says the same of the same loss every time', async () => {
    const scans = open();
    const first = await run(scans, 'analyzer:a=crash');
    const second = await run(scans, 'analyzer:a=crash');
    expect(second.failed).toEqual(first.failed);
  });

  it('gives a photo up after so many lost children, and still reports', async () => {
    const script = Array.from({ length: maxRuns + 2 }, (_, i) => `analyzer:${i}=crash`).join(';');
    const result = await run(open(), script);
    expect(result.giveUp?.code).toBe('EVD_DECODE_LIMIT');
  });

  it('passes on what a child cannot explain, and keeps working', async () => {
    const scans = open();
    await expect(run(scans, 'analyzer:a=throw')).rejects.toMatchObject({ code: 'BUG_UNEXPECTED' });
    await expect(run(scans, 'analyzer:a=ok')).resolves.toMatchObject({ failed: {} });
  });

  it('tells when children cannot run at all', async () => {
    const scans = open({ childModule: fileURLToPath(new URL('./absent.mjs', import.meta.url)) });
    await expect(run(scans, 'analyzer:a=ok')).rejects.toMatchObject({ code: 'DEP_SCANNER' });
  });

  it('replaces a child that was killed while idle', async () => {
    const scans = open();
    const { pid } = await run(scans, 'analyzer:a=ok');
    process.kill(pid, 'SIGKILL');
    const next = await run(scans, 'analyzer:a=ok');
    expect(next.pid).not.toBe(pid);
  });

  it('ends the child of a scan that is called off', async () => {
    const scans = open({ timeoutMs: 30_000 });
    const controller = new AbortController();
    const hanging = run(scans, 'analyzer:a=hang', controller.signal);
    const waiting = run(scans, 'analyzer:a=ok', controller.signal);
    setTimeout(() => {
      controller.abort(new Error('called off'));
    }, 200);
    await Promise.all([
      expect(hanging).rejects.toThrow('called off'),
      expect(waiting).rejects.toThrow('called off'),
    ]);
    await expect(run(scans, 'analyzer:a=ok')).resolves.toMatchObject({ failed: {} });
  });

  it('leaves no child behind when it closes', async () => {
    const scans = open({ size: 2 });
    const { pid } = await run(scans, 'analyzer:a=ok');
    const hanging = expect(run(scans, 'analyzer:a=hang')).rejects.toMatchObject({ code: 'DEP_SCANNER' });
    await scans.close();
    await hanging;
    expect(isRunning(pid)).toBe(false);
    await expect(run(scans, 'analyzer:a=ok')).rejects.toMatchObject({ code: 'DEP_SCANNER' });
  });

  it.each([
    ['hang', 'EVD_DECODE_LIMIT', 'time'],
    ['allocate', 'EVD_DECODE_LIMIT', 'memory'],
    ['crash', 'EVD_DECODE_LIMIT', 'process'],
    ['throw', 'BUG_UNEXPECTED', 'fixture'],
  ])('ends what a photo does to a child that draws it: %s', async (behaviour, code, detail) => {
    const pool = open();
    const asked = pool.ask('recode', Buffer.from(`artifact:raster=${behaviour}`), { tiers: [] });
    await expect(asked).rejects.toMatchObject({ code, detail: expect.stringContaining(detail) as string });
    await expect(run(pool, 'analyzer:a=ok')).resolves.toMatchObject({ failed: {} });
  });

  it('tells apart a child that cannot run from one that a drawing ended', async () => {
    const absent = open({ childModule: fileURLToPath(new URL('./absent.mjs', import.meta.url)) });
    await expect(absent.ask('recode', Buffer.from(''), { tiers: [] })).rejects.toMatchObject({
      code: 'DEP_SCANNER',
    });
  });

  it('refuses a size that is no positive integer', () => {
    expect(() => openPool({ size: 0, timeoutMs: 1, memoryBytes: 1, maxPixels: 1 })).toThrow(
      'Expected a positive integer for size but received 0',
    );
  });
});
