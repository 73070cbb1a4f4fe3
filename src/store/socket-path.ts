import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { TouchstoneError } from '../domain/errors.js';

/** What unix socket paths may hold is 104 bytes on the smallest of our systems, its end included. */
const longestSocketPath = 100;

/**
 * Where a unix socket of a data folder stands: at `name` in the folder, or where that path is too long, in a short
 * one. Throws CFG_START_FAILED where that one is not ours alone.
 */
export function socketPathOf(dataDir: string, name: string): string {
  const path = join(dataDir, name);
  if (Buffer.byteLength(path) <= longestSocketPath) return path;
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const folder = join(tmpdir(), `touchstone-${hash}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid, mode } = lstatSync(folder);
  // Others may write beside it: a folder that one of them made first would give them what is behind the socket.
  if (uid !== process.getuid?.() || (mode & 0o777) !== 0o700) {
    throw new TouchstoneError('CFG_START_FAILED', `${folder} belongs to somebody else or is open to others`);
  }
  return join(folder, basename(name));
}
