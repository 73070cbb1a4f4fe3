import { hasText, u16be, u32be } from '../../image/bytes.js';
import type { Block } from './block.js';
import type { FieldList } from './field-list.js';
import { readIptc } from './iptc.js';
import { plainText } from './text.js';

const signatures = ['8BIM', 'MeSa', 'AgHg', 'PHUT', 'DCSR'];
const iptcResource = 1028;
const qualityResource = 1030;

/**
 * Reads Photoshop's image resources: signature, id, padded name, size, padded data. Each becomes a field
 * `8BIM:<id>` whose value counts its bytes; IPTC inside is read, the JPEG quality (1030) told as Photoshop's dialog
 * would. Adobe Photoshop File Formats, "Image Resources".
 */
export function readResources(list: FieldList, block: Block): void {
  const { bytes } = block;
  if (!list.enter(block)) return;
  let at = 0;
  while (at + 12 <= bytes.length && !list.full) {
    if (!signatures.some((signature) => hasText(bytes, at, signature))) {
      if (!isZero(bytes, at)) problem(list, block, at, 'bytes that are no resource');
      return;
    }
    const id = u16be(bytes, at + 4);
    const nameLength = 1 + bytes[at + 6];
    const sizeAt = at + 6 + nameLength + (nameLength & 1);
    const size = u32be(bytes, sizeAt);
    const start = sizeAt + 4;
    const end = Math.min(start + size, bytes.length);
    if (start + size > bytes.length)
      problem(list, block, at, `resource ${id} runs past the end of its segment`);
    const value = id === qualityResource && size >= 2 ? quality(bytes, start) : `${size} bytes`;
    list.add('photoshop', `8BIM:${id}`, value, block, at, Math.max(0, end - at));
    if (id === iptcResource) readIptc(list, block, start, end);
    at = start + size + (size & 1);
  }
}

function isZero(bytes: Uint8Array, from: number): boolean {
  for (let at = from; at < bytes.length; at++) if (bytes[at] !== 0) return false;
  return true;
}

/** Stored 65533..8 for the dialog's 1..12. */
function quality(bytes: Uint8Array, at: number): string {
  return `quality ${((u16be(bytes, at) + 4) << 16) >> 16}`;
}

function problem(list: FieldList, block: Block, at: number, detail: string): void {
  list.problem(block.part, block.place(at, 0).offset, detail);
}

const duckyNames: Readonly<Record<number, string>> = { 1: 'Quality', 2: 'Comment', 3: 'Copyright' };

/** Reads what "Save for Web" leaves in APP12: tag, length, value, until tag 0. */
export function readDucky(list: FieldList, block: Block): void {
  const { bytes } = block;
  let at = 0;
  while (at + 4 <= bytes.length && u16be(bytes, at) !== 0 && !list.full) {
    const tag = u16be(bytes, at);
    const length = u16be(bytes, at + 2);
    const raw = bytes.subarray(at + 4, at + 4 + length);
    const value = tag === 1 ? String(u32be(raw, 0)) : plainText(raw.subarray(4));
    list.add(
      'photoshop',
      `Ducky:${duckyNames[tag] ?? tag}`,
      value,
      block,
      at,
      Math.min(4 + length, bytes.length - at),
    );
    at += 4 + length;
  }
}
