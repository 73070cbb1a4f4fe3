import type { Raster } from '../artifacts/types.js';
import type { Finding } from '../domain/finding.js';
import { emptyMap, type LocalisationMap } from '../domain/map.js';
import { smallerThan } from '../domain/words.js';
import { searchResampling, type ResampledRegion, type ResamplingSearch } from '../image/resampled-region.js';
import { tileSide } from '../image/resampling-tiles.js';
import { defineAnalyzer } from './analyzer.js';

/** Below this too few tiles lie beside one another for a part to stand out. */
const leastSide = 384;
/** Fewer tiles that can be judged make no photo to compare a part with. */
const leastTiles = 12;
const cell = 32;
/** -log10 of the number of false alarms at which the score reaches 1. */
const fullScore = 20;

/**
 * Parts that were scaled or turned before they were laid over a photo that is saved without loss: interpolated pixels
 * hang together with their neighbours in a rhythm that untouched ones lack. Score: -log10 of the number of false alarms of the surest part over
 * 20, 0 where there is none. Informative where the rhythm runs through most of the photo, which was then scaled as a whole. Means nothing after
 * any JPEG save, for pieces much smaller than 128 pixels or missed by the 56 tiles, and for pasted pieces that were neither scaled nor turned.
 */
export const resampling = defineAnalyzer({
  id: 'resampling',
  version: 1,
  family: 'noise',
  title: { en: 'Traces of scaling and turning of single parts', zh: '局部缩放与旋转的插值痕迹' },
  sources: [
    'A. C. Popescu and H. Farid, Exposing digital forgeries by detecting traces of resampling, IEEE TSP 53(2), 2005, section III',
    'M. Kirchner, Fast and reliable resampling detection by spectral analysis of fixed linear predictor residue, MM&Sec 2008, sections 3 and 4',
  ],
  needs: ['container', 'raster'],
  timeoutMs: 5_000,
  required: false,
  analyze({ container, raster }) {
    const { width, height, luma } = raster;
    const lossless =
      container.format === 'png' ||
      (container.format === 'webp' && container.parts.some(({ name }) => name === 'VP8L'));
    if (!lossless) {
      return {
        status: 'not_applicable',
        reason: {
          en: 'The photo was last saved with loss, which takes the traces of scaling.',
          zh: '照片最后一次保存为有损压缩，缩放痕迹已被抹去。',
        },
      };
    }
    if (Math.min(width, height) < leastSide) {
      return { status: 'not_applicable', reason: smallerThan(leastSide) };
    }
    const found = searchResampling(luma, width, height);
    if (found.tiles.length < leastTiles) {
      return {
        status: 'not_applicable',
        reason: {
          en: 'Most of the picture is too flat, too dark or too bright to show traces of scaling.',
          zh: '画面大部分过于平坦、过暗或过亮，无法显示缩放痕迹。',
        },
      };
    }
    if (found.everywhere !== null) {
      return { status: 'informative', findings: [wholeFinding(found.everywhere)] };
    }
    return {
      status: 'scored',
      score: scoreOf(found.regions.at(0)),
      findings: found.regions.slice(0, 3).map(regionFinding),
      map: mapOf(found, raster),
    };
  },
});

function scoreOf(region: ResampledRegion | undefined): number {
  return region === undefined ? 0 : Math.round(1e4 * Math.min(1, -region.logNfa / fullScore)) / 1e4;
}

/** Tiles that could be judged can be trusted, those that show the peak are marked; between the tiles nothing was looked at. */
function mapOf({ tiles, regions }: ResamplingSearch, raster: Raster): LocalisationMap {
  const map = emptyMap(raster, cell);
  const each = (corner: { readonly left: number; readonly top: number }, mark: (at: number) => void) => {
    for (let row = Math.ceil(corner.top / cell); (row + 1) * cell <= corner.top + tileSide; row++) {
      for (
        let column = Math.ceil(corner.left / cell);
        (column + 1) * cell <= corner.left + tileSide;
        column++
      ) {
        mark(row * map.columns + column);
      }
    }
  };
  for (const tile of tiles) {
    if (!tile.regular) each(tile, (at) => (map.reliability[at] = 255));
  }
  for (const region of regions) {
    const value = Math.round(255 * Math.min(1, 0.5 + scoreOf(region) / 2));
    for (const tile of region.members) {
      each(tile, (at) => {
        map.values[at] = Math.max(map.values[at], value);
        map.reliability[at] = 255;
      });
    }
  }
  return map;
}

const rounded = (value: number, unit: number) => Math.round(value * unit) / unit;

function regionFinding(region: ResampledRegion): Finding {
  const [across, down] = region.frequency;
  return {
    code: 'resampling.region',
    basis: 'computed',
    strength: 'supporting',
    kind: 'edited',
    places: [{ at: 'pixels', box: region.box }],
    text: {
      en: 'One region shows the regular traces of scaling or turning that the rest of the photo lacks: it was probably laid over the photo.',
      zh: '某一区域带有照片其余部分所没有的缩放或旋转插值痕迹，该区域很可能是后来叠加的。',
    },
    limit: {
      en: 'Collages, stickers, pictures set into a page and lens correction of single parts can show the same; it says nothing about intent.',
      zh: '拼图、贴纸、嵌入页面的图片以及局部镜头校正也可能呈现同样现象；它不能说明意图。',
    },
    values: {
      logFalseAlarms: rounded(region.logNfa, 10),
      tiles: region.members.length,
      across: rounded(across, 1e4),
      down: rounded(down, 1e4),
    },
  };
}

function wholeFinding({
  logNfa,
  frequency: [across, down],
}: NonNullable<ResamplingSearch['everywhere']>): Finding {
  return {
    code: 'resampling.whole',
    basis: 'computed',
    strength: 'informative',
    places: [],
    text: {
      en: 'The photo, or most of it, was scaled or turned. Single parts can therefore not be compared.',
      zh: '整张照片或其大部分经过缩放或旋转，因此无法比对各个局部。',
    },
    limit: { en: 'Scaling a photo is no sign of forgery.', zh: '缩放照片并不意味着伪造。' },
    values: { logFalseAlarms: rounded(logNfa, 10), across: rounded(across, 1e4), down: rounded(down, 1e4) },
  };
}
