/**
 * Brings a checkout to the point where it runs: dependencies installed, sources built, each only when stale.
 * Plain JavaScript on node built-ins alone, because nothing else may be there yet. Stamps are content hashes,
 * so that a fresh clone, a changed branch and a second start are all told apart.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const leastNode = [20, 19];

/** Ends with a plain sentence where Node is too old. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) return;
  console.error(`Touchstone needs Node >= ${leastNode.join('.')}; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Installs and builds what is missing or stale. What it does is told on stderr; nothing when all is fresh. */
export function ensureReady() {
  checkNode();
  ensureInstalled();
  ensureBuilt();
}

export function ensureInstalled() {
  const stamp = join(root, 'node_modules', '.touchstone-installed');
  const wanted = hashFiles(['package.json', 'package-lock.json', '.npmrc'].map((name) => join(root, name)));
  if (read(stamp) === wanted) return;
  say('Installing dependencies ...');
  run('npm', ['ci', '--no-audit', '--no-fund']);
  writeFileSync(stamp, wanted);
}

export function ensureBuilt() {
  const stamp = join(root, 'dist', '.touchstone-built');
  const wanted = hashFiles([
    ...['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'].map((name) => join(root, name)),
    ...['src', 'api', 'workers', 'client', 'bench', 'test-images'].flatMap((folder) =>
      sourcesIn(join(root, folder)),
    ),
    // The private PostgreSQL, which a measurement starts too.
    ...['postgres', 'folder'].map((name) => join(root, 'test', 'support', `${name}.ts`)),
  ]);
  if (read(stamp) === wanted) return;
  say('Building ...');
  // Built beside the old one, which a running service may still start children from, then put in its place:
  // a build over an older one would keep the output of files that are gone.
  const fresh = `dist.${process.pid}`;
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  run(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', fresh]);
  writeFileSync(join(root, fresh, '.touchstone-built'), wanted);
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  renameSync(join(root, fresh), join(root, 'dist'));
}

/** Runs a command in the root, its output on stderr; ends with its exit code when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
  if (status === 0) return;
  console.error(`${[command, ...args].join(' ')} failed${error ? `: ${error.message}` : ''}`);
  process.exit(status ?? 1);
}

function say(text) {
  console.error(text);
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function sourcesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function hashFiles(paths) {
  const hash = createHash('sha256');
  for (const path of paths)
    hash
      .update(path.slice(root.length))
      .update('\0')
      .update(read(path) ?? '')
      .update('\0');
  return hash.digest('hex');
}
