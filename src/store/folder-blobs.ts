import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { TouchstoneError } from '../domain/errors.js';
import type { BlobInfo, BlobStore, Upload } from './blobs.js';

const name = /^[0-9a-f]{64}$/;
const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';

function storageFailure(thrown: unknown): TouchstoneError {
  if (thrown instanceof TouchstoneError) return thrown;
  const code = codeOf(thrown);
  return new TouchstoneError('DEP_STORAGE', code === '' ? 'The disk failed' : `The disk answered ${code}`, {
    cause: thrown,
  });
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/**
 * Blobs under `folder/aa/SHA256`: 256 shelves, so that a new one, which costs another wait for the disk, is
 * soon rare. Uploads grow in `folder/incoming` on the same disk, so that keeping one is a single link.
 */
export async function openFolderBlobs(folder: string): Promise<BlobStore> {
  const incoming = join(folder, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const pathOf = (sha256: string): string => {
    if (!name.test(sha256)) {
      throw new TouchstoneError(
        'BUG_UNEXPECTED',
        `Expected 64 hex digits for sha256 but received "${sha256}"`,
      );
    }
    return join(folder, sha256.slice(0, 2), sha256);
  };

  return {
    create: async () => {
      const path = join(incoming, randomUUID());
      try {
        return upload(await open(path, 'wx+', 0o600), path, pathOf);
      } catch (error) {
        throw storageFailure(error);
      }
    },
    read: async (sha256) => {
      const bytes = await readFile(pathOf(sha256)).catch((error: unknown) => {
        if (codeOf(error) === 'ENOENT')
          throw new TouchstoneError('CUS_BYTES_MISSING', sha256, { cause: error });
        throw storageFailure(error);
      });
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
        throw new TouchstoneError('CUS_BYTES_CHANGED', sha256);
      }
      return bytes;
    },
    stat: async (sha256) => {
      try {
        return { sha256, sizeBytes: (await stat(pathOf(sha256))).size };
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return null;
        throw storageFailure(error);
      }
    },
  };
}

/** Removes uploads that no living process can finish: those older than `maxAgeMs`. */
export async function sweepIncoming(folder: string, maxAgeMs: number): Promise<void> {
  const incoming = join(folder, 'incoming');
  for (const file of await readdir(incoming)) {
    const path = join(incoming, file);
    const info = await stat(path).catch(() => null);
    if (info !== null && Date.now() - info.mtimeMs > maxAgeMs) await rm(path, { force: true });
  }
}

function upload(file: FileHandle, path: string, pathOf: (sha256: string) => string): Upload {
  const hash = createHash('sha256');
  let sizeBytes = 0;
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

  return {
    get sizeBytes() {
      return sizeBytes;
    },
    write: (chunk) =>
      orDiscard(async () => {
        await file.writeFile(chunk);
        hash.update(chunk);
        sizeBytes += chunk.byteLength;
      }),
    read: (offset, length) =>
      orDiscard(async () => {
        const wanted = Math.max(0, Math.min(length, sizeBytes - offset));
        const { buffer, bytesRead } = await file.read(Buffer.alloc(wanted), 0, wanted, offset);
        return buffer.subarray(0, bytesRead);
      }),
    digest: () => hash.copy().digest('hex'),
    commit: () =>
      orDiscard(async (): Promise<BlobInfo> => {
        const sha256 = hash.copy().digest('hex');
        await file.sync();
        const target = pathOf(sha256);
        const shelf = dirname(target);
        const made = await mkdir(shelf, { recursive: true, mode: 0o700 });
        await keep(path, target);
        await syncFolder(shelf);
        if (made !== undefined) await syncFolder(dirname(shelf));
        await discard();
        return { sha256, sizeBytes };
      }),
    discard,
  };
}

/** A link refuses to replace what stands; file systems without links get a rename, equal bytes over equal bytes. */
async function keep(path: string, target: string): Promise<void> {
  try {
    await link(path, target);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return;
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK'].includes(code)) throw error;
    await rename(path, target);
  }
}
