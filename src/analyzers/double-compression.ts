import type { EarlierSave, Raster } from '../artifacts/types.js';
import type { Finding } from '../domain/finding.js';
import { emptyMap, placeIn, type LocalisationMap } from '../domain/map.js';
import type { LocalText } from '../domain/verdict.js';
import { blockOdds, type FrequencyTrace } from '../image/block-odds.js';
import { boxWithin } from '../image/cell-regions.js';
import { missingSave, type MissingRegion, type MissingSave } from '../image/missing-save.js';
import { defineAnalyzer } from './analyzer.js';

/** log10 of the number of false alarms below which a region is named, and below which it may carry a verdict. */
const named = -2;
const sure = -6;

/**
 * Parts of a JPEG or PNG that lack the earlier JPEG save of the rest: what was painted, pasted or smoothed since. The last
 * save may stand on the same block grid, on another (cropped in between) or be lossless. Score: n / (n + 1), n being -log10 of the expected number of false alarms of the surest region; .67 is one
 * in 100 photos, .86 one in a million; 0 where no region is named, as in a photo that was saved twice as a whole. Does not
 * apply where no earlier save shows.
 */
export const doubleCompression = defineAnalyzer({
  id: 'double-compression',
  version: 2,
  family: 'compression',
  title: { en: 'Earlier save of every part of the photo', zh: '照片各区域的前次压缩比对' },
  sources: [
    'Z. Lin et al., Fast, automatic and fine-grained tampered JPEG image detection via DCT coefficient analysis, Pattern Recognition 42, 2009, sections 3 and 4',
    'T. Bianchi and A. Piva, Image forgery localization via block-grained analysis of JPEG artifacts, IEEE TIFS 7(3), 2012, section III',
    'T. Bianchi and A. Piva, Detection of nonaligned double JPEG compression based on integer periodicity maps, IEEE TIFS 7(2), 2012, sections III and IV',
  ],
  needs: ['raster', 'earlierSave'],
  timeoutMs: 10_000,
  required: true,
  analyze({ raster, earlierSave }) {
    const { coefficients, field, traces } = earlierSave;
    const missing = missingSave(field, blockOdds(coefficients, field, traces));
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
          ? [wholeFinding(earlierSave)]
          : regions.slice(0, 4).map((region) => regionFinding(region, earlierSave, raster)),
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

/** What an adjudicator's expert may check: the earlier grid and divisors, and those of the last save on the same grid. */
function seen({ last, field, traces }: EarlierSave): Finding['values'] {
  return {
    firstDivisors: divisors(traces, 'first'),
    ...(last === 'same'
      ? { lastDivisors: divisors(traces, 'last') }
      : { firstGrid: `${field.origin.x} ${field.origin.y}` }),
  };
}

const wholeTexts: Readonly<Record<EarlierSave['last'], LocalText>> = {
  same: {
    en: 'The whole photo was saved as JPEG at least twice without being scaled or cropped in between; no part stands out.',
    zh: '整张照片至少经过两次 JPEG 保存，其间未缩放或裁剪；没有任何区域异常。',
  },
  shifted: {
    en: 'The whole photo was saved as JPEG at least twice and cropped in between; no part stands out.',
    zh: '整张照片至少经过两次 JPEG 保存，其间曾被裁剪；没有任何区域异常。',
  },
  lossless: {
    en: 'The whole photo was a JPEG before it was saved as PNG; no part stands out.',
    zh: '整张照片在保存为 PNG 之前曾是 JPEG；没有任何区域异常。',
  },
};

function wholeFinding(earlierSave: EarlierSave): Finding {
  return {
    code: 'compression.double.whole',
    basis: 'computed',
    strength: 'informative',
    places: [],
    text: wholeTexts[earlierSave.last],
    limit: {
      en: 'Saving again is no sign of forgery; chat apps and galleries do it.',
      zh: '重新保存并不意味着伪造，聊天软件和相册都会这样做。',
    },
    values: seen(earlierSave),
  };
}

function regionFinding(
  { box, logNfa, cells }: MissingRegion,
  earlierSave: EarlierSave,
  raster: Raster,
): Finding {
  return {
    code: 'compression.double.missing',
    basis: 'computed',
    strength: logNfa < sure ? 'strong' : 'supporting',
    kind: 'edited',
    places: [{ at: 'pixels', box: boxWithin(box, raster) }],
    text: {
      en: 'The photo was saved as JPEG before; one region was not: it was probably painted, pasted or smoothed afterwards.',
      zh: '照片此前曾保存为 JPEG，但某一区域没有该痕迹：该区域很可能是此后绘制、粘贴或涂抹的。',
    },
    limit: {
      en: 'Stickers, captions, time stamps and frames that an app adds show the same; it says nothing about intent.',
      zh: '应用添加的贴纸、文字、时间戳或边框也会出现同样现象；它不能说明意图。',
    },
    values: {
      logFalseAlarms: Math.round(logNfa * 10) / 10,
      cells: cells.length,
      ...seen(earlierSave),
    },
  };
}

/** Blind where no block could be judged: flat, clipped, or without a value that can tell. */
function mapOf(
  { grid, judged }: MissingSave,
  regions: readonly MissingRegion[],
  raster: Raster,
): LocalisationMap {
  const map = emptyMap(raster, grid.cell);
  const place = placeIn(map, grid.columns);
  for (const [at, can] of judged.entries()) if (can === 1) map.reliability[place(at)] = 255;
  for (const { cells, logNfa } of regions) {
    const value = Math.round(255 * scoreOf(logNfa));
    for (const at of cells) {
      map.values[place(at)] = value;
      // A cell that could not be judged is marked by its neighbours.
      map.reliability[place(at)] = 255;
    }
  }
  return map;
}
