import { latin1, fourCc, u16be, u32be, u64be } from './bytes.js';
import type { Container, ContainerPart } from './container.js';

const maxItems = 20_000;
const maxExtents = 1_000;
/** Ids that references name, all together. */
const maxReferences = 200_000;

export interface HeifItem {
  readonly id: number;
  /** Item type FourCC: `hvc1`, `av01`, `grid`, `Exif`, `mime` ... */
  readonly type: string;
  /** Name that the file gives it; often empty. */
  readonly name: string;
  /** Media type of a `mime` item, else empty. */
  readonly contentType: string;
  /** How a `mime` item is packed (`deflate`, `br` ...); empty where it stands as it is. */
  readonly contentEncoding: string;
  /** Where its bytes stand in the file, in order; empty where the file does not tell or tells nonsense. */
  readonly extents: readonly { readonly offset: number; readonly length: number }[];
  /** Its properties, as the boxes in `ipco`. */
  readonly properties: readonly ContainerPart[];
}

export interface HeifItems {
  readonly primary: number | null;
  readonly items: ReadonlyMap<number, HeifItem>;
  /** `iref` references: kind (`dimg`, `auxl`, `cdsc`, `thmb`), from, to. */
  readonly references: readonly {
    readonly kind: string;
    readonly from: number;
    readonly to: readonly number[];
  }[];
}

/** Reads the items of the file's top `meta` box: infe, iloc, iprp, iref, pitm. ISO/IEC 14496-12 clause 8.11. */
export function readHeifItems(bytes: Uint8Array, container: Container): HeifItems {
  const { parts } = container;
  const locations = readLocations(bytes, parts);
  const properties = readProperties(bytes, parts);
  const items = new Map<number, HeifItem>();
  for (const part of parts) {
    if (part.name !== 'meta/iinf/infe' || items.size >= maxItems) continue;
    const entry = readEntry(bytes, part);
    if (entry === null) continue;
    items.set(entry.id, {
      ...entry,
      extents: locations.get(entry.id) ?? [],
      properties: properties.get(entry.id) ?? [],
    });
  }
  const pitm = parts.find((part) => part.name === 'meta/pitm');
  return {
    primary: pitm === undefined ? null : readId(bytes, pitm.dataOffset + 4, bytes[pitm.dataOffset] > 0),
    items,
    references: readReferences(bytes, parts),
  };
}

const readId = (bytes: Uint8Array, at: number, wide: boolean): number =>
  wide ? u32be(bytes, at) : u16be(bytes, at);

/** `infe` version 2 (16-bit id) or 3 (32-bit id): id, protection index, type, name, content type and encoding. */
function readEntry(bytes: Uint8Array, part: ContainerPart): Omit<HeifItem, 'extents' | 'properties'> | null {
  const version = bytes[part.dataOffset];
  if (part.dataLength < 12 || version < 2) return null;
  const wide = version > 2;
  const at = part.dataOffset + 4 + (wide ? 4 : 2) + 2;
  const type = fourCc(bytes, at);
  const end = part.dataOffset + part.dataLength;
  const nameEnd = bytes.indexOf(0, at + 4);
  const named = nameEnd >= 0 && nameEnd < end;
  const name = named ? latin1(bytes, at + 4, nameEnd - at - 4) : '';
  const [contentType = '', contentEncoding = ''] =
    type === 'mime' && named ? latin1(bytes, nameEnd + 1, end - nameEnd - 1).split('\0') : [];
  return { id: readId(bytes, part.dataOffset + 4, wide), type, name, contentType, contentEncoding };
}

