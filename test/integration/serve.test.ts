import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyOf, photos, productOfEachTest } from '../support/product.js';
import { failToServe, freePort } from '../support/serve.js';
import { tally } from '../support/tally.js';
import { touchstoneWith } from '../support/touchstone.js';
import { Client } from '../support/uploads.js';

describe('touchstone serve', { timeout: 480_000 }, () => {
  const product = productOfEachTest('none');

  it('prints where it is, keeps others off its data, and takes up accepted work when started again', async () => {
    const first = await product.start();
    const { url } = first;
    expect(first.lines).toEqual([
      `Console: ${url}/`,
      `API docs: ${url}/docs`,
      expect.stringMatching(/^Merchant key: ts_/),
      expect.stringMatching(/^Adjudicator key: ts_/),
    ]);
    const second = await failToServe({ ...product.options, port: await freePort() });
    expect(second.code).not.toBe(0);
    expect(second.stderr).toContain('CFG_DATA_IN_USE');
    const samePort = await failToServe({
      ...product.options,
      dataDir: join(product.options.dataDir, '..', 'other'),
    });
    expect(samePort.code).not.toBe(0);
    expect(samePort.stderr).toContain('CFG_PORT_IN_USE');
    expect(existsSync(join(product.options.dataDir, '..', 'other', 'keys-made'))).toBe(false);
    // Arguments can be read by everybody on the machine; a Redis URL may hold a password.
    expect(first.descendants('unix:')).toEqual([]);

    const settings = { TOUCHSTONE_DATA: product.options.dataDir, DATABASE_URL: '' };
    const made = await touchstoneWith(settings, 'keys', 'create', '--merchant', 'late');
    const late = /^Key: (ts_\S+)$/m.exec(made.out)?.[1] ?? '';
    expect(await new Client(url, late).get('/v1/disputes')).toMatchObject({ status: 200 });
    expect(await touchstoneWith(settings, 'migrate')).toMatchObject({ code: 0, out: 'Nothing to apply.\n' });

    const client = new Client(url, keyOf(first));
    const ids: string[] = [];
    for (const [index, photo] of (await photos(12)).entries())
      ids.push(await client.upload(photo, `k${index}`));
    await product.stop();
    // A service that was killed instead of drained would leave its lock.
    expect(existsSync(join(product.options.dataDir, 'database.lock'))).toBe(false);

    expect((await product.start()).lines).toHaveLength(2);
    for (const id of ids) expect(await client.outcome(id)).not.toBe('');
    await product.stop();
    expect(await tally({ databaseUrl: null, dataDir: product.options.dataDir })).toMatchObject({
      scans: 12,
      verdicts: 12,
      open: 0,
    });
  });
});
