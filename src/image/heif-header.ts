import { hasText, u32be } from './bytes.js';
import type { Container, ContainerPart } from './container.js';
import type { Header } from './header.js';
import { isSequence } from './heif-brands.js';
import { readHeifItems, type HeifItem, type HeifItems } from './heif-items.js';
import { walkHeif } from './walk-heif.js';

/**
 * Size from the primary item's `ispe`, turned by its `irot` and cut by its `clap` as decoders do, so that it is the
 * decoded raster's. ISO/IEC 23008-12 clause 6.5. A file that presents itself as a sequence counts its samples.
 */
export function heifHeader(bytes: Uint8Array): Header | null {
  const container = walkHeif(bytes);
  const found = readHeifItems(bytes, container);
  const primary = found.primary === null ? undefined : found.items.get(found.primary);
  if (primary === undefined) return null;
  const size = itemSize(bytes, primary);
  if (size === null) return null;
  return {
    ...size,
    frames: isSequence(bytes) ? Math.max(1, sampleCount(bytes, container)) : 1,
    bitDepth: bitDepth(bytes, found, primary),
    hasAlpha: hasAlpha(bytes, found, primary.id),
  };
}

const property = (item: HeifItem, type: string): ContainerPart | undefined =>
  item.properties.find((part) => part.name.endsWith(`/${type}`));

/** Applies the transformative properties in the order in which they are associated. */
function itemSize(bytes: Uint8Array, item: HeifItem): { width: number; height: number } | null {
  const ispe = property(item, 'ispe');
  if (ispe === undefined || ispe.dataLength < 12) return null;
  let width = u32be(bytes, ispe.dataOffset + 4);
  let height = u32be(bytes, ispe.dataOffset + 8);
  for (const { name, dataOffset, dataLength } of item.properties) {
    if (name.endsWith('/irot') && (bytes[dataOffset] & 1) === 1) [width, height] = [height, width];
    if (name.endsWith('/clap') && dataLength >= 32) {
      width = Math.min(width, fraction(bytes, dataOffset));
      height = Math.min(height, fraction(bytes, dataOffset + 8));
    }
  }
  return { width, height };
}

const fraction = (bytes: Uint8Array, at: number): number =>
  Math.floor(u32be(bytes, at) / Math.max(1, u32be(bytes, at + 4)));

/** `pixi`, else the codec's own configuration, of the item or of the first tile it is put together from. */
function bitDepth(bytes: Uint8Array, found: HeifItems, item: HeifItem): number {
  const tile = found.references.find((ref) => ref.kind === 'dimg' && ref.from === item.id)?.to[0];
  for (const one of [item, tile === undefined ? undefined : found.items.get(tile)]) {
    if (one === undefined) continue;
    const pixi = property(one, 'pixi');
    if (pixi !== undefined && pixi.dataLength >= 6) return bytes[pixi.dataOffset + 5];
    const hvcC = property(one, 'hvcC');
    if (hvcC !== undefined && hvcC.dataLength >= 18) return 8 + (bytes[hvcC.dataOffset + 17] & 7);
    const av1C = property(one, 'av1C');
    if (av1C !== undefined && av1C.dataLength >= 3) {
      const flags = bytes[av1C.dataOffset + 2];
      return (flags & 0x40) === 0 ? 8 : (flags & 0x20) === 0 ? 10 : 12;
    }
  }
  return 8;
}

/** An auxiliary picture of the primary item whose `auxC` names an alpha plane. */
function hasAlpha(bytes: Uint8Array, found: HeifItems, primary: number): boolean {
  const names = ['urn:mpeg:mpegB:cicp:systems:auxiliary:alpha', 'urn:mpeg:hevc:2015:auxid:1'];
  return found.references.some((ref) => {
    if (ref.kind !== 'auxl' || !ref.to.includes(primary)) return false;
    const item = found.items.get(ref.from);
    const auxC = item === undefined ? undefined : property(item, 'auxC');
    return auxC !== undefined && names.some((name) => hasText(bytes, auxC.dataOffset + 4, name));
  });
}

/** Samples of the longest track. */
function sampleCount(bytes: Uint8Array, container: Container): number {
  let most = 0;
  for (const part of container.parts) {
    if (!part.name.endsWith('/stbl/stsz') || part.dataLength < 12) continue;
    most = Math.max(most, u32be(bytes, part.dataOffset + 8));
  }
  return most;
}
