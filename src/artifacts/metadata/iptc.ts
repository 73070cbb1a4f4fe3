import { u16be, u32be } from '../../image/bytes.js';
import { iptcRecords } from '../../image/iptc-tags.js';
import type { Block } from './block.js';
import type { FieldList } from './field-list.js';
import { plainText } from './text.js';

const mark = 0x1c;

/**
 * Reads IPTC-IIM datasets: mark, record, number, two bytes of length (or of the length's length), value. IIM 4.2,
 * chapter 3. `from` and `to` bound them in the block.
 */
export function readIptc(list: FieldList, block: Block, from = 0, to = block.bytes.length): void {
  const { bytes } = block;
  let at = from;
  while (at + 5 <= to && bytes[at] === mark && !list.full) {
    const record = bytes[at + 1];
    const number = bytes[at + 2];
    const short = u16be(bytes, at + 3);
    const extended = short > 0x7fff;
    const start = at + 5 + (extended ? 4 : 0);
    const length = extended ? u32be(bytes, at + 5) : short;
    const name = iptcRecords.get(record)?.get(number) ?? `${record}:${number}`;
    const end = Math.min(start + length, to);
    if (start + length > to) {
      list.problem(block.part, block.place(at, 0).offset, `${name} runs past the end of its block`);
    }
    list.add('iptc', name, value(record, number, bytes.subarray(start, end)), block, at, end - at);
    at = start + length;
  }
}

/** Record versions are binary and the character set is an escape sequence; everything else is text. */
function value(record: number, number: number, raw: Uint8Array): string {
  if (number === 0 && raw.length === 2) return String(u16be(raw, 0));
  if (record === 1 && number === 90)
    return raw[0] === 0x1b ? `ESC ${plainText(raw.subarray(1))}` : plainText(raw);
  return plainText(raw);
}
