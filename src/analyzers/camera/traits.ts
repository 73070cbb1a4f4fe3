/**
 * How a camera's JPEG file is built, as a handful of named traits with short values, so that files can be compared and
 * counted. Every trait is one that a camera's firmware fixes and that a program which saves the photo again chooses for itself.
 * Left out: anything that follows from the scene or from the quality asked for.
 */
import type { Metadata } from '../../artifacts/types.js';
import { hasText, u16be, u16le, u32be, u32le } from '../../image/bytes.js';
import type { Container, ContainerPart } from '../../image/container.js';
import { readJpegStructure } from '../../image/read-jpeg-structure.js';
import { walkJpeg } from '../../image/walk-jpeg.js';

export const traitNames = [
  'jfif',
  'segments',
  'tables',
  'huffman',
  'subsampling',
  'progressive',
  'restart',
  'thumbnail',
  'thumbnailTables',
  'multiPicture',
  'byteOrder',
  'tagOrder',
] as const;
export type TraitName = (typeof traitNames)[number];
export type Traits = Readonly<Record<TraitName, string>>;

/** What most originals of a maker (model null) or of one model have in common. */
export interface CameraStructure {
  /** First word of the maker's name, upper case. */
  readonly make: string;
  readonly model: string | null;
  readonly originals: number;
  /** Different models among them. */
  readonly models: number;
  readonly habits: readonly {
    readonly trait: TraitName;
    readonly value: string;
    /** Originals that have it. */
    readonly seen: number;
  }[];
}

/** One name for a maker's spellings: `NIKON CORPORATION` and `Nikon` are `NIKON`. */
export const makerName = (make: string): string =>
  make
    .trim()
    .toUpperCase()
    .split(/[\s,.]+/)[0];
export const modelName = (model: string): string => model.trim().toUpperCase().replace(/\s+/g, ' ');

/** The traits of a JPEG file; null where it has no frame or no EXIF. */
export function traitsOf(bytes: Uint8Array, container: Container, metadata: Metadata): Traits | null {
  const structure = container.format === 'jpeg' ? readJpegStructure(bytes, container) : null;
  const exif = container.parts.find(
    ({ name, dataOffset }) => name === 'APP1' && hasText(bytes, dataOffset, 'Exif\0\0'),
  );
  if (!structure || !exif) return null;
  const thumbnail = metadata.thumbnail;
  const small = thumbnail ? readJpegStructure(thumbnail, walkJpeg(thumbnail)) : null;
  return {
    jfif: structure.jfif ? 'yes' : 'no',
    segments: segments(container.parts),
    tables: tables(container.parts),
    huffman: huffman(structure.standardHuffman),
    subsampling: structure.subsampling,
    progressive: structure.progressive ? 'yes' : 'no',
    restart: structure.restartInterval > 0 ? 'yes' : 'no',
    thumbnail: thumbnail === null ? 'none' : small ? `${small.width} x ${small.height}` : 'other',
    thumbnailTables: small ? `${small.subsampling}, ${huffman(small.standardHuffman)}` : 'none',
    multiPicture: structure.pictures.length > 0 ? 'yes' : 'no',
    byteOrder: hasText(bytes, exif.dataOffset + 6, 'MM') ? 'MM' : 'II',
    tagOrder: tagOrder(bytes, exif),
  };
}

function huffman(standard: boolean | null): string {
  return standard === null ? 'none' : standard ? 'standard' : 'own';
}

/** Order of the segments that hold the picture, repeated ones once: `DQT SOF0 DHT SOS`. */
function segments(parts: readonly ContainerPart[]): string {
  const first = parts.findIndex(({ name }) => name === 'SOS');
  const names = parts
    .slice(0, first + 1)
    .map(({ name }) => (name === 'SOF2' ? 'SOF0' : name))
    .filter((name) => /^(DQT|DHT|DRI|SOF\d+|SOS)$/.test(name));
  return names.filter((name, i) => name !== names[i - 1]).join(' ');
}

/** How the tables are packed into segments: `DQT 1 DHT 4` = one segment of quantisation, four of Huffman tables. */
function tables(parts: readonly ContainerPart[]): string {
  const first = parts.findIndex(({ name }) => name === 'SOS');
  const count = (wanted: string) => parts.slice(0, first + 1).filter(({ name }) => name === wanted).length;
  return `DQT ${count('DQT')} DHT ${count('DHT')}`;
}

/** Whether the tags of the first directory ascend, as Exif 3.0, 4.6.2 has it. */
function tagOrder(bytes: Uint8Array, exif: ContainerPart): string {
  const start = exif.dataOffset + 6;
  const end = exif.dataOffset + exif.dataLength;
  const big = hasText(bytes, start, 'MM');
  const [u16, u32] = big ? [u16be, u32be] : [u16le, u32le];
  const at = start + u32(bytes, start + 4);
  if (at + 2 > end) return 'unreadable';
  const count = u16(bytes, at);
  if (at + 2 + 12 * count > end) return 'unreadable';
  for (let i = 1; i < count; i++) {
    if (u16(bytes, at + 2 + 12 * i) <= u16(bytes, at + 2 + 12 * (i - 1))) return 'other';
  }
  return 'ascending';
}
