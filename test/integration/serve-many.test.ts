import { describe, expect, it } from 'vitest';
import { keyOf, productOfEachTest } from '../support/product.js';
import { tally } from '../support/tally.js';
import { Client, smallPhoto } from '../support/uploads.js';

describe('touchstone serve', { timeout: 480_000 }, () => {
  const product = productOfEachTest('migrated');

  it('takes 500 photos at 16 at a time, none lost, none scanned twice', async () => {
    const served = await product.start();
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
    await product.stop();
    expect(await tally({ databaseUrl: null, dataDir: product.options.dataDir })).toEqual({
      scans: count,
      verdicts: count,
      open: 0,
      started: count,
    });
  });
});
