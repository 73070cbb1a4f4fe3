import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockHolder, takeLock } from '../../../src/store/lock.js';
import { temporaryFolder } from '../../support/folder.js';

describe('a lock file', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let path: string;
  beforeEach(() => {
    folder = temporaryFolder();
    path = join(folder.path, 'x.lock');
  });
  afterEach(() => {
    folder.remove();
  });

  it('is held once, and free again after its release', () => {
    const release = takeLock(path);
    expect(lockHolder(path)).toBe(process.pid);
    expect(() => takeLock(path)).toThrow(/CFG_DATA_IN_USE.*\d+/);
    release();
    expect(lockHolder(path)).toBeNull();
    takeLock(path)();
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('of a dead process is taken over', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(path, JSON.stringify({ pid, started: '' }));
    takeLock(path)();
  });

  it('of a process whose id was given to another is taken over', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    writeFileSync(path, JSON.stringify({ pid: other.pid, started: 'long ago' }));
    expect(lockHolder(path)).toBeNull();
    takeLock(path)();
    other.kill('SIGKILL');
    await once(other, 'exit');
  });

  it('that is torn is taken over', () => {
    writeFileSync(path, '{"pid":');
    takeLock(path)();
  });
});
