import { hasText } from '../../image/bytes.js';
import type { Tiff, TiffEntry } from '../../image/tiff.js';
import { plainText, tidy, utf16, utf16Guessed } from './text.js';

const userComment = 0x9286;
const processingMethod = 0x1b;
const areaInformation = 0x1c;
const xp = { first: 0x9c9b, last: 0x9c9f };
const maxNumbers = 64;

/** An entry's value as text: strings decoded, numbers separated by blanks, opaque bytes counted. */
export function exifValue(tiff: Tiff, entry: TiffEntry): string {
  const { bytes } = tiff;
  const raw = bytes.subarray(entry.at, entry.at + entry.length);
  if (entry.tag >= xp.first && entry.tag <= xp.last) return utf16(raw);
  if ([userComment, processingMethod, areaInformation].includes(entry.tag) && entry.type !== 2) {
    return commentText(raw, tiff.littleEndian);
  }
  if (entry.type === 2) return plainText(raw);
  if (entry.type === 7) return opaque(raw);
  return numbers(tiff, entry);
}

/** Text behind an 8-byte encoding name (Exif 3.0, 4.6.6 UserComment); text without one is taken as it stands. */
function commentText(raw: Uint8Array, littleEndian: boolean): string {
  const text = raw.subarray(8);
  if (hasText(raw, 0, 'UNICODE\0')) return utf16Guessed(text, littleEndian);
  if (hasText(raw, 0, 'JIS\0\0\0\0\0')) {
    return tidy(new TextDecoder(text.includes(0x1b) ? 'iso-2022-jp' : 'shift_jis').decode(text));
  }
  const named = hasText(raw, 0, 'ASCII\0\0\0') || hasText(raw, 0, '\0\0\0\0\0\0\0\0');
  return plainText(named ? text : raw);
}

/** Short printable bytes are versions and the like; the rest is only counted. */
function opaque(raw: Uint8Array): string {
  const printable = raw.length > 0 && raw.length <= 64 && raw.every((byte) => byte >= 0x20 && byte < 0x7f);
  return printable || isJsonLike(raw) ? plainText(raw) : `${raw.length} bytes`;
}

/** Generators put JSON into fields declared as opaque. */
function isJsonLike(raw: Uint8Array): boolean {
  return raw[0] === 0x7b && raw[1] >= 0x20;
}

function numbers(tiff: Tiff, { type, at, length, count }: TiffEntry): string {
  const size = [1, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4][type];
  const fitting = Math.floor(length / size);
  if (count > maxNumbers) return `${count} values`;
  return Array.from({ length: fitting }, (_, i) => number(tiff, type, at + i * size)).join(' ');
}

function number({ bytes, littleEndian, u16, u32 }: Tiff, type: number, at: number): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (type) {
    case 3:
      return String(u16(at));
    case 4:
    case 13:
      return String(u32(at));
    case 5:
      return quotient(u32(at), u32(at + 4));
    case 6:
      return String(view.getInt8(at));
    case 8:
      return String(view.getInt16(at, littleEndian));
    case 9:
      return String(view.getInt32(at, littleEndian));
    case 10:
      return quotient(view.getInt32(at, littleEndian), view.getInt32(at + 4, littleEndian));
    case 11:
      return String(view.getFloat32(at, littleEndian));
    case 12:
      return String(view.getFloat64(at, littleEndian));
    default:
      return String(bytes[at]);
  }
}

/** `0/0` stays as written: Exif uses it for "unknown". */
function quotient(upper: number, lower: number): string {
  return lower === 0 ? `${upper}/${lower}` : String(Number((upper / lower).toPrecision(10)));
}
