import type { Container } from './container.js';

const signatureBytes = 8;
const pixelChunks = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

/**
 * The PNG without all that its picture does not need. Decoders unpack text and profiles before they come to the
 * picture, whatever those weigh.
 */
export function pngPixels(bytes: Uint8Array, { parts }: Container): Uint8Array {
  const kept = parts.filter(({ name }) => pixelChunks.has(name));
  if (kept.length === parts.length) return bytes;
  const out = new Uint8Array(kept.reduce((sum, { length }) => sum + length, signatureBytes));
  out.set(bytes.subarray(0, signatureBytes));
  let at = signatureBytes;
  for (const { offset, length } of kept) {
    out.set(bytes.subarray(offset, offset + length), at);
    at += length;
  }
  return out;
}
