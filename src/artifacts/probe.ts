/**
 * What a file is and how large its picture is, from magic bytes and header alone. Nothing is decoded here and no
 * codec is loaded: the api asks this before it takes a photo in.
 */
import { TouchstoneError } from '../domain/errors.js';
import type { Format } from '../domain/report.js';
import type { Header } from '../image/header.js';
import { heifHeader } from '../image/heif-header.js';
import { jpegHeader } from '../image/jpeg-header.js';
import { pngHeader } from '../image/png-header.js';
import { webpHeader } from '../image/webp-header.js';
import { sniff, type Kind } from './sniff.js';
import type { Probe } from './types.js';

const readers: Readonly<Record<Format, (bytes: Uint8Array) => Header | null>> = {
  jpeg: jpegHeader,
  png: pngHeader,
  webp: webpHeader,
  heic: heifHeader,
  avif: heifHeader,
};

/**
 * Reads format, size, frames, depth and alpha. The first few megabytes of a file are enough unless its header lies
 * behind them. Throws EVD_EMPTY, EVD_NOT_AN_IMAGE, EVD_UNSUPPORTED_FORMAT or EVD_HEADER_UNREADABLE.
 */
export function probe(bytesOrPrefix: Uint8Array): Probe {
  if (bytesOrPrefix.length === 0) throw new TouchstoneError('EVD_EMPTY', 'The file holds no bytes');
  const kind: Kind = sniff(bytesOrPrefix);
  if (kind.is === 'unknown') {
    throw new TouchstoneError('EVD_NOT_AN_IMAGE', 'The first bytes are those of no known image format');
  }
  if (kind.is === 'other') {
    const code = kind.image ? 'EVD_UNSUPPORTED_FORMAT' : 'EVD_NOT_AN_IMAGE';
    throw new TouchstoneError(code, `The file is ${kind.name}`);
  }
  const header = readers[kind.format](bytesOrPrefix);
  if (header === null || header.width === 0 || header.height === 0) {
    throw new TouchstoneError('EVD_HEADER_UNREADABLE', `The ${kind.format} header does not tell the size`);
  }
  return { format: kind.format, ...header };
}

/** Refuses what is not examined: EVD_ANIMATED for several frames, EVD_TOO_MANY_PIXELS above `maxPixels`. */
export function checkProbe(probed: Probe, limits: { readonly maxPixels: number }): void {
  if (probed.frames > 1) {
    throw new TouchstoneError('EVD_ANIMATED', `The file holds ${probed.frames} frames`);
  }
  if (probed.width * probed.height > limits.maxPixels) {
    throw new TouchstoneError(
      'EVD_TOO_MANY_PIXELS',
      `The picture has ${probed.width} x ${probed.height} pixels; at most ${limits.maxPixels} are examined`,
    );
  }
}
