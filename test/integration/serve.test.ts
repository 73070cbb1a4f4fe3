import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/folder.js';
import { startPostgres } from '../support/postgres.js';
import { haltScan } from '../support/halt-scan.js';
import { failToServe, freePort, serve, type Served, type ServeOptions } from '../support/serve.js';
import { tally } from '../support/tally.js';
import { touchstoneWith } from '../support/touchstone.js';
import { Client, smallPhoto } from '../support/uploads.js';

const server = await startPostgres();
if (server === null) {
  process.stdout.write('PostgreSQL is not installed: serve is covered over PGlite alone in this run.\n');
}
afterAll(() => server?.stop());

const keyOf = (served: Served): string => served.lines[2]?.replace('Merchant key: ', '') ?? '';

describe('touchstone serve', { timeout: 480_000 }, () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let options: ServeOptions;
  let running: Served | null = null;
  beforeEach(async () => {
    folder = temporaryFolder();
    options = { dataDir: join(folder.path, 'data'), port: await freePort() };
  });
  afterEach(async () => {
    await running?.stop();
    running = null;
    folder.remove();
  });
  const start = async (): Promise<Served> => (running = await serve(options));
  const stop = async (): Promise<void> => {
    expect(await running?.stop()).toBe(0);
    running = null;
  };
  const photos = (count: number) =>
    Promise.all(Array.from({ length: count }, (_, index) => smallPhoto(index)));
  const embedded = () => ({ databaseUrl: null, dataDir: options.dataDir });

  it('prints where it is, keeps others off its data, and takes up accepted work when started again', async () => {
    const first = await start();
    const { url } = first;
    expect(first.lines).toEqual([
      `Console: ${url}/`,
      `API docs: ${url}/docs`,
      expect.stringMatching(/^Merchant key: ts_/),
      expect.stringMatching(/^Adjudicator key: ts_/),
    ]);
    const second = await failToServe({ ...options, port: await freePort() });
    expect(second.code).not.toBe(0);
    expect(second.stderr).toContain('CFG_DATA_IN_USE');
    const samePort = await failToServe({ ...options, dataDir: join(folder.path, 'other') });
    expect(samePort.code).not.toBe(0);
    expect(samePort.stderr).toContain('CFG_PORT_IN_USE');
    expect(existsSync(join(folder.path, 'other', 'keys-made'))).toBe(false);
    // Arguments can be read by everybody on the machine; a Redis URL may hold a password.
    expect(first.descendants('unix:')).toEqual([]);

    const settings = { TOUCHSTONE_DATA: options.dataDir, DATABASE_URL: '' };
    const made = await touchstoneWith(settings, 'keys', 'create', '--merchant', 'late');
    const late = /^Key: (ts_\S+)$/m.exec(made.out)?.[1] ?? '';
    expect(await new Client(url, late).get('/v1/disputes')).toMatchObject({ status: 200 });
    expect(await touchstoneWith(settings, 'migrate')).toMatchObject({ code: 0, out: 'Nothing to apply.\n' });

    const client = new Client(url, keyOf(first));
    const ids: string[] = [];
    for (const [index, photo] of (await photos(12)).entries())
      ids.push(await client.upload(photo, `k${index}`));
    await stop();
    // A service that was killed instead of drained would leave its lock.
    expect(existsSync(join(options.dataDir, 'database.lock'))).toBe(false);

    expect((await start()).lines).toHaveLength(2);
    for (const id of ids) expect(await client.outcome(id)).not.toBe('');
    await stop();
    expect(await tally(embedded())).toMatchObject({ scans: 12, verdicts: 12, open: 0 });
  });

  it('loses nothing to kill -9 in the middle of a scan, whoever is hit', async () => {
    // Whoever is started again stays where the printed line says.
    options = { ...options, port: 0 };
    const served = await start();
    const key = keyOf(served);
    const client = new Client(served.url, key);
    const kill = (part: string) => {
      const pids = served.descendants(part);
      if (pids.length === 0) throw new Error(`Nothing runs ${part}`);
      for (const pid of pids) process.kill(pid, 'SIGKILL');
      return pids;
    };
    const ids: string[] = [];
    const accept = async (photo: Buffer | undefined, name: string) =>
      ids.push(await client.uploadUntilAccepted(photo ?? Buffer.alloc(0), name));
    const [during, afterwards, last] = await photos(3);
    for (const part of ['pool/child', 'redis-server', 'service-entry']) {
      const halted = await haltScan(served, client);
      ids.push(halted.id);
      const children = served.descendants('pool/child');
      kill(part);
      halted.resume();
      if (part === 'redis-server') await accept(during, 'during');
      // Children of a worker that is gone go too, with what they were about.
      if (part === 'service-entry') await served.gone(children);
      for (const id of ids) expect(await client.outcome(id)).not.toBe('');
    }
    await accept(afterwards, 'afterwards');
    kill('service-entry');
    await accept(last, 'last');
    await served.killSupervisor();
    const next = new Client((await start()).url, key);
    for (const id of ids) expect(await next.outcome(id)).not.toBe('');
    await stop();
    const { scans, verdicts, open } = await tally(embedded());
    expect([verdicts, open]).toEqual([scans, 0]);
    expect(scans).toBeGreaterThanOrEqual(ids.length);
  });

  it('takes 500 photos at 16 at a time, none lost, none scanned twice', async () => {
    const served = await start();
    const client = new Client(served.url, keyOf(served));
    const count = 500;
    const ids = new Set<string>();
    let next = 0;
    const lane = async () => {
      for (let number = next++; number < count; number = next++) {
        ids.add(await client.upload(await smallPhoto(number), `photo-${number}`));
      }
    };
    await Promise.all(Array.from({ length: 16 }, lane));
    expect(ids.size).toBe(count);
    for (const id of ids) await client.outcome(id);
    await stop();
    expect(await tally(embedded())).toEqual({ scans: count, verdicts: count, open: 0, started: count });
  });

  if (server !== null) {
    it('runs api and workers apart over PostgreSQL, and loses neither to kill -9', async () => {
      const databaseUrl = await server.createDatabase('serve');
      options = { ...options, databaseUrl };
      const served = await start();
      const client = new Client(served.url, keyOf(served));
      const kill = (role: string) => {
        for (const pid of served.descendants(`"role":"${role}"`)) process.kill(pid, 'SIGKILL');
      };
      const halted = await haltScan(served, client);
      const children = served.descendants('pool/child');
      kill('worker');
      halted.resume();
      await served.gone(children);
      const ids = [halted.id];
      for (const [index, photo] of (await photos(8)).entries()) {
        ids.push(await client.uploadUntilAccepted(photo, `k${index}`));
        if (index === 4) kill('api');
      }
      for (const id of ids) expect(await client.outcome(id)).not.toBe('');
      await stop();
      const { scans, verdicts, open } = await tally({ databaseUrl, dataDir: '' });
      expect([verdicts, open]).toEqual([scans, 0]);
      expect(scans).toBeGreaterThanOrEqual(ids.length);
    });
  }
});