/** `iloc` versions 0 to 2; construction 0 = offsets into the file, 1 = into `idat`; 2 (into an item) is left out. */
function readLocations(
  bytes: Uint8Array,
  parts: readonly ContainerPart[],
): Map<number, { offset: number; length: number }[]> {
  const found = new Map<number, { offset: number; length: number }[]>();
  const box = parts.find((part) => part.name === 'meta/iloc');
  if (box === undefined) return found;
  const idat = parts.find((part) => part.name === 'meta/idat');
  const end = box.dataOffset + box.dataLength;
  const version = bytes[box.dataOffset];
  let at = box.dataOffset + 4;
  const sizes = u16be(bytes, at);
  const read = (size: number): number => {
    const value = size === 8 ? u64be(bytes, at) : size === 4 ? u32be(bytes, at) : 0;
    at += size;
    return value;
  };
  at += 2;
  const count = readId(bytes, at, version > 1);
  at += version > 1 ? 4 : 2;
  for (let n = 0; n < count && at < end && found.size < maxItems; n++) {
    const id = readId(bytes, at, version > 1);
    at += version > 1 ? 4 : 2;
    const method = version > 0 ? u16be(bytes, at) & 15 : 0;
    at += version > 0 ? 4 : 2;
    const base = read((sizes >> 4) & 15);
    const extents = u16be(bytes, at);
    at += 2;
    const start = method === 0 ? 0 : method === 1 && idat !== undefined ? idat.dataOffset : NaN;
    const list: { offset: number; length: number }[] = [];
    for (let e = 0; e < extents && at < end; e++) {
      if (version > 0) read(sizes & 15);
      const offset = start + base + read((sizes >> 12) & 15);
      const length = read((sizes >> 8) & 15);
      if (list.length >= maxExtents || !(offset < bytes.length)) continue;
      // A length of zero means "all there is" (14496-12 8.11.3).
      list.push({ offset, length: Math.min(length === 0 ? Infinity : length, bytes.length - offset) });
    }
    found.set(id, list);
  }
  return found;
}

/** `ipma`: which boxes of `ipco` (counted from 1) belong to which item. */
function readProperties(bytes: Uint8Array, parts: readonly ContainerPart[]): Map<number, ContainerPart[]> {
  const found = new Map<number, ContainerPart[]>();
  const boxes = parts.filter((part) => /^meta\/iprp\/ipco\/[^/]*$/.test(part.name));
  for (const box of parts) {
    if (box.name !== 'meta/iprp/ipma') continue;
    const end = box.dataOffset + box.dataLength;
    const version = bytes[box.dataOffset];
    const wide = (bytes[box.dataOffset + 3] & 1) === 1;
    const count = u32be(bytes, box.dataOffset + 4);
    let at = box.dataOffset + 8;
    for (let n = 0; n < count && at < end && found.size < maxItems; n++) {
      const id = readId(bytes, at, version > 0);
      at += version > 0 ? 4 : 2;
      const associations = bytes[at];
      at += 1;
      const list: ContainerPart[] = [];
      for (let a = 0; a < associations && at < end; a++, at += wide ? 2 : 1) {
        const index = (wide ? u16be(bytes, at) & 0x7fff : bytes[at] & 0x7f) - 1;
        if (index >= 0 && index < boxes.length) list.push(boxes[index]);
      }
      found.set(id, list);
    }
  }
  return found;
}

function readReferences(bytes: Uint8Array, parts: readonly ContainerPart[]): HeifItems['references'] {
  const found: { kind: string; from: number; to: number[] }[] = [];
  const box = parts.find((part) => part.name === 'meta/iref');
  if (box === undefined) return found;
  const wide = bytes[box.dataOffset] > 0;
  const step = wide ? 4 : 2;
  let named = 0;
  for (const part of parts) {
    if (!part.name.startsWith('meta/iref/') || found.length >= maxItems) continue;
    const at = part.dataOffset;
    const count = Math.min(
      maxReferences - named,
      u16be(bytes, at + step),
      Math.floor(Math.max(0, part.dataLength - step - 2) / step),
    );
    named += count;
    const to = Array.from({ length: count }, (_, i) => readId(bytes, at + step + 2 + i * step, wide));
    found.push({ kind: part.name.slice('meta/iref/'.length), from: readId(bytes, at, wide), to });
  }
  return found;
}
