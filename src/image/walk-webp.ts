import { fourCc, hasText, u32le } from './bytes.js';
import type { Container } from './container.js';
import { PartList } from './part-list.js';

/**
 * WebP as the chunks of its RIFF, named by FourCC; the RIFF header itself is the part `RIFF`. RFC 9649 section 2.
 * Ends where RIFF says. Linear in the file; never throws.
 */
export function walkWebp(bytes: Uint8Array): Container {
  const list = new PartList(bytes);
  if (!hasText(bytes, 0, 'RIFF') || !hasText(bytes, 8, 'WEBP')) {
    list.problem(0, 'no RIFF WEBP header');
    return list.finish('webp', 0, true);
  }
  const stated = 8 + u32le(bytes, 4);
  const end = Math.min(stated, bytes.length);
  list.add('RIFF', 0, 12, 12);
  let at = 12;
  while (at + 8 <= end && !list.full) {
    const name = fourCc(bytes, at);
    const size = u32le(bytes, at + 4);
    list.add(name, at, 8, 8 + size);
    if (at + 8 + size > end) list.problem(at, `${name} runs past the end of its RIFF`);
    at += 8 + size + (size & 1);
  }
  // A writer may leave out the padding byte of the last chunk.
  return list.finish('webp', end, stated > bytes.length + 1);
}
