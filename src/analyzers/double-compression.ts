import type { Raster } from '../artifacts/types.js';
import type { Finding } from '../domain/finding.js';
import type { LocalisationMap } from '../domain/map.js';
import { smallerThan } from '../domain/words.js';
import { blockOdds, firstSave, type FrequencyTrace } from '../image/block-odds.js';
import { blockLattice, blockSurfaces } from '../image/block-surfaces.js';
import { fullLuma } from '../image/jpeg-coefficients.js';
import { missingSave, type MissingRegion, type MissingSave } from '../image/missing-save.js';
import { defineAnalyzer } from './analyzer.js';

const leastSide = 128;
/** Blocks judged at most, those of 6.4 megapixels; of larger photos every second or third both ways. */
const mostBlocks = 100_000;
/** Frequencies that must show the same history; fewer may be chance. */
const leastTraces = 5;
/** log10 of the number of false alarms below which a region is named, and below which it may carry a verdict. */
const named = -2;
const sure = -6;
/** -log10 NFA at which the score reaches 1. */
const fullScore = 40;

/**
 * Parts of a JPEG that lack the earlier save of the rest on the same block grid: what was painted, pasted or smoothed
 * between the two. Score: -log10 of the expected number of false alarms of the surest region over 40, 0 where there is
 * none. A photo that was saved twice as a whole scores 0. Does not apply where no earlier save shows.
 */
export const doubleCompression = defineAnalyzer({
  id: 'double-compression',
  version: 1,
  family: 'compression',
  title: { en: 'Earlier save of every part of the photo', zh: '照片各区域的前次压缩比对' },
  sources: [
    'Z. Lin et al., Fast, automatic and fine-grained tampered JPEG image detection via DCT coefficient analysis, Pattern Recognition 42, 2009, sections 3 and 4',
    'T. Bianchi and A. Piva, Image forgery localization via block-grained analysis of JPEG artifacts, IEEE TIFS 7(3), 2012, section III',
  ],
  needs: ['raster', 'jpegCoefficients'],
  timeoutMs: 10_000,
  required: true,
  analyze({ raster, jpegCoefficients }) {
    const { width, height, rgb } = raster;
    if (Math.min(width, height) < leastSide)
      return { status: 'not_applicable', reason: smallerThan(leastSide) };
    const luma = fullLuma(jpegCoefficients);
    if (luma === null || jpegCoefficients.width !== width || jpegCoefficients.height !== height) {
      return {
        status: 'not_applicable',
        reason: {
          en: 'The JPEG is not built as photos are: brightness at full size, 8 bits.',
          zh: '该 JPEG 的结构与普通照片不同（需为 8 位、全尺寸亮度）。',
        },
      };
    }
    const lattice = blockLattice(width, height, mostBlocks);
    const field = { ...lattice, surface: blockSurfaces(rgb, width, lattice) };
    const traces = firstSave(luma, field);
    if (traces.length < leastTraces) return noEarlierSave;
    const missing = missingSave(field, blockOdds(luma, field, traces));
    if (!missing.isProven) return noEarlierSave;
    const regions = missing.regions.filter(({ logNfa }) => logNfa < named);
    return {
      status: 'scored',
      score: Math.min(1, Math.max(0, -(regions.at(0)?.logNfa ?? 0) / fullScore)),
      findings:
        regions.length === 0
          ? [wholeFinding(traces)]
          : regions.slice(0, 4).map((region) => regionFinding(region, traces, raster)),
      map: mapOf(missing, regions, raster),
    };
  },
});

const noEarlierSave = {
  status: 'not_applicable',
  reason: {
    en: 'No earlier JPEG save on the same block grid was found.',
    zh: '未发现在同一压缩块网格上的前次 JPEG 保存。',
  },
} as const;

/** Divisors of the lowest frequencies before and after, as an adjudicator's expert may check them. */
const divisors = (traces: readonly FrequencyTrace[], of: 'first' | 'last'): string =>
  traces
    .slice(0, 6)
    .map((trace) => trace[of])
    .join(' ');

function wholeFinding(traces: readonly FrequencyTrace[]): Finding {
  return {
    code: 'compression.double.whole',
    basis: 'computed',
    strength: 'informative',
    places: [],
    text: {
      en: 'The whole photo was saved as JPEG at least twice without being scaled or cropped in between; no part stands out.',
      zh: '整张照片至少经过两次 JPEG 保存，其间未缩放或裁剪；没有任何区域异常。',
    },
    limit: {
      en: 'Saving again is no sign of forgery; chat apps and galleries do it.',
      zh: '重新保存并不意味着伪造，聊天软件和相册都会这样做。',
    },
    values: { firstDivisors: divisors(traces, 'first'), lastDivisors: divisors(traces, 'last') },
  };
}

function regionFinding(
  { box, logNfa, cells }: MissingRegion,
  traces: readonly FrequencyTrace[],
  { width, height }: Raster,
): Finding {
  return {
    code: 'compression.double.missing',
    basis: 'computed',
    strength: logNfa < sure ? 'strong' : 'supporting',
    kind: 'edited',
    places: [
      {
        at: 'pixels',
        box: {
          x: box.x,
          y: box.y,
          width: Math.min(width, box.x + box.width) - box.x,
          height: Math.min(height, box.y + box.height) - box.y,
        },
      },
    ],
    text: {
      en: 'The photo was saved as JPEG before; one region was not: it was probably painted, pasted or smoothed in between two saves.',
      zh: '照片此前曾保存为 JPEG，但某一区域没有该痕迹：该区域很可能是在两次保存之间绘制、粘贴或涂抹的。',
    },
    limit: {
      en: 'Stickers, captions, time stamps and frames that an app adds show the same; it says nothing about intent.',
      zh: '应用添加的贴纸、文字、时间戳或边框也会出现同样现象；它不能说明意图。',
    },
    values: {
      logFalseAlarms: Math.round(logNfa * 10) / 10,
      cells: cells.length,
      firstDivisors: divisors(traces, 'first'),
      lastDivisors: divisors(traces, 'last'),
    },
  };
}

/** Blind where no block could be judged: flat, clipped, or without a value that can tell. */
function mapOf(
  { grid, judged }: MissingSave,
  regions: readonly MissingRegion[],
  { width, height }: Raster,
): LocalisationMap {
  const { cell } = grid;
  const columns = Math.ceil(width / cell);
  const rows = Math.ceil(height / cell);
  const values = new Uint8Array(columns * rows);
  const reliability = new Uint8Array(columns * rows);
  const to = (at: number): number => Math.floor(at / grid.columns) * columns + (at % grid.columns);
  for (const [at, can] of judged.entries()) if (can === 1) reliability[to(at)] = 255;
  for (const { cells, logNfa } of regions) {
    const value = Math.round(255 * Math.min(1, 0.5 - logNfa / (2 * fullScore)));
    for (const at of cells) {
      values[to(at)] = value;
      // A cell that could not be judged is marked by its neighbours.
      reliability[to(at)] = 255;
    }
  }
  return { columns, rows, cell, values, reliability };
}
