import { u16be } from './bytes.js';
import type { Container } from './container.js';
import { EOI, SOI, SOS, isBare, markerName, nextMarker, scanEnd } from './jpeg-markers.js';
import { PartList } from './part-list.js';

/**
 * JPEG as its marker segments, each scan's entropy-coded data (restart markers included) as a part `scan`.
 * ITU-T T.81 annex B. Ends at the first EOI: further images behind it (MPF, motion photos) are the trailer.
 * Linear in the file; never throws.
 */
export function walkJpeg(bytes: Uint8Array, mostParts?: number): Container {
  const list = new PartList(bytes, mostParts);
  if (bytes[0] !== 0xff || bytes[1] !== SOI) {
    list.problem(0, 'no SOI marker');
    return list.finish('jpeg', 0, true);
  }
  list.add('SOI', 0, 2, 2);
  let at = 2;
  while (!list.full) {
    const code = nextMarker(bytes, at);
    if (code < 0) break;
    skipped(list, bytes, at, code);
    at = addSegment(list, bytes, code);
    if (bytes[code] === EOI) return list.finish('jpeg', at, false);
    if (bytes[code] === SOS) at = addScan(list, bytes, at);
  }
  return list.finish('jpeg', bytes.length, !list.full);
}

/** Notes bytes between two segments that are not fill. */
function skipped(list: PartList, bytes: Uint8Array, from: number, code: number): void {
  let gap = code - 1;
  while (gap > from && bytes[gap - 1] === 0xff) gap -= 1;
  if (gap > from) list.problem(from, `${gap - from} bytes that belong to no segment`);
}

/** Adds the segment whose code byte stands at `code`; answers where it ends. */
function addSegment(list: PartList, bytes: Uint8Array, code: number): number {
  const name = markerName(bytes[code]);
  const offset = code - 1;
  if (isBare(bytes[code])) {
    if (bytes[code] !== EOI) list.problem(offset, `${name} outside its place`);
    list.add(name, offset, 2, 2);
    return offset + 2;
  }
  const stated = u16be(bytes, code + 1);
  if (stated < 2) list.problem(offset, `${name} states an impossible length of ${stated}`);
  const length = 2 + Math.max(2, stated);
  if (offset + length > bytes.length) list.problem(offset, `${name} runs past the end of the file`);
  list.add(name, offset, 4, length);
  return Math.min(bytes.length, offset + length);
}

function addScan(list: PartList, bytes: Uint8Array, from: number): number {
  const end = scanEnd(bytes, from);
  if (end > from) list.add('scan', from, 0, end - from);
  return end;
}
