/** Steps on the disk that a folder of blobs is made of. */
import { link, mkdir, open, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from './storage-failure.js';

interface Appendable {
  writev(pieces: readonly Uint8Array[]): Promise<{ readonly bytesWritten: number }>;
  writeFile(bytes: Uint8Array): Promise<void>;
}

/** Appends pieces, as many as one call of the system takes, without copying them together. */
export async function writeAll(file: Appendable, pieces: readonly Uint8Array[]): Promise<void> {
  const { bytesWritten } = await file.writev(pieces);
  const wanted = pieces.reduce((sum, { byteLength }) => sum + byteLength, 0);
  if (bytesWritten < wanted) await file.writeFile(Buffer.concat(pieces).subarray(bytesWritten));
}

/** Makes the folders inside `folder` that are not there yet, as durable as what will lie in them. */
export async function makeShelves(folder: string, names: readonly string[]): Promise<void> {
  const known = new Set(await readdir(folder));
  const missing = names.filter((name) => !known.has(name));
  if (missing.length === 0) return;
  await Promise.all(missing.map((name) => mkdir(join(folder, name), { recursive: true, mode: 0o700 })));
  const shelves = await open(folder);
  try {
    await shelves.sync();
  } finally {
    await shelves.close();
  }
}

/** A link refuses to replace what stands; file systems without links get a rename, equal bytes over equal bytes. */
export async function keep(path: string, target: string): Promise<void> {
  try {
    await link(path, target);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return;
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK'].includes(code)) throw error;
    await rename(path, target);
  }
}

/** Null where what the work is about is not there. */
export async function unlessMissing<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
