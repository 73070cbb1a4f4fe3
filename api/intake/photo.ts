import { checkProbe, probe } from '../../src/artifacts/probe.js';
import { TouchstoneError } from '../../src/domain/errors.js';
import type { Upload } from '../../src/store/blobs.js';

/** Enough to tell what a file is; most headers tell their size in it too. */
const firstLook = 4096;
/** Holds nearly every JPEG's first frame header, which nothing after it takes back. */
const jpegLook = 64 * 1024;
/** Headers behind this much metadata are searched for in the whole file. */
const usualHeader = 8 * 1024 * 1024;

/** What the header of a photo tells. */
export type Probed = ReturnType<typeof probe>;
type Limits = Parameters<typeof checkProbe>[1];

function look(bytes: Uint8Array, limits: Limits): Probed {
  const probed = probe(bytes);
  checkProbe(probed, limits);
  return probed;
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof TouchstoneError && error.code === code;

/** Refuses on the first bytes what can be refused on them; what needs more of the file passes. */
export function firstBytesRefuse(bytes: Uint8Array, limits: Limits): void {
  try {
    look(bytes, limits);
  } catch (error) {
    if (!isCode(error, 'EVD_HEADER_UNREADABLE')) throw error;
  }
}

/** Writes the photo to disk as it comes in, refusing as early as its bytes allow. */
export async function takePhoto(
  upload: Upload,
  chunks: AsyncIterable<Buffer>,
  limits: Limits,
): Promise<void> {
  let looked = false;
  for await (const chunk of chunks) {
    await upload.write(chunk);
    if (looked || upload.sizeBytes < firstLook) continue;
    looked = true;
    firstBytesRefuse(await upload.read(0, firstLook), limits);
  }
}

/** What the beginning of a JPEG tells; null where the rest may tell more. */
async function jpegBeginning(upload: Upload, limits: Limits): Promise<Probed | null> {
  try {
    const probed = look(await upload.read(0, jpegLook), limits);
    return probed.format === 'jpeg' ? probed : null;
  } catch (error) {
    if (!isCode(error, 'EVD_HEADER_UNREADABLE')) throw error;
    return null;
  }
}

/** What the header of the stored upload tells. Throws the EVD_ errors of the probe. */
export async function lookAtPhoto(upload: Upload, limits: Limits): Promise<Probed> {
  const beginning = await jpegBeginning(upload, limits);
  if (beginning !== null) return beginning;
  try {
    return look(await upload.read(0, usualHeader), limits);
  } catch (error) {
    if (!isCode(error, 'EVD_HEADER_UNREADABLE') || upload.sizeBytes <= usualHeader) throw error;
    return look(await upload.read(0, upload.sizeBytes), limits);
  }
}
