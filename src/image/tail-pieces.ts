/**
 * What stands behind a picture's end, piece by piece. A phone lists there what it adds itself (gain maps, previews, videos,
 * blocks of its own); a listing is believed only where a piece of that kind stands at the very place it names, and a piece
 * reaches no further than its own end, so that nothing hides behind a listed one.
 */
import { hasText } from './bytes.js';
import { tailKind, type TailKind } from './tail-kind.js';
import { walkHeif } from './walk-heif.js';
import { walkJpeg } from './walk-jpeg.js';
import { walkPng } from './walk-png.js';

/** What the file itself says stands at an offset. */
export interface Listed {
  readonly offset: number;
  readonly kind: 'gainMap' | 'preview' | 'motion' | 'phone';
}

export interface TailPiece {
  readonly kind: TailKind;
  readonly offset: number;
  readonly length: number;
}

/** A file with more behind it is told so far. */
const mostPieces = 8;
/** Parts of one piece that are walked to find its end: what has more ends there, and the rest is told as another piece. */
const mostParts = 10_000;

/** Pieces of `bytes` from `end` on, in order; padding only where nothing else follows. Linear in the file. */
export function tailPieces(
  bytes: Uint8Array,
  end: number,
  listed: readonly Listed[] = [],
): readonly TailPiece[] {
  const known = listed
    .filter(({ offset, kind }) => offset >= end && opensAs(bytes, offset, kind))
    .sort((a, b) => a.offset - b.offset);
  const pieces: TailPiece[] = [];
  let at = end;
  while (at < bytes.length && pieces.length < mostPieces) {
    const next = known.find(({ offset }) => offset > at)?.offset ?? bytes.length;
    const here = known.find(({ offset }) => offset === at);
    const piece = here ? listedPiece(bytes, here, next) : unlistedPiece(bytes, at, next);
    if (piece.kind !== 'padding' || (pieces.length === 0 && next === bytes.length)) pieces.push(piece);
    at = piece.offset + piece.length;
  }
  return pieces;
}

function opensAs(bytes: Uint8Array, at: number, kind: Listed['kind']): boolean {
  if (kind === 'phone') return at < bytes.length;
  return kind === 'motion' ? hasText(bytes, at + 4, 'ftyp') : hasText(bytes, at, '\xff\xd8\xff');
}

function listedPiece(bytes: Uint8Array, { offset, kind }: Listed, next: number): TailPiece {
  if (kind === 'phone') return { kind, offset, length: bytes.length - offset };
  const length = kind === 'motion' ? videoLength(bytes, offset, next) : pictureLength(bytes, offset, next);
  const map = kind === 'preview' && isGainMap(bytes, offset, offset + length);
  return { kind: map ? 'gainMap' : kind, offset, length };
}

function unlistedPiece(bytes: Uint8Array, at: number, next: number): TailPiece {
  const region = bytes.subarray(0, next);
  let offset = at;
  let kind = tailKind(region, at);
  if (kind === 'data' && bytes[at] === 0) {
    offset = contentStart(region, at);
    kind = tailKind(region, offset);
  }
  const length =
    kind === 'picture'
      ? pictureLength(bytes, offset, next)
      : kind === 'video'
        ? videoLength(bytes, offset, next)
        : next - offset;
  return { kind, offset, length };
}

/** Where something begins behind zeros: a film's first bytes, its size, may be zeros themselves. */
function contentStart(region: Uint8Array, from: number): number {
  let at = from;
  while (at < region.length - 1 && region[at] === 0) at++;
  for (let back = 0; back < 4; back++) if (hasText(region, at - back + 4, 'ftyp')) return at - back;
  return at;
}

/** Up to the picture's own end, or to where the next piece stands if it has none. */
function pictureLength(bytes: Uint8Array, at: number, next: number): number {
  const piece = bytes.subarray(at, next);
  const { end, truncated } = hasText(piece, 0, '\xff\xd8')
    ? walkJpeg(piece, mostParts)
    : walkPng(piece, mostParts);
  return truncated || end === 0 ? piece.length : end;
}

function videoLength(bytes: Uint8Array, at: number, next: number): number {
  const piece = bytes.subarray(at, next);
  const { end, parts, truncated } = walkHeif(piece, mostParts);
  // What runs past the end is no box of the film, but words that read like one.
  const last = truncated ? parts.findLast(({ name }) => !name.includes('/'))?.offset : end;
  return last === undefined || last === 0 ? piece.length : last;
}

/** ISO 21496-1, Adobe's and Apple's names for a gain map stand in the piece's own header. */
const gainMapMarks = ['urn:iso:std:iso:ts:21496:-1', 'hdrgm:Version', 'aux:hdrgainmap'];
const headerWindow = 16_384;

function isGainMap(bytes: Uint8Array, from: number, to: number): boolean {
  const header = latin.decode(bytes.subarray(from, Math.min(to, from + headerWindow)));
  return gainMapMarks.some((mark) => header.includes(mark));
}

const latin = new TextDecoder('latin1');
