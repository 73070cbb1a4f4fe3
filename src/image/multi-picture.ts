import { hasText } from './bytes.js';
import type { ContainerPart } from './container.js';
import { openTiff, readEntries } from './tiff.js';

const entryTag = 0xb002;
const maxPictures = 64;

/**
 * The pictures of a multi-picture index: an APP2 segment `MPF` whose TIFF structure lists 16-byte entries of
 * attributes, size and offset, the offset counted from that structure. CIPA DC-007 section 5.2.3.
 */
export function readPictures(
  bytes: Uint8Array,
  segments: readonly ContainerPart[],
): { offset: number; length: number }[] {
  const part = segments.find(({ dataOffset }) => hasText(bytes, dataOffset, 'MPF\0'));
  if (part === undefined) return [];
  const tiff = openTiff(bytes, part.dataOffset + 4, part.dataOffset + part.dataLength);
  const entries = tiff === null ? null : readEntries(tiff, tiff.first);
  const list = entries?.entries.find(({ tag }) => tag === entryTag);
  if (tiff === null || list === undefined) return [];
  const count = Math.min(maxPictures, Math.floor(list.length / 16));
  return Array.from({ length: count }, (_, i) => {
    const length = tiff.u32(list.at + 16 * i + 4);
    const from = tiff.u32(list.at + 16 * i + 8);
    // The main picture's offset is zero and means the file's start, not the structure's.
    return { offset: from === 0 ? 0 : tiff.base + from, length };
  });
}
