import { fourCc, hasText, isFourCc, u32be, u64be } from './bytes.js';
import type { Container } from './container.js';
import { heifFormat } from './heif-brands.js';
import { PartList } from './part-list.js';

const maxDepth = 8;

/** Bytes between a box's header and its first child, for the boxes that have children. */
const childrenAt: Readonly<Record<string, (bytes: Uint8Array, data: number) => number>> = {
  meta: (b, d) => (hasText(b, d + 4, 'hdlr') ? 0 : 4),
  iinf: (b, d) => (b[d] === 0 ? 6 : 8),
  iref: () => 4,
  iprp: () => 0,
  ipco: () => 0,
  moov: () => 0,
  trak: () => 0,
  mdia: () => 0,
  minf: () => 0,
  stbl: () => 0,
};

interface Frame {
  readonly at: number;
  readonly end: number;
  readonly path: string;
  readonly depth: number;
}

/**
 * HEIC or AVIF as its boxes in file order, each named by its path from the top (`meta/iinf/infe`). ISO/IEC 14496-12
 * clause 4.2, 23008-12. Depth and count are bounded, every box lies inside its parent, sizes that do not fit end the
 * level they stand in; never throws. `mostParts` bounds the walk further where the caller has many to do.
 */
export function walkHeif(bytes: Uint8Array, mostParts?: number): Container {
  const list = new PartList(bytes, mostParts);
  const format = heifFormat(bytes) ?? 'heic';
  const top = walkLevel(list, bytes, { at: 0, end: bytes.length, path: '', depth: 0 });
  if (top.end === 0) list.problem(0, 'no box');
  return list.finish(format, top.end, top.cut || top.end === 0);
}

function walkLevel(list: PartList, bytes: Uint8Array, frame: Frame): { end: number; cut: boolean } {
  let at = frame.at;
  while (at + 8 <= frame.end && !list.full) {
    if (!isFourCc(bytes, at + 4)) {
      list.problem(at, 'bytes that are no box');
      return { end: at, cut: false };
    }
    const { header, size } = boxSize(bytes, at, frame.end);
    const name = frame.path + fourCc(bytes, at + 4);
    if (size < header) {
      list.problem(at, `${name} states an impossible size`);
      return { end: at, cut: frame.depth === 0 };
    }
    const end = Math.min(at + size, frame.end);
    list.add(name, at, header, end - at);
    walkChildren(list, bytes, { at: at + header, end, path: `${name}/`, depth: frame.depth + 1 });
    if (at + size > frame.end) {
      list.problem(at, `${name} runs past the end of what holds it`);
      return { end, cut: true };
    }
    at = end;
  }
  return { end: at, cut: list.full ? false : at < frame.end && frame.depth > 0 };
}

function walkChildren(list: PartList, bytes: Uint8Array, frame: Frame): void {
  const type = frame.path.slice(-5, -1);
  if (!Object.hasOwn(childrenAt, type)) return;
  if (frame.depth > maxDepth) {
    list.problem(frame.at, 'boxes nested too deeply');
    return;
  }
  walkLevel(list, bytes, { ...frame, at: frame.at + childrenAt[type](bytes, frame.at) });
}

/** Size with header, per 14496-12 4.2: 1 = 64-bit size follows, 0 = to the end. `uuid` boxes carry 16 more header bytes. */
function boxSize(bytes: Uint8Array, at: number, end: number): { header: number; size: number } {
  const short = u32be(bytes, at);
  const extra = hasText(bytes, at + 4, 'uuid') ? 16 : 0;
  if (short === 1) return { header: 16 + extra, size: u64be(bytes, at + 8) };
  return { header: 8 + extra, size: short === 0 ? end - at : short };
}
