import { be16, be32, bytes, type Piece } from './bytes.js';

export function box(type: string, ...content: readonly Piece[]): Uint8Array {
  const body = bytes(...content);
  return bytes(be32(body.length + 8), type, body);
}

export const fullBox = (type: string, version: number, ...content: readonly Piece[]): Uint8Array =>
  box(type, [version, 0, 0, 0], ...content);

export const ftyp = (major: string, ...compatible: readonly string[]): Uint8Array =>
  box('ftyp', major, be32(0), ...compatible);

export interface Item {
  readonly type: string;
  readonly name?: string;
  readonly contentType?: string;
  readonly contentEncoding?: string;
  readonly data: Uint8Array;
  /** Whether the data stand in `idat` (construction method 1) or in `mdat` (method 0). */
  readonly inside?: boolean;
  /** Whether the data stand in two extents, the second half of them first. */
  readonly halved?: boolean;
  readonly properties?: readonly Uint8Array[];
  /** References from this item: kind and target ids. */
  readonly references?: readonly { readonly kind: string; readonly to: readonly number[] }[];
}

/** A HEIF file of items with ids from 1, the first of them primary. */
export function heif(items: readonly Item[], brand = ftyp('heic', 'mif1', 'heic')): Uint8Array {
  // The offsets into mdat depend on the size of meta, which does not depend on them.
  const size = meta(items, 0).length;
  const file = bytes(brand, meta(items, brand.length + size + 8));
  return bytes(file, box('mdat', ...items.filter((item) => item.inside !== true).map(stored)));
}

function meta(items: readonly Item[], dataStart: number): Uint8Array {
  const properties = items.flatMap((item) => item.properties ?? []);
  let at = dataStart;
  let within = 0;
  let property = 0;
  const locations: Piece[] = [];
  const associations: Piece[] = [];
  items.forEach((item, index) => {
    const id = be16(index + 1);
    const inside = item.inside === true;
    locations.push(id, be16(inside ? 1 : 0), be16(0), ...extents(item, inside ? within : at));
    if (inside) within += item.data.length;
    else at += item.data.length;
    const own = (item.properties ?? []).map(() => (property += 1));
    associations.push(id, [own.length], own);
  });
  return fullBox(
    'meta',
    0,
    fullBox('hdlr', 0, be32(0), 'pict', be32(0), be32(0), be32(0), [0]),
    fullBox('pitm', 0, be16(1)),
    fullBox('iinf', 0, be16(items.length), ...items.map(entry)),
    fullBox('iloc', 1, [0x44, 0], be16(items.length), ...locations),
    box('iprp', box('ipco', ...properties), fullBox('ipma', 0, be32(items.length), ...associations)),
    fullBox('iref', 0, ...items.flatMap(references)),
    box('idat', ...items.filter((item) => item.inside === true).map(stored)),
  );
}

/** Where the data stand: in one piece, or the second half of them first. */
function extents({ data, halved }: Item, at: number): Piece[] {
  if (halved !== true) return [be16(1), be32(at), be32(data.length)];
  const second = halfOf(data);
  return [be16(2), be32(at + data.length - second), be32(second), be32(at), be32(data.length - second)];
}

const halfOf = (data: Uint8Array) => Math.floor(data.length / 2);
/** The data as they stand in the file. */
const stored = ({ data, halved }: Item): Uint8Array =>
  halved === true ? bytes(data.subarray(halfOf(data)), data.subarray(0, halfOf(data))) : data;

function entry(item: Item, index: number): Uint8Array {
  const encoding = item.contentEncoding === undefined ? [] : bytes(item.contentEncoding, [0]);
  const type = item.contentType === undefined ? [] : bytes(item.contentType, [0], encoding);
  return fullBox('infe', 2, be16(index + 1), be16(0), item.type, item.name ?? '', [0], type);
}

function references(item: Item, index: number): Uint8Array[] {
  return (item.references ?? []).map(({ kind, to }) =>
    box(kind, be16(index + 1), be16(to.length), ...to.map(be16)),
  );
}

export const ispe = (width: number, height: number): Uint8Array =>
  fullBox('ispe', 0, be32(width), be32(height));
