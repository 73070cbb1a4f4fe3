import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { TouchstoneError } from '../../domain/errors.js';

export interface Machine {
  readonly path: string;
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
}

export function thisMachine(): Machine {
  return {
    path: process.env['PATH'] ?? '',
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
  };
}

/** Full path of the first of `names` that can be run, else null. */
export function findProgram(names: readonly string[], path: string): string | null {
  for (const folder of path.split(delimiter).filter((part) => part !== '')) {
    for (const name of names) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not here.
      }
    }
  }
  return null;
}

interface Installer {
  readonly program: string;
  /** Without sudo, as root would type them. */
  readonly commands: readonly (readonly string[])[];
  /** Whether it may be run unasked. */
  readonly allowed: (machine: Machine) => boolean;
}

const never = (): boolean => false;
const installers: readonly Installer[] = [
  {
    program: 'apt-get',
    commands: [
      ['apt-get', '-qq', 'update'],
      ['apt-get', '-qq', '-y', '--no-install-recommends', 'install', 'redis-tools'],
    ],
    allowed: ({ isRoot }) => isRoot,
  },
  {
    program: 'brew',
    commands: [['brew', 'install', 'redis']],
    allowed: ({ platform, isRoot }) => platform === 'darwin' && !isRoot,
  },
  { program: 'dnf', commands: [['dnf', 'install', '-y', 'valkey']], allowed: never },
  { program: 'pacman', commands: [['pacman', '-S', 'valkey']], allowed: never },
  { program: 'apk', commands: [['apk', 'add', 'redis']], allowed: never },
];

/**
 * The last is the same program under another name, which decides what it does. Debian's redis-tools holds it alone;
 * redis-server would also start a service of the system's own, on port 6379.
 */
const serverNames = ['redis-server', 'valkey-server', 'redis-check-rdb'];

/** The name to run a found server under. */
export function serverName(program: string): string {
  return basename(program) === 'redis-check-rdb' ? 'redis-server' : program;
}

/** The exact command that brings Redis to this machine, for a person to type. */
export function installCommand({ path, isRoot }: Machine): string {
  const installer = installers.find(({ program }) => findProgram([program], path) !== null);
  if (installer === undefined) return 'REDIS_URL=redis://HOST:6379 npm start';
  const last = (installer.commands.at(-1) ?? []).filter(
    (word) => !['-qq', '--no-install-recommends'].includes(word),
  );
  return [...(isRoot || installer.program === 'brew' ? [] : ['sudo']), ...last].join(' ');
}

/** A Redis or Valkey server, installed where that is possible unasked. Throws CFG_REDIS_MISSING with what to type. */
export function findRedisServer(say: (text: string) => void, machine = thisMachine()): string {
  const found = findProgram(serverNames, machine.path);
  if (found !== null) return found;
  const installer = installers.find(
    ({ program, allowed }) => allowed(machine) && findProgram([program], machine.path) !== null,
  );
  if (installer !== undefined) {
    say(`No Redis server was found; installing one with ${installer.program} ...`);
    install(installer, machine);
    const installed = findProgram(serverNames, machine.path);
    if (installed !== null) return installed;
  }
  throw new TouchstoneError('CFG_REDIS_MISSING', `Install one with: ${installCommand(machine)}`);
}

function install({ commands }: Installer, { path }: Machine): void {
  for (const [program = '', ...words] of commands) {
    const { status } = spawnSync(program, words, {
      // Standard output is kept for the lines that people and scripts read.
      stdio: ['ignore', 2, 2],
      env: { ...process.env, PATH: path, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) return;
  }
}
