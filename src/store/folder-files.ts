/** Steps on the disk that a folder of blobs is made of. */
import { link, mkdir, open, rename, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
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

/** Opens a folder, made where it is not there yet. */
export async function openShelf(path: string): Promise<FileHandle> {
  const known = await unlessMissing(() => open(path));
  if (known !== null) return known;
  await mkdir(path, { recursive: true, mode: 0o700 });
  await syncFolder(dirname(path));
  return open(path);
}

/** Makes the names in a folder as durable as what they name. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
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
