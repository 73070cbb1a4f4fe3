import { createHash } from 'node:crypto';
import { link, mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { BlobInfo, Upload } from './blobs.js';
import { codeOf, storageFailure } from './storage-failure.js';

/** Pieces come as small as the network cuts them; each write of its own would be another wait. */
const gatheredBytes = 256 * 1024;

/** One upload: it grows at `path`, open as `file`, until it is linked to where `pathOf` says or thrown away. */
export function folderUpload(file: FileHandle, path: string, pathOf: (sha256: string) => string): Upload {
  const hash = createHash('sha256');
  let gathered: Uint8Array[] = [];
  let unwritten = 0;
  let sizeBytes = 0;
  let durable: Promise<void> | null = null;
  let closed = false;

  const discard = async (): Promise<void> => {
    if (!closed) {
      closed = true;
      await file.close().catch(() => undefined);
    }
    await rm(path, { force: true });
  };
  /** Nothing half written stays behind a failure. */
  const orDiscard = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      await discard();
      throw storageFailure(error);
    }
  };
  const flush = async (): Promise<void> => {
    if (unwritten === 0) return;
    const bytes = Buffer.concat(gathered);
    gathered = [];
    unwritten = 0;
    await file.writeFile(bytes);
  };
  const makeDurable = (): Promise<void> => {
    durable ??= flush().then(() => file.sync());
    return durable;
  };

  return {
    get sizeBytes() {
      return sizeBytes;
    },
    write: (chunk) =>
      orDiscard(async () => {
        gathered.push(chunk);
        hash.update(chunk);
        unwritten += chunk.byteLength;
        sizeBytes += chunk.byteLength;
        if (unwritten >= gatheredBytes) await flush();
      }),
    read: (offset, length) =>
      orDiscard(async () => {
        await flush();
        const wanted = Math.max(0, Math.min(length, sizeBytes - offset));
        const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(wanted), 0, wanted, offset);
        return buffer.subarray(0, bytesRead);
      }),
    digest: () => hash.copy().digest('hex'),
    end: () => {
      makeDurable().catch(() => undefined);
    },
    commit: () =>
      orDiscard(async (): Promise<BlobInfo> => {
        const sha256 = hash.copy().digest('hex');
        // Before it has its name: what stands under a name is whole, whatever happens.
        await makeDurable();
        const target = pathOf(sha256);
        const shelf = dirname(target);
        const made = await mkdir(shelf, { recursive: true, mode: 0o700 });
        await keep(path, target);
        await Promise.all([syncFolder(shelf), ...(made === undefined ? [] : [syncFolder(dirname(shelf))])]);
        return { sha256, sizeBytes };
      }),
    discard,
  };
}

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
