import type { Raster } from '../artifacts/types.js';
import type { Finding } from '../domain/finding.js';
import type { LocalisationMap } from '../domain/map.js';
import { smallerThan } from '../domain/words.js';
import { flatShare } from '../image/flat-share.js';
import { findCopies, type CopySearch } from '../image/copied-pieces.js';
import { surestCopy, type RankedPiece } from '../image/rank-copies.js';
import { defineAnalyzer } from './analyzer.js';

const leastSide = 128;
/** Surenesses that the score puts at 0 and at 1, and from which a finding is made and may carry a verdict. */
const quiet = 1.4;
const full = 3.4;
const named = 2.1;
const sure = 2.5;
/** Drawings repeat their signs exactly. */
const mostFlat = 0.8;
/** Map cell in pixels of the searched picture. */
const cell = 8;

/**
 * Pieces of the photo that occur in it twice, shifted, turned, scaled or mirrored, alike down to the fine detail.
 * Score: sureness of the surest piece, which grows with the likeness of detail and the size and falls where the
 * photo repeats itself elsewhere too (weave, tiles, bricks, print). Means nothing in flat parts, for pieces under
 * about a thousandth of the photo, and where the copy was blurred or repainted.
 */
export const copyMove = defineAnalyzer({
  id: 'copy-move',
  version: 1,
  family: 'duplication',
  title: { en: 'Parts of the photo that occur twice', zh: '照片中重复出现的区域' },
  sources: [
    'D. Cozzolino, G. Poggi, L. Verdoliva, Efficient dense-field copy-move forgery detection, IEEE TIFS 10(11), 2015',
    'C. Barnes et al., PatchMatch, ACM TOG 28(3), 2009, section 3',
  ],
  needs: ['raster'],
  timeoutMs: 15_000,
  required: false,
  analyze({ raster }) {
    const { width, height, luma } = raster;
    if (Math.min(width, height) < leastSide) {
      return { status: 'not_applicable', reason: smallerThan(leastSide) };
    }
    if (flatShare(luma, width) > mostFlat) {
      return {
        status: 'not_applicable',
        reason: {
          en: 'Most of the picture is perfectly flat: a drawing or a screenshot.',
          zh: '画面大部分为纯色：可能是绘图或截图。',
        },
      };
    }
    const search = findCopies(luma, width, height);
    const surest = surestCopy(search.pieces);
    const sureness = surest?.sureness ?? 0;
    return {
      status: 'scored',
      score: Math.min(1, Math.max(0, (sureness - quiet) / (full - quiet))),
      findings: surest !== null && sureness >= named ? [finding(surest, search, raster)] : [],
      map: mapOf(surest !== null && sureness >= quiet ? surest : null, search, raster),
    };
  },
});

/** Source and copy alike: which is which cannot be told. */
function mapOf(surest: RankedPiece | null, search: CopySearch, { width, height }: Raster): LocalisationMap {
  const pixels = Math.max(1, Math.round(cell * search.factor));
  const columns = Math.ceil(width / pixels);
  const rows = Math.ceil(height / pixels);
  const values = new Uint8Array(columns * rows);
  const reliability = new Uint8Array(columns * rows);
  const counts = new Uint32Array(columns * rows);
  const at = (x: number, y: number): number =>
    Math.min(rows - 1, Math.floor(((y + 0.5) * search.factor) / pixels)) * columns +
    Math.min(columns - 1, Math.floor(((x + 0.5) * search.factor) / pixels));
  for (let y = 0; y < search.height; y++) {
    for (let x = 0; x < search.width; x++) if (search.visible[y * search.width + x] === 1) counts[at(x, y)]++;
  }
  for (const [i, count] of counts.entries()) reliability[i] = Math.min(255, count * 8);
  if (surest === null) return { columns, rows, cell: pixels, values, reliability };
  const value = Math.round(255 * Math.min(1, 0.4 + (0.6 * (surest.sureness - quiet)) / (full - quiet)));
  for (const piece of surest.pieces) {
    const { ax, bx, cx, ay, by, cy } = piece.map;
    for (const member of piece.members) {
      const x = member % search.width;
      const y = Math.floor(member / search.width);
      for (const place of [at(x, y), at(ax * x + bx * y + cx, ay * x + by * y + cy)]) {
        values[place] = value;
        reliability[place] = 255;
      }
    }
  }
  return { columns, rows, cell: pixels, values, reliability };
}

function finding(surest: RankedPiece, search: CopySearch, { width, height }: Raster): Finding {
  const { piece, sureness } = surest;
  const { ax, bx, cx, ay, by, cy } = piece.map;
  const here = piece.members.map((at) => [at % search.width, Math.floor(at / search.width)] as const);
  const there = here.map(([x, y]) => [ax * x + bx * y + cx, ay * x + by * y + cy] as const);
  const box = (points: readonly (readonly [number, number])[]) => {
    let [left, top, right, bottom] = [Infinity, Infinity, 0, 0];
    for (const [x, y] of points) {
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x + 1);
      bottom = Math.max(bottom, y + 1);
    }
    const x = Math.max(0, Math.floor(left * search.factor));
    const y = Math.max(0, Math.floor(top * search.factor));
    return {
      x,
      y,
      width: Math.min(width, Math.ceil(right * search.factor)) - x,
      height: Math.min(height, Math.ceil(bottom * search.factor)) - y,
    };
  };
  return {
    code: 'duplication.copyMove',
    basis: 'computed',
    strength: sureness >= sure ? 'strong' : 'supporting',
    kind: 'edited',
    places: [
      { at: 'pixels', box: box(here) },
      { at: 'pixels', box: box(there) },
    ],
    text: {
      en: 'Two parts of the photo are alike down to the fine detail: one is probably a copy of the other.',
      zh: '照片中有两处在细节上几乎完全相同，其中一处很可能是从另一处复制而来。',
    },
    limit: {
      en: 'Printed or machine-made patterns that repeat exactly, and photos of screens, can look the same; which part is the copy cannot be told.',
      zh: '完全重复的印刷或机制图案以及屏幕翻拍也可能如此；无法判断哪一处是复制品。',
    },
    values: {
      likeness: Math.round(piece.correlation * 1000) / 1000,
      share: Math.round((piece.members.length / (search.width * search.height)) * 1e4) / 1e4,
      scale: Math.round(piece.scale * 100) / 100,
      mirrored: piece.mirrored,
      sureness: Math.round(sureness * 100) / 100,
    },
  };
}
