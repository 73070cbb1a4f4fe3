import { fourCc, hasText, isFourCc, u32be } from './bytes.js';
import type { Container } from './container.js';
import { crc32 } from './crc32.js';
import { PartList } from './part-list.js';

export const pngSignature = '\x89PNG\r\n\x1a\n';

/**
 * PNG as its chunks, named by type. PNG 3rd edition, clause 5. Ends after IEND; a chunk whose CRC does not fit is
 * a problem, not an end. Linear in the file; never throws.
 */
export function walkPng(bytes: Uint8Array, mostParts?: number): Container {
  const list = new PartList(bytes, mostParts);
  if (!hasText(bytes, 0, pngSignature)) {
    list.problem(0, 'no PNG signature');
    return list.finish('png', 0, true);
  }
  let at = pngSignature.length;
  while (at + 12 <= bytes.length && !list.full) {
    if (!isFourCc(bytes, at + 4)) {
      list.problem(at, 'bytes that are no chunk');
      return list.finish('png', at, false);
    }
    const name = fourCc(bytes, at + 4);
    const length = 12 + u32be(bytes, at);
    list.add(name, at, 8, length, 4);
    if (at + length > bytes.length) {
      list.problem(at, `${name} runs past the end of the file`);
      return list.finish('png', bytes.length, true);
    }
    const crc = at + length - 4;
    if (crc32(bytes, at + 4, crc) !== u32be(bytes, crc)) list.problem(at, `${name} has a wrong checksum`);
    at += length;
    if (name === 'IEND') return list.finish('png', at, false);
  }
  return list.finish('png', bytes.length, !list.full);
}
