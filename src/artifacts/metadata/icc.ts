import { hasText, latin1, u32be } from '../../image/bytes.js';
import type { Block } from './block.js';
import type { FieldList } from './field-list.js';
import { plainText, utf16 } from './text.js';

const maxTags = 200;
const names: Readonly<Record<string, string>> = {
  desc: 'ProfileDescription',
  cprt: 'ProfileCopyright',
  dmnd: 'DeviceManufacturerDescription',
  dmdd: 'DeviceModelDescription',
};

/** Reads the texts of an ICC profile (ICC.1:2022 clauses 7.3 and 10: `desc`, `text`, `mluc`, the latter's first). */
export function readIcc(list: FieldList, block: Block): void {
  const { bytes } = block;
  if (!list.enter(block)) return;
  if (!hasText(bytes, 36, 'acsp')) {
    list.problem(block.part, block.place(0, 0).offset, 'no ICC profile where one should be');
    return;
  }
  const count = Math.min(maxTags, u32be(bytes, 128));
  for (let i = 0; i < count; i++) {
    const entry = 132 + 12 * i;
    const name = latin1(bytes, entry, 4);
    const at = u32be(bytes, entry + 4);
    const length = Math.min(u32be(bytes, entry + 8), bytes.length - at);
    if (!Object.hasOwn(names, name) || length < 12) continue;
    const value = text(bytes.subarray(at, at + list.grant(length, block, at)));
    if (value !== null) list.add('icc', names[name], value, block, at, length);
  }
}

function text(tag: Uint8Array): string | null {
  if (hasText(tag, 0, 'desc')) return plainText(tag.subarray(12, 12 + u32be(tag, 8)));
  if (hasText(tag, 0, 'text')) return plainText(tag.subarray(8));
  if (!hasText(tag, 0, 'mluc') || tag.length < 28) return null;
  const at = u32be(tag, 24);
  return utf16(tag.subarray(at, at + u32be(tag, 20)), false);
}
