import type { Artifacts, Raster } from '../artifacts/types.js';
import type { Finding } from '../domain/finding.js';
import { emptyMap, placeIn, type LocalisationMap } from '../domain/map.js';
import type { LocalText } from '../domain/verdict.js';
import { smallerThan } from '../domain/words.js';
import { hasBlockGrid } from '../image/block-grid.js';
import type { CellGrid } from '../image/cell-grid.js';
import { cellTexture } from '../image/cell-pieces.js';
import { nearestQuality } from '../image/ijg-tables.js';
import { readJpegStructure } from '../image/read-jpeg-structure.js';
import {
  errorLevel,
  leastCells,
  likeCells,
  usableCells,
  type ErrorLevel,
} from '../image/recompression-error.js';
import { defineAnalyzer } from './analyzer.js';

const leastSide = 192;
/** A coarser last save has wiped out what came before it. */
const leastQuality = 50;
/** Strength at which the score reaches 1; see the measured figures on the shelf. */
const fullStrength = 50;
/** Strength from which a region is worth a finding. */
const findingStrength = 35;
/** Smoothed deviation that the map draws as 1; half of it, the least of a region, marks a cell. */
const loudDeviation = 3;

/**
 * Regions that answer recompression otherwise than the photo's own parts of like texture; several qualities,
 * the clearest counts. Score 0: no region stands out; .5: as in one untouched photo of
 * fifty; .7, from where on a finding is made: one of a hundred; 1: hardly any. Means nothing without a JPEG past, after a very coarse save, and in flat or tiny photos.
 */
export const errorLevels = defineAnalyzer({
  id: 'error-level',
  version: 3,
  family: 'compression',
  title: { en: 'Recompression error against the photo itself', zh: '照片各区域的重压缩误差比对' },
  sources: [
    'N. Krawetz, A picture is worth..., 2007, section 4 (error level analysis)',
    'H. Farid, Exposing digital forgeries from JPEG ghosts, IEEE TIFS 4(1), 2009',
  ],
  needs: ['bytes', 'container', 'raster', 'recompressed'],
  timeoutMs: 10_000,
  required: true,
  analyze(input) {
    const { raster, recompressed } = input;
    const { grid, pieces } = recompressed;
    const reason = whyNot(input);
    if (reason !== null) return { status: 'not_applicable', reason };
    const texture = cellTexture(raster.luma, raster.width, grid);
    const usable = usableCells(texture);
    if (usable.length < leastCells) {
      return {
        status: 'not_applicable',
        reason: {
          en: 'Too little of the photo has texture for a comparison.',
          zh: '照片中有纹理的区域太少，无法比对。',
        },
      };
    }
    const like = likeCells(texture, usable);
    const levels = recompressed.levels.map(({ quality, pieces: again }) =>
      errorLevel({ pieces, again, quality }, grid, like),
    );
    const best = levels.reduce((a, b) => (b.strength > a.strength ? b : a));
    return {
      status: 'scored',
      score: Math.min(1, best.strength / fullStrength),
      findings: best.strength >= findingStrength ? [finding(best)] : [],
      map: mapOf(best, grid, usable, raster),
    };
  },
});

function whyNot({
  bytes,
  container,
  raster,
}: Pick<Artifacts, 'bytes' | 'container' | 'raster'>): LocalText | null {
  const { width, height, luma } = raster;
  if (Math.min(width, height) < leastSide) return smallerThan(leastSide);
  if (container.format === 'jpeg') {
    const table = readJpegStructure(bytes, container)?.tables.at(0);
    const quality = table ? nearestQuality(table.values) : 100;
    return quality < leastQuality
      ? {
          en: `The last JPEG save (quality ${quality}) wiped out earlier traces.`,
          zh: `最后一次 JPEG 保存（质量 ${quality}）已抹去先前的痕迹。`,
        }
      : null;
  }
  if (container.format !== 'png') {
    return {
      en: 'The photo was last saved in a format other than JPEG.',
      zh: '照片最后一次保存的格式不是 JPEG。',
    };
  }
  return hasBlockGrid(luma, width, height)
    ? null
    : { en: 'No trace of an earlier JPEG save was found.', zh: '未发现曾保存为 JPEG 的痕迹。' };
}

/**
 * Draws the side, more or less than expected, on which the strongest region lies: on known splices that
 * marks cells better than both sides do. The map reaches the raster's edges; the cut cells there are not judged.
 */
function mapOf(
  { deviation, sign }: ErrorLevel,
  grid: CellGrid,
  usable: readonly number[],
  raster: Raster,
): LocalisationMap {
  const map = emptyMap(raster, grid.cell);
  const place = placeIn(map, grid.columns);
  for (const at of usable) {
    map.values[place(at)] = Math.round(
      255 * Math.min(1, Math.max(0, (sign * deviation[at]) / loudDeviation)),
    );
    map.reliability[place(at)] = 255;
  }
  return map;
}

function finding({ quality, region, sign, strength }: ErrorLevel): Finding {
  const more = sign > 0;
  return {
    code: 'compression.errorLevel.region',
    basis: 'computed',
    strength: 'supporting',
    kind: 'edited',
    places: region ? [{ at: 'pixels', box: region.box }] : [],
    text: {
      en: `Saved again at quality ${quality}, one region changes clearly ${more ? 'more' : 'less'} than the photo's other parts of like texture.`,
      zh: `以质量 ${quality} 重新保存时，某一区域的变化明显${more ? '大于' : '小于'}照片中纹理相近的其他部分。`,
    },
    limit: {
      en: 'Blur, depth of field, screens and printed patterns can cause the same in untouched photos.',
      zh: '虚化、景深、屏幕或印刷图案也可能使未改动的照片出现同样现象。',
    },
    values: { quality, strength: Math.round(strength * 10) / 10, cells: region?.cells.length ?? 0 },
  };
}
