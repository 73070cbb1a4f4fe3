import { chmodSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { socketPathOf } from '../../../src/store/socket-path.js';

const name = 'redis/redis.sock';

describe('a socket of the data folder', () => {
  it('stands in the data folder where its path fits, else in a short folder of its own', () => {
    expect(socketPathOf('/srv/touchstone', name)).toBe('/srv/touchstone/redis/redis.sock');
    const long = `/srv/${'deep/'.repeat(30)}data`;
    const path = socketPathOf(long, name);
    expect(Buffer.byteLength(path)).toBeLessThanOrEqual(100);
    expect(socketPathOf(long, name)).toBe(path);
    const other = socketPathOf(`${long}2`, name);
    expect(dirname(other)).not.toBe(dirname(path));
    for (const made of [path, other]) rmSync(dirname(made), { recursive: true });
  });

  it('stands in no folder that others may write to', () => {
    const long = `/srv/${'open/'.repeat(30)}data`;
    const folder = dirname(socketPathOf(long, name));
    chmodSync(folder, 0o777);
    expect(() => socketPathOf(long, name)).toThrow('CFG_START_FAILED');
    rmSync(folder, { recursive: true });
  });
});
