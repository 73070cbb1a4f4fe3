/** Programs that npm cannot bring, found or installed with the system's packages when we may. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Full path of the first of `names` on the PATH or in `folders`, else null. */
export function find(names, folders = []) {
  for (const folder of [...(process.env.PATH ?? '').split(delimiter), ...folders]) {
    for (const name of names) {
      const path = join(folder, name);
      if (existsSync(path)) return path;
    }
  }
  return null;
}

/** Debian keeps PostgreSQL's server programs off the PATH, one folder a version; newest first. */
export function postgresFolders() {
  const base = '/usr/lib/postgresql';
  if (!existsSync(base)) return [];
  return readdirSync(base)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(base, version, 'bin'));
}

let listsAreFresh = false;

/** Installs Debian packages when root on a system with apt; tells whether it did. */
export function aptInstall(packages) {
  if (process.getuid?.() !== 0 || !find(['apt-get'])) return false;
  const apt = (args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  if (!listsAreFresh) listsAreFresh = apt(['-qq', 'update']);
  console.error(`Installing ${packages.join(' ')} with apt-get ...`);
  return apt(['-qq', '-y', '--no-install-recommends', 'install', ...packages]);
}
