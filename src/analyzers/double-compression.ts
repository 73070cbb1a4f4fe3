import type { Raster } from '../artifacts/types.js';
import type { Finding } from '../domain/finding.js';
import type { LocalisationMap } from '../domain/map.js';
import { blockOdds, type FrequencyTrace } from '../image/block-odds.js';
import { boxWithin } from '../image/cell-regions.js';
import { missingSave, type MissingRegion, type MissingSave } from '../image/missing-save.js';
import { defineAnalyzer } from './analyzer.js';

/** log10 of the number of false alarms below which a region is named, and below which it may carry a verdict. */
const named = -2;
const sure = -6;

/**
 * Parts of a JPEG that lack the earlier save of the rest on the same block grid: what was painted, pasted or smoothed
 * between the two. Score: n / (n + 1), n being -log10 of the expected number of false alarms of the surest region; .67 is one
 * in 100 photos, .86 one in a million; 0 where no region is named, as in a photo that was saved twice as a whole. Does not
 * apply where no earlier save shows.
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
  needs: ['raster', 'earlierSave'],
  timeoutMs: 10_000,
  required: true,
  analyze({ raster, earlierSave: { luma, field, traces } }) {
    const missing = missingSave(field, blockOdds(luma, field, traces));
    if (!missing.isProven) {
      return {
        status: 'not_applicable',
        reason: {
          en: 'An earlier JPEG save shows too faintly to judge parts of the photo by.',
          zh: '前次 JPEG 保存的痕迹太弱，无法据以判断各区域。',
        },
      };
    }
    const regions = missing.regions.filter(({ logNfa }) => logNfa < named);
    return {
      status: 'scored',
      score: regions.length === 0 ? 0 : scoreOf(regions[0].logNfa),
      findings:
        regions.length === 0
          ? [wholeFinding(traces)]
          : regions.slice(0, 4).map((region) => regionFinding(region, traces, raster)),
      map: mapOf(missing, regions, raster),
    };
  },
});

const scoreOf = (logNfa: number): number => logNfa / (logNfa - 1);

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
  raster: Raster,
): Finding {
  return {
    code: 'compression.double.missing',
    basis: 'computed',
    strength: logNfa < sure ? 'strong' : 'supporting',
    kind: 'edited',
    places: [{ at: 'pixels', box: boxWithin(box, raster) }],
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
    const value = Math.round(255 * scoreOf(logNfa));
    for (const at of cells) {
      values[to(at)] = value;
      // A cell that could not be judged is marked by its neighbours.
      reliability[to(at)] = 255;
    }
  }
  return { columns, rows, cell, values, reliability };
}
