import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { TouchstoneError } from '../domain/errors.js';
import type { BlobStore } from './blobs.js';
import { keep, makeShelves, unlessMissing } from './folder-files.js';
import { folderUpload } from './folder-upload.js';
import { codeOf, storageFailure } from './storage-failure.js';

const name = /^[0-9a-f]{64}$/;
const shelfNames = Array.from({ length: 256 }, (_, at) => at.toString(16).padStart(2, '0'));
/**
 * Blobs under `folder/aa/SHA256`: 256 shelves, all made here, since a new one costs another wait for the disk, which no
 * upload should have. Uploads grow in `folder/incoming` on the same disk, so that keeping one is a single link.
 */
export async function openFolderBlobs(folder: string): Promise<BlobStore> {
  const incoming = join(folder, 'incoming');
  const aside = join(folder, 'aside');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  await makeShelves(folder, shelfNames);
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
        return folderUpload(await open(path, 'wx+', 0o600), path, pathOf);
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
        const { size, mtime } = await stat(pathOf(sha256));
        return { sha256, sizeBytes: size, writtenAt: mtime };
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return null;
        throw storageFailure(error);
      }
    },
    list: async function* () {
      try {
        for (const shelf of shelfNames) {
          const page = (await readdir(join(folder, shelf))).filter((file) => name.test(file));
          if (page.length > 0) yield page;
        }
      } catch (error) {
        throw storageFailure(error);
      }
    },
    setAside: (sha256) =>
      quietly(async () => {
        await mkdir(aside, { recursive: true, mode: 0o700 });
        // A rename onto another link of the same file would do nothing at all.
        await rm(join(aside, sha256), { force: true });
        await rename(pathOf(sha256), join(aside, sha256));
      }),
    putBack: async (sha256) => {
      const path = join(aside, sha256);
      await quietly(() => keep(path, pathOf(sha256)));
      await quietly(() => rm(path));
    },
    dropAside: (sha256) => quietly(() => rm(join(aside, sha256))),
  };
}

async function quietly(work: () => Promise<void>): Promise<void> {
  try {
    await unlessMissing(work);
  } catch (error) {
    throw storageFailure(error);
  }
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
