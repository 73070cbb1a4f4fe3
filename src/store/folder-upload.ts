import { createHash } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { BlobInfo, Upload } from './blobs.js';
import { keep, unlessMissing, writeAll } from './folder-files.js';
import { storageFailure } from './storage-failure.js';

/** Pieces come as small as the network cuts them; each write of its own would be another wait. */
const gatheredBytes = 256 * 1024;
const gatheredPieces = 256;
/** The beginning stays at hand: looks at magic bytes and header do not wait for the disk. */
const headBytes = 64 * 1024;

/** One upload: it grows at `path`, open as `file`, until it is linked to where `pathOf` says or thrown away. */
export function folderUpload(file: FileHandle, path: string, pathOf: (sha256: string) => string): Upload {
  const hash = createHash('sha256');
  let head = Buffer.alloc(0);
  let gathered: Uint8Array[] = [];
  let unwritten = 0;
  let sizeBytes = 0;
  /** Everything that was begun to be written; rejects where any of it failed. */
  let writing: Promise<void> = Promise.resolve();
  let durable: Promise<void> | null = null;
  /** The folder of the blob to be, opened while its bytes are on their way. */
  let shelf: Promise<FileHandle> | null = null;
  let settled: Promise<void> = Promise.resolve();
  let closed: Promise<unknown> | null = null;

  const close = (): Promise<unknown> =>
    (closed ??= Promise.allSettled([file.close(), shelf?.then((folder) => folder.close())]));
  const discard = async (): Promise<void> => {
    await Promise.all([close(), unlessMissing(() => unlink(path))]);
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
  const flush = (): Promise<void> => {
    if (unwritten === 0) return writing;
    const pieces = gathered;
    gathered = [];
    unwritten = 0;
    writing = writing.then(() => writeAll(file, pieces));
    // Whoever waits for it next is told.
    writing.catch(() => undefined);
    return writing;
  };
  const digest = (): string => hash.copy().digest('hex');
  const makeDurable = (): { readonly bytes: Promise<void>; readonly shelf: Promise<FileHandle> } => {
    // Times of change may be lost; bytes and size may not.
    durable ??= flush().then(() => file.datasync());
    shelf ??= open(dirname(pathOf(digest())));
    for (const begun of [durable, shelf]) begun.catch(() => undefined);
    return { bytes: durable, shelf };
  };

  return {
    get sizeBytes() {
      return sizeBytes;
    },
    write: (chunk) =>
      orDiscard(async () => {
        if (head.length < headBytes) {
          head = Buffer.concat([head, chunk.subarray(0, headBytes - head.length)]);
        }
        gathered.push(chunk);
        hash.update(chunk);
        unwritten += chunk.byteLength;
        sizeBytes += chunk.byteLength;
        if (unwritten < gatheredBytes && gathered.length < gatheredPieces) return;
        // One piece goes to the disk while the next is gathered; a slow disk holds up who sends.
        const before = writing;
        void flush();
        await before;
      }),
    read: (offset, length) =>
      orDiscard(async () => {
        const wanted = Math.max(0, Math.min(length, sizeBytes - offset));
        if (offset + wanted <= head.length) return head.subarray(offset, offset + wanted);
        await flush();
        const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(wanted), 0, wanted, offset);
        return buffer.subarray(0, bytesRead);
      }),
    digest,
    end: () => orDiscard(() => makeDurable().bytes),
    commit: () =>
      orDiscard(async (): Promise<BlobInfo> => {
        const sha256 = digest();
        const made = makeDurable();
        // Before it has its name: what stands under a name is whole, whatever happens.
        await made.bytes;
        const folder = await made.shelf;
        await keep(path, pathOf(sha256));
        settled = folder.sync();
        settled.catch(() => undefined);
        return { sha256, sizeBytes };
      }),
    settled: () => orDiscard(() => settled),
    discard,
  };
}
