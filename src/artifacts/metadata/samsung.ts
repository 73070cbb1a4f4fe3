import { hasText, latin1, u32le } from '../../image/bytes.js';
import type { Container } from '../../image/container.js';
import { directBlock } from './block.js';
import type { FieldList } from './field-list.js';
import { isText, plainText } from './text.js';

const maxEntries = 100;
const maxName = 64;
/** Films and pictures are longer. */
const maxText = 1024 * 1024;

/**
 * Reads what Samsung's phones and gallery keep behind the picture: blocks of a type, a name and data, then a directory
 * `SEFH` that counts backwards to them, its own size, and `SEFT`. It ends a JPEG, PNG or WebP; in HEIC it stands in a box `sefd`.
 * The directory is what makes it metadata: names that merely stand in the trailer are not believed.
 */
export function readSamsung(list: FieldList, bytes: Uint8Array, container: Container): void {
  if (!container.truncated) readDirectory(list, bytes, container.end, bytes.length);
  for (const part of container.parts) {
    if (part.name === 'sefd') {
      readDirectory(list, bytes, part.dataOffset, part.dataOffset + part.dataLength);
    }
  }
}

/** The directory that ends at `to`, with all it lists lying behind `from`. */
function readDirectory(list: FieldList, bytes: Uint8Array, from: number, to: number): void {
  if (to - from < 20 || !hasText(bytes, to - 4, 'SEFT')) return;
  const start = to - 8 - u32le(bytes, to - 8);
  if (start < from || !hasText(bytes, start, 'SEFH')) return;
  const count = Math.min(maxEntries, u32le(bytes, start + 8), Math.floor((to - 8 - start - 12) / 12));
  for (let i = 0; i < count; i++) {
    const entry = start + 12 + 12 * i;
    const at = start - u32le(bytes, entry + 4);
    const size = u32le(bytes, entry + 8);
    const nameLength = u32le(bytes, at + 4);
    if (at < from || size > start - at || nameLength > maxName || 8 + nameLength > size) {
      list.problem('SEFH', entry, 'an entry of the Samsung directory points nowhere');
      continue;
    }
    const block = directBlock(bytes, 'SEFH', at, at + size);
    const data = block.bytes.subarray(8 + nameLength);
    const readable = data.length <= maxText && list.grant(size, block, 0) === size && isText(data);
    const value = readable ? plainText(data) : `${data.length} bytes`;
    list.add('samsung', latin1(bytes, at + 8, nameLength), value, block, 0, size);
  }
}
