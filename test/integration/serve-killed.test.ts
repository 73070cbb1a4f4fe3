/** `serve` whose processes are killed one after the other, over both databases. */
import { afterAll, describe, expect, it } from 'vitest';
import { haltScan } from '../support/halt-scan.js';
import { startPostgres } from '../support/postgres.js';
import { keyOf, photos, productOfEachTest } from '../support/product.js';
import { tally } from '../support/tally.js';
import { Client } from '../support/uploads.js';

const server = await startPostgres();
if (server === null) {
  process.stdout.write('PostgreSQL is not installed: serve is covered over PGlite alone in this run.\n');
}
afterAll(() => server?.stop());

describe('touchstone serve', { timeout: 480_000 }, () => {
  const product = productOfEachTest('migrated');

  it('loses nothing to kill -9 in the middle of a scan, whoever is hit', async () => {
    // Whoever is started again stays where the printed line says.
    product.options = { ...product.options, port: 0 };
    const served = await product.start();
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
    const next = new Client((await product.start()).url, key);
    for (const id of ids) expect(await next.outcome(id)).not.toBe('');
    await product.stop();
    const { scans, verdicts, open } = await tally({ databaseUrl: null, dataDir: product.options.dataDir });
    expect([verdicts, open]).toEqual([scans, 0]);
    expect(scans).toBeGreaterThanOrEqual(ids.length);
  });

  if (server !== null) {
    it('runs api and workers apart over PostgreSQL, and loses neither to kill -9', async () => {
      const databaseUrl = await server.createDatabase('serve');
      product.options = { ...product.options, databaseUrl };
      const served = await product.start();
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
      await product.stop();
      const { scans, verdicts, open } = await tally({ databaseUrl, dataDir: '' });
      expect([verdicts, open]).toEqual([scans, 0]);
      expect(scans).toBeGreaterThanOrEqual(ids.length);
    });
  }
});
