import { chmodSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { socketPathOf } from '../../../src/cli/serve/private-redis.js';

describe("the private Redis's socket", () => {
  it('stands in the data folder where its path fits, else in a short folder of its own', () => {
    expect(socketPathOf('/srv/touchstone')).toBe('/srv/touchstone/redis/redis.sock');
    const long = `/srv/${'deep/'.repeat(30)}data`;
    const path = socketPathOf(long);
    expect(Buffer.byteLength(path)).toBeLessThanOrEqual(100);
    expect(socketPathOf(long)).toBe(path);
    const other = socketPathOf(`${long}2`);
    expect(dirname(other)).not.toBe(dirname(path));
    for (const made of [path, other]) rmSync(dirname(made), { recursive: true });
  });

  it('stands in no folder that others may write to', () => {
    const long = `/srv/${'open/'.repeat(30)}data`;
    const folder = dirname(socketPathOf(long));
    chmodSync(folder, 0o777);
    expect(() => socketPathOf(long)).toThrow('CFG_START_FAILED');
    rmSync(folder, { recursive: true });
  });
});
