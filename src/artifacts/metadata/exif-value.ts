import { latin1 } from '../../image/bytes.js';
import { utf8Type, valueSize, type Tiff, type TiffEntry } from '../../image/tiff.js';
import { anyText, plainText, tidy, utf16, utf16Named } from './text.js';

const userComment = 0x9286;
const processingMethod = 0x1b;
const areaInformation = 0x1c;
const xp = { first: 0x9c9b, last: 0x9c9f };
/** Fields of text, from ProcessingSoftware to MetadataEditingSoftware: some writers declare them as bytes. */
const textTags = new Set([
  0x0b, 0x10d, 0x10e, 0x10f, 0x110, 0x131, 0x13b, 0x13c, 0x8298, 0xa436, 0xa437, 0xa438, 0xa439, 0xa43a,
  0xa43b, 0xa43c,
]);
const ascii = 2;
const byteTypes = [1, 7];
const maxNumbers = 64;

/**
 * An entry's value as text: strings decoded, numbers separated by blanks, opaque bytes counted. `granted` answers how many of
 * its bytes may be decoded, and is asked only where they are.
 */
export function exifValue(tiff: Tiff, entry: TiffEntry, granted: () => number): string {
  const { bytes } = tiff;
  const text = (): Uint8Array => bytes.subarray(entry.at, entry.at + granted());
  if (entry.tag >= xp.first && entry.tag <= xp.last) return utf16(text());
  if ([userComment, processingMethod, areaInformation].includes(entry.tag)) {
    return commentText(text(), tiff.littleEndian);
  }
  if (entry.type === ascii || entry.type === utf8Type) return anyText(text());
  if (byteTypes.includes(entry.type) && textTags.has(entry.tag)) return anyText(text());
  if (entry.type !== 7) return numbers(tiff, entry);
  const raw = bytes.subarray(entry.at, entry.at + entry.length);
  return isPrintable(raw) || isJsonLike(raw) ? plainText(text()) : `${raw.length} bytes`;
}

/** Text behind an 8-byte encoding name (Exif 3.0, 4.6.6 UserComment); text without one is taken as it stands. */
function commentText(raw: Uint8Array, littleEndian: boolean): string {
  const text = raw.subarray(encodingName);
  // Writers fill the name with blanks for NULs, and spell it in small letters.
  switch (
    latin1(raw, 0, encodingName)
      .replace(/[\0 ]+$/, '')
      .toUpperCase()
  ) {
    case 'UNICODE':
      return utf16Named(text, littleEndian);
    case 'JIS':
      return tidy(new TextDecoder(text.includes(0x1b) ? 'iso-2022-jp' : 'shift_jis').decode(text));
    case 'ASCII':
    case '':
      return anyText(text);
    default:
      return anyText(raw);
  }
}

const encodingName = 8;

/** Short printable bytes are versions and the like; the rest is only counted. */
function isPrintable(raw: Uint8Array): boolean {
  return raw.length > 0 && raw.length <= 64 && raw.every((byte) => byte >= 0x20 && byte < 0x7f);
}

/** Generators put JSON into fields declared as opaque. */
function isJsonLike(raw: Uint8Array): boolean {
  return raw[0] === 0x7b && raw[1] >= 0x20;
}

function numbers(tiff: Tiff, { type, at, length, count }: TiffEntry): string {
  const size = valueSize(type);
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
