/** The embedded database behind its thread, as pg sees it. */
import { performance } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedPool } from '../../src/store/pglite.js';
import type { Engine } from '../../src/store/engine.js';
import { temporaryFolder } from '../support/folder.js';

const asSealed = { zone: 'UTC', bytes: 'hex', digits: '1' };

describe('the embedded database', () => {
  const folder = temporaryFolder();
  let engine: Engine;
  beforeAll(async () => {
    engine = await openEmbeddedPool(folder.path);
    await engine.pool.query('create table things (name text)');
  });
  afterAll(async () => {
    await engine.close();
    folder.remove();
  });

  const names = async () =>
    (await engine.pool.query('select name from things')).rows.map((row) => (row as { name: string }).name);

  it('takes the open transaction of a connection with it when that ends', async () => {
    const client = await engine.pool.connect();
    await client.query('begin');
    await client.query(`insert into things values ('half')`);
    // As pg does when it has lost trust in a connection.
    (client as { release(broken: boolean): void }).release(true);
    expect(await names()).toEqual([]);
    await engine.pool.query(`insert into things values ('whole')`);
    expect(await names()).toEqual(['whole']);
  });

  it('tells where a transaction could not open by its first statement, which does nothing', async () => {
    const client = await engine.pool.connect();
    await client.query('begin; set local role nobody_known');
    await expect(client.query(`insert into things values ($1)`, ['unopened'])).rejects.toMatchObject({
      code: '22023',
    });
    await client.query('rollback');
    client.release();
    expect(await names()).not.toContain('unopened');
  });

  it('takes what comes after a transaction that only read, in order', async () => {
    await engine.pool.query(`create role reader; grant select on things to reader`);
    const read = async () => {
      const client = await engine.pool.connect();
      await client.query('begin; set local role reader; set transaction read only');
      const { rows } = await client.query('select current_user as name');
      await client.query('commit');
      client.release();
      return rows;
    };
    expect(await read()).toEqual([{ name: 'reader' }]);
    expect((await engine.pool.query('select current_user as name')).rows).toEqual([{ name: 'postgres' }]);
    const client = await engine.pool.connect();
    await client.query('begin; set local role reader; set transaction read only');
    await expect(client.query(`insert into things values ($1)`, ['written'])).rejects.toMatchObject({
      code: '25006',
    });
    await client.query('rollback');
    client.release();
    expect(await read()).toEqual([{ name: 'reader' }]);
  });

  it('takes what comes after a transaction that a crash may forget, and asks for no lock', async () => {
    const client = await engine.pool.connect();
    await client.query('begin; set local role postgres; set local synchronous_commit to off');
    await client.query('select pg_advisory_xact_lock(1)');
    await client.query('insert into things values ($1)', ['fleeting']);
    const { rows } = await client.query(`select 1 from pg_locks where locktype = 'advisory'`);
    await client.query('commit');
    client.release();
    expect(rows).toEqual([]);
    expect(await names()).toContain('fleeting');
  });

  it('sets for every new connection what the text of rows depends on', async () => {
    const shown = async () =>
      (
        await engine.pool.query(
          `select current_setting('timezone') as zone, current_setting('bytea_output') as bytes,
            current_setting('extra_float_digits') as digits`,
        )
      ).rows;
    expect(await shown()).toEqual([asSealed]);
    const client = await engine.pool.connect();
    await client.query(`set timezone to 'Asia/Shanghai'; set bytea_output to 'escape'`);
    (client as { release(broken: boolean): void }).release(true);
    expect(await shown()).toEqual([asSealed]);
  });

  it('says what is wrong with a statement and goes on', async () => {
    await expect(engine.pool.query('select nothing_known')).rejects.toMatchObject({ code: '42703' });
    await expect(engine.pool.query('select $1::int', ['x'])).rejects.toMatchObject({ code: '22P02' });
    expect((await engine.pool.query('select $1::int as one', [1])).rows).toEqual([{ one: 1 }]);
  });

  it('carries large values both ways', async () => {
    const text = 'x'.repeat(1_000_000);
    const bytes = Buffer.alloc(100_000, 7);
    const { rows } = await engine.pool.query('select $1::text as text, $2::bytea as bytes', [text, bytes]);
    expect(rows).toEqual([{ text, bytes }]);
  });

  it('leaves the loop free while a statement runs', async () => {
    const before = performance.eventLoopUtilization();
    await engine.pool.query('select count(*) from generate_series(1, 3000000)');
    expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5);
  });
});
