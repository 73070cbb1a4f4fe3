import type { Raster } from '../artifacts/types.js';
import type { Finding } from '../domain/finding.js';
import { emptyMap, type LocalisationMap } from '../domain/map.js';
import { smallerThan } from '../domain/words.js';
import { findCopies, type CopySearch } from '../image/copied-pieces.js';
import { isFlat } from '../image/is-flat.js';
import { surestCopy, type RankedPiece } from '../image/rank-copies.js';
import { widened } from '../image/widen.js';
import { defineAnalyzer } from './analyzer.js';

const leastSide = 128;
/** Surenesses at which the score is a half, and from which a finding is made and may carry a verdict. */
const even = 1;
const named = 3.5;
const sure = 4.8;
/** Fewer points that moved alike carry no verdict, nor does what mirrors: logos and faces of things are alike by design. */
const surePoints = 8;
/** Likeness of the grain where the piece is quiet: two prints of one pattern stay below, for they share nothing there. */
const sureQuiet = 0.5;
/** Scores below this say nothing. */
const leastScore = 0.02;
/** Drawings repeat their signs exactly. */
const mostFlat = 0.8;
/** Map cell in pixels of the searched picture, and how far from a point of detail a copy would be seen, in cells. */
const cell = 4;
const sight = 3;

/**
 * Pieces of the photo that occur in it twice, shifted, turned, scaled or mirrored, alike down to the fine detail.
 * Score: sureness of the surest piece, which grows with the likeness of detail and grain and with the number of points
 * that moved alike, and falls where the photo repeats itself elsewhere too (weave, tiles, bricks, print). Means
 * nothing in flat parts, for pieces under about a thousandth of the photo, and where the copy was blurred or repainted.
 */
export const copyMove = defineAnalyzer({
  id: 'copy-move',
  version: 4,
  family: 'duplication',
  title: { en: 'Parts of the photo that occur twice', zh: '照片中重复出现的区域' },
  sources: [
    'D. Cozzolino, G. Poggi, L. Verdoliva, Efficient dense-field copy-move forgery detection, IEEE TIFS 10(11), 2015',
    'D. Lowe, Distinctive image features from scale-invariant keypoints, IJCV 60(2), 2004, section 4.1',
  ],
  needs: ['raster'],
  timeoutMs: 15_000,
  required: false,
  analyze({ raster }) {
    const { width, height, luma } = raster;
    if (Math.min(width, height) < leastSide) {
      return { status: 'not_applicable', reason: smallerThan(leastSide) };
    }
    if (isFlat(luma, width, mostFlat)) {
      return {
        status: 'not_applicable',
        reason: {
          en: 'Most of the picture is perfectly flat: a drawing or a screenshot.',
          zh: '画面大部分为纯色：可能是绘图或截图。',
        },
      };
    }
    const search = findCopies(luma, width, height);
    const surest = surestCopy(search);
    const odds = surest === null ? 0 : 1 / (1 + Math.exp(even - surest.sureness));
    const score = odds < leastScore ? 0 : Math.round(odds * 1e4) / 1e4;
    return {
      status: 'scored',
      score,
      findings: surest !== null && surest.sureness >= named ? [finding(surest, search, raster)] : [],
      map: mapOf(score === 0 ? null : surest, score, search, raster),
    };
  },
});

/** Source and copy alike: which is which cannot be told. */
function mapOf(
  surest: RankedPiece | null,
  score: number,
  search: CopySearch,
  raster: Raster,
): LocalisationMap {
  const empty = emptyMap(raster, Math.max(1, Math.round(cell * search.factor)));
  const { columns, values } = empty;
  const { count, x, y } = search.points;
  for (let i = 0; i < count; i++) empty.reliability[placeIn(empty, search.factor, x[i], y[i])] = 255;
  const reliability = widened(empty.reliability, columns, sight);
  const map = { ...empty, reliability };
  if (surest === null) return map;
  const value = Math.round(255 * score);
  const { members, map: move } = surest.piece;
  for (const member of members) {
    const u = member % search.width;
    const v = Math.floor(member / search.width);
    const [x, y] = [move.ax * u + move.bx * v + move.cx, move.ay * u + move.by * v + move.cy];
    for (const place of [placeIn(map, search.factor, u, v), placeIn(map, search.factor, x, y)]) {
      values[place] = value;
      reliability[place] = 255;
    }
  }
  return map;
}

/** The map's cell that holds a place of the searched picture. */
function placeIn(
  { columns, rows, cell: side }: LocalisationMap,
  factor: number,
  x: number,
  y: number,
): number {
  const column = Math.max(0, Math.min(columns - 1, Math.floor(((x + 0.5) * factor) / side)));
  return Math.max(0, Math.min(rows - 1, Math.floor(((y + 0.5) * factor) / side))) * columns + column;
}

/** Whether the piece may carry a verdict: sure, many points, the very grain even where it is quiet, and no pattern that repeats more often. */
function isStrong({ piece, sureness, leads }: RankedPiece): boolean {
  const { support, mirrored, quiet } = piece;
  return sureness >= sure && support >= surePoints && !mirrored && quiet >= sureQuiet && leads;
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
    strength: isStrong(surest) ? 'strong' : 'supporting',
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
      likeness: Math.round(piece.atPoints.correlation * 1000) / 1000,
      grain: Math.round(piece.grain * 100) / 100,
      quietGrain: Math.round(piece.quiet * 100) / 100,
      points: piece.support,
      share: Math.round((piece.members.length / (search.width * search.height)) * 1e4) / 1e4,
      scale: Math.round(piece.scale * 100) / 100,
      mirrored: piece.mirrored,
      sureness: Math.round(sureness * 100) / 100,
    },
  };
}
