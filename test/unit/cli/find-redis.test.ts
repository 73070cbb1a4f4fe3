import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  findRedisServer,
  installCommand,
  serverName,
  type Machine,
} from '../../../src/cli/serve/find-redis.js';
import { temporaryFolder } from '../../support/folder.js';

describe('finding a Redis server', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let machine: Machine;
  let said: string[];
  beforeEach(() => {
    folder = temporaryFolder();
    machine = { path: folder.path, platform: 'linux', isRoot: false };
    said = [];
  });
  afterEach(() => {
    folder.remove();
  });
  const program = (name: string, script: string): string => {
    const path = join(folder.path, name);
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
    return path;
  };
  const find = () => findRedisServer((text) => said.push(text), machine);

  it.each(['redis-server', 'valkey-server', 'redis-check-rdb'])('takes %s from the PATH', (name) => {
    const path = program(name, 'exit 0');
    expect(find()).toBe(path);
    expect(serverName(path)).toBe(name === 'redis-check-rdb' ? 'redis-server' : path);
    expect(said).toEqual([]);
  });

  it('leaves alone what cannot be run', () => {
    chmodSync(program('redis-server', 'exit 0'), 0o644);
    expect(find).toThrow(/CFG_REDIS_MISSING/);
  });

  it('installs it as root on a system with apt, updating its lists first', () => {
    machine = { ...machine, isRoot: true };
    const server = join(folder.path, 'redis-check-rdb');
    const mark = join(folder.path, 'updated');
    // The shell's own words alone: nothing else is on this PATH.
    program(
      'apt-get',
      `case "$*" in *update*) : > ${mark};; *install*redis-tools) [ -e ${mark} ] && : > ${server} && /bin/chmod 755 ${server};; esac`,
    );
    expect(find()).toBe(server);
    expect(said.join()).toContain('apt-get');
  });

  it('says what to type where it may not install', () => {
    program('apt-get', 'exit 1');
    expect(find).toThrow('sudo apt-get -y install redis-tools');
    expect(installCommand({ ...machine, isRoot: true })).toBe('apt-get -y install redis-tools');
    machine = { ...machine, isRoot: true };
    expect(find).toThrow(/Install one with: apt-get/);
  });

  it.each([
    ['brew', 'brew install redis'],
    ['dnf', 'sudo dnf install -y valkey'],
    ['apk', 'sudo apk add redis'],
  ])('knows %s', (name, command) => {
    program(name, 'exit 1');
    expect(installCommand(machine)).toBe(command);
  });

  it('has advice for a machine without any of them', () => {
    expect(find).toThrow(/REDIS_URL=/);
  });
});
