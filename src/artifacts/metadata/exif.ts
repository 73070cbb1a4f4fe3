import { exifTags, gpsTags, interoperabilityTags } from '../../image/exif-tags.js';
import { openTiff, readEntries, type Tiff, type TiffEntry } from '../../image/tiff.js';
import { innerBlock, type Block } from './block.js';
import { exifValue } from './exif-value.js';
import type { FieldList } from './field-list.js';
import { readIptc } from './iptc.js';
import { readResources } from './photoshop.js';
import { readXmp } from './xmp.js';

export interface ExifSummary {
  /** Orientation 1..8, null where absent or out of range. */
  readonly orientation: number | null;
  readonly thumbnail: Uint8Array | null;
}

const pointers: ReadonlyMap<number, ReadonlyMap<number, string>> = new Map([
  [0x8769, exifTags],
  [0x8825, gpsTags],
  [0xa005, interoperabilityTags],
]);

/** Structures of their own that TIFF keeps in fields of directory 0. XMP specification part 3, 1.1.2; Adobe's TIFF technote 3. */
const embedded: ReadonlyMap<number, (list: FieldList, block: Block) => void> = new Map([
  [0x02bc, readXmp],
  [0x83bb, readIptc],
  [0x8649, readResources],
]);

/**
 * Reads the TIFF structure of an EXIF block: directory 0, those it points to (Exif, GPS, interoperability), and
 * directory 1, the thumbnail's, whose names get the prefix `IFD1/`. Every directory is read once, so that none can lead
 * round in a circle.
 */
export function readExif(list: FieldList, block: Block): ExifSummary {
  if (!list.enter(block)) return { orientation: null, thumbnail: null };
  const tiff = openTiff(block.bytes, 0, block.bytes.length);
  if (tiff === null) {
    list.problem(block.part, block.place(0, 0).offset, 'no TIFF header where EXIF should be');
    return { orientation: null, thumbnail: null };
  }
  const walk = new ExifWalk(list, block, tiff);
  const next = walk.directory(tiff.first, exifTags, '');
  if (next !== 0) walk.directory(next, exifTags, 'IFD1/');
  return { orientation: walk.orientation, thumbnail: walk.thumbnail() };
}

class ExifWalk {
  orientation: number | null = null;
  readonly #seen = new Set<number>();
  /** Tags of embedded structures already read: each stands in a directory once. */
  readonly #embedded = new Set<number>();
  #thumbnailAt = 0;
  #thumbnailLength = 0;

  constructor(
    readonly list: FieldList,
    readonly block: Block,
    readonly tiff: Tiff,
  ) {}

  /** Answers the inner offset of the directory that follows, 0 for none. */
  directory(offset: number, names: ReadonlyMap<number, string>, prefix: string): number {
    if (this.#seen.has(offset)) return 0;
    this.#seen.add(offset);
    const read = readEntries(this.tiff, offset);
    if (read === null) {
      this.#problem(offset, 'a directory lies outside its block');
      return 0;
    }
    for (const entry of read.entries) {
      if (this.list.full) break;
      this.#entry(entry, names, prefix);
    }
    return read.next;
  }

  #entry(entry: TiffEntry, names: ReadonlyMap<number, string>, prefix: string): void {
    const inner = pointers.get(entry.tag);
    if (inner !== undefined && entry.type !== 2 && entry.length >= 4) {
      this.directory(this.tiff.u32(entry.at), inner, prefix);
      return;
    }
    const name = names.get(entry.tag) ?? `0x${entry.tag.toString(16).padStart(4, '0')}`;
    if (entry.cut) this.#problem(entry.at, `${name} runs past the end of its block`);
    const value = exifValue(this.tiff, entry, () => this.list.grant(entry.length, this.block, entry.at));
    this.list.add('exif', prefix + name, value, this.block, entry.at, entry.length);
    const read = prefix === '' && names === exifTags ? embedded.get(entry.tag) : undefined;
    if (!this.#embedded.has(entry.tag))
      read?.(this.list, innerBlock(this.block, entry.at, entry.at + entry.length));
    if (read !== undefined) this.#embedded.add(entry.tag);
    if (name === 'Orientation' && prefix === '' && /^[1-8]$/.test(value)) this.orientation = Number(value);
    if (name === 'JPEGInterchangeFormat') this.#thumbnailAt = Number(value);
    if (name === 'JPEGInterchangeFormatLength') this.#thumbnailLength = Number(value);
  }

  /** The JPEG that directory 1 points to; null where there is none or it is no JPEG. */
  thumbnail(): Uint8Array | null {
    if (this.#thumbnailLength === 0) return null;
    const end = this.#thumbnailAt + this.#thumbnailLength;
    const found = this.block.bytes.subarray(this.#thumbnailAt, end);
    if (end > this.block.bytes.length)
      this.#problem(this.#thumbnailAt, 'the thumbnail runs past the end of its block');
    return found[0] === 0xff && found[1] === 0xd8 ? found : null;
  }

  #problem(at: number, detail: string): void {
    this.list.problem(
      this.block.part,
      this.block.place(Math.min(at, this.block.bytes.length), 0).offset,
      detail,
    );
  }
}
