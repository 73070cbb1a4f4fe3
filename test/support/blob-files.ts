import { readdirSync } from 'node:fs';
import type { BlobInfo, BlobStore } from '../../src/store/blobs.js';

/** Every file below a blob folder: kept blobs and uploads on their way. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
}

/** Puts bytes into a store of blobs as a request does: kept, and the upload ended. */
export async function putBlob(
  blobs: BlobStore,
  ...chunks: readonly (Uint8Array | string)[]
): Promise<BlobInfo> {
  const upload = await blobs.create();
  for (const chunk of chunks) await upload.write(Buffer.from(chunk));
  const info = await upload.commit();
  await upload.settled();
  await upload.discard();
  return info;
}
