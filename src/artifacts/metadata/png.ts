import { latin1, u16be, u32be } from '../../image/bytes.js';
import type { Container, ContainerPart } from '../../image/container.js';
import { crc32 } from '../../image/crc32.js';
import { derivedBlock, payload, type Block } from './block.js';
import { readExif, type ExifSummary } from './exif.js';
import type { FieldList } from './field-list.js';
import { readIcc } from './icc.js';
import { Inflater } from './inflate.js';
import { readRawProfile } from './raw-profile.js';
import { plainText } from './text.js';
import { readXmp } from './xmp.js';

const xmpKeyword = 'XML:com.adobe.xmp';
const rawProfile = 'Raw profile type ';
const maxKeyword = 79;
const read: ReadonlySet<string> = new Set(['eXIf', 'tIME', 'iCCP', 'tEXt', 'zTXt', 'iTXt']);

/** Metadata of a PNG's chunks, wherever they stand before IEND. PNG 3rd edition, clause 11.3. */
export function readPngMetadata(list: FieldList, bytes: Uint8Array, container: Container): ExifSummary[] {
  const reader = new PngReader(list, bytes);
  for (const part of container.parts) {
    if (list.full) {
      list.tooMuch(part.name, part.offset);
      break;
    }
    reader.read(part);
  }
  return reader.exif;
}

class PngReader {
  readonly exif: ExifSummary[] = [];
  readonly #inflater = new Inflater();

  constructor(
    readonly list: FieldList,
    readonly bytes: Uint8Array,
  ) {}

  read(part: ContainerPart): void {
    if (!this.#isWhole(part)) return;
    switch (part.name) {
      case 'eXIf':
        this.exif.push(readExif(this.list, payload(this.bytes, part)));
        break;
      case 'tIME':
        this.#time(part);
        break;
      case 'iCCP':
        this.#profile(part);
        break;
      case 'tEXt':
      case 'zTXt':
      case 'iTXt':
        this.#text(part);
    }
  }

  /** Whether the checksum fits: a decoder leaves a chunk alone where it does not, and the walk has named it. PNG, clause 13.2. */
  #isWhole({ name, offset, dataOffset, dataLength }: ContainerPart): boolean {
    if (!read.has(name)) return false;
    const end = dataOffset + dataLength;
    return crc32(this.bytes, offset + 4, end) === u32be(this.bytes, end);
  }

  #time(part: ContainerPart): void {
    if (part.dataLength < 7) return;
    const { dataOffset: at } = part;
    const two = (n: number): string => String(this.bytes[at + n]).padStart(2, '0');
    const date = `${u16be(this.bytes, at)}-${two(2)}-${two(3)}T${two(4)}:${two(5)}:${two(6)}Z`;
    this.list.add('png', 'tIME', date, payload(this.bytes, part), 0, part.dataLength);
  }

  #profile(part: ContainerPart): void {
    const keyword = this.#keyword(part);
    if (keyword === null) return;
    const profile = this.#unpacked(part, keyword.length + 2);
    if (profile !== null) readIcc(this.list, profile);
  }

  #text(part: ContainerPart): void {
    const keyword = this.#keyword(part);
    if (keyword === null) return;
    const text =
      part.name === 'iTXt'
        ? this.#international(part, keyword.length + 1)
        : part.name === 'zTXt'
          ? this.#unpacked(part, keyword.length + 2)
          : payload(this.bytes, part, keyword.length + 1);
    if (text === null) return;
    if (keyword === xmpKeyword) readXmp(this.list, text);
    else if (keyword.startsWith(rawProfile)) {
      const summary = readRawProfile(this.list, keyword.slice(rawProfile.length), text, part);
      if (summary !== null) this.exif.push(summary);
    } else {
      // tEXt and zTXt are Latin-1 by the standard; writers of UTF-8 are common enough to be believed where it is valid.
      const value = plainText(text.bytes);
      this.list.add('png', keyword, value, text, 0, text.bytes.length);
    }
  }

  /** The keyword before the first NUL; null (and a problem) where there is none. */
  #keyword(part: ContainerPart): string | null {
    const text = latin1(this.bytes, part.dataOffset, Math.min(part.dataLength, maxKeyword + 1));
    const end = text.indexOf('\0');
    if (end > 0) return text.slice(0, end);
    this.list.problem(part.name, part.offset, 'text without a keyword');
    return null;
  }

  /** `at` stands on the compression flag: flag, method, language, NUL, translated keyword, NUL, text. */
  #international(part: ContainerPart, at: number): Block | null {
    const { bytes } = payload(this.bytes, part);
    const language = bytes.indexOf(0, at + 2);
    const translated = language < 0 ? -1 : bytes.indexOf(0, language + 1);
    if (translated < 0) {
      this.list.problem(part.name, part.offset, 'international text without its fields');
      return null;
    }
    return bytes[at] === 1 ? this.#unpacked(part, translated + 1) : payload(this.bytes, part, translated + 1);
  }

  #unpacked(part: ContainerPart, skip: number): Block | null {
    const unpacked = this.#inflater.inflate(payload(this.bytes, part, skip).bytes);
    if (typeof unpacked !== 'string') return derivedBlock(unpacked, part);
    this.list.problem(part.name, part.offset, unpacked);
    return null;
  }
}
