import type { Raster } from '../artifacts/types.js';
import type { Finding } from '../domain/finding.js';
import { emptyMap, placeIn, type LocalisationMap } from '../domain/map.js';
import { smallerThan } from '../domain/words.js';
import { grainCells, grainless, type GrainCells } from '../image/grain-cells.js';
import { grainIslands } from '../image/grain-islands.js';
import { noiseCurve } from '../image/noise-curve.js';
import { rankIslands, type RankedIsland } from '../image/rank-islands.js';
import { defineAnalyzer } from './analyzer.js';

const leastSide = 128;
/** Fewer cells that are not clipped make no curve. */
const leastCells = 200;
/** Surenesses at which the score is a half, and from which a finding is made and may carry a verdict. */
const even = 0;
const named = 2.5;
const sure = 4.5;
/**
 * At most this share of real photos gets such a finding: upper ends, one-sided 95 %, of 5 and none of 2,333 photos of
 * sources that nothing was fitted on (bench/accuracy.md).
 */
const falseAlarms = { named: 0.0045, sure: 0.0013 };
/** Scores below this say nothing. */
const leastScore = 0.02;
/** With more of its cells without any grain a picture is a drawing, or was saved too coarsely. */
const mostGrainless = 0.5;
/** Where the curve itself lies below this energy (luma steps squared) the photo shows no grain that could be missing. */
const leastCurve = Math.log(0.3);

/**
 * Islands with far less grain than the photo shows elsewhere at the same brightness, as painted, smudged, blurred and
 * smoothly filled-in places are. Score: logistic of the surest island's sureness. Means nothing in clipped parts, where
 * the photo shows no grain anywhere at that brightness, for pasted pieces with grain of their own, and for what is smaller than
 * eight cells of 8 pixels (in photos above a megapixel: of 8 pixels of every 16, 24, ...).
 */
export const noiseLevel = defineAnalyzer({
  id: 'noise-level',
  version: 2,
  family: 'noise',
  title: {
    en: "Grain of every region against the photo's own noise",
    zh: '照片各区域颗粒与自身噪声曲线比对',
  },
  sources: [
    'M. Gardella et al., Noisesniffer: a fully automatic image forgery detector based on noise analysis, IWBF 2021, section 3',
    'J. Friedman, Greedy function approximation: a gradient boosting machine, Annals of Statistics 29(5), 2001, section 4',
  ],
  needs: ['raster'],
  timeoutMs: 10_000,
  required: false,
  analyze({ raster }) {
    const { width, height, rgb, luma } = raster;
    if (Math.min(width, height) < leastSide) {
      return { status: 'not_applicable', reason: smallerThan(leastSide) };
    }
    const cells = grainCells(rgb, luma, width, height);
    if (cells.usable.reduce((sum, one) => sum + one, 0) < leastCells) {
      return {
        status: 'not_applicable',
        reason: {
          en: 'Most of the photo is too dark or too bright for its grain to be compared.',
          zh: '照片大部分过暗或过曝，无法比对颗粒。',
        },
      };
    }
    if (grainlessShare(cells) > mostGrainless) {
      return {
        status: 'not_applicable',
        reason: {
          en: 'Most of the picture has no grain: it is a drawing or a screenshot, or was saved too coarsely.',
          zh: '画面大部分没有颗粒：可能是绘图、截图，或保存质量过低。',
        },
      };
    }
    const islands = rankIslands(cells, grainIslands(cells));
    const score = scoreOf(islands.at(0));
    return {
      status: 'scored',
      score,
      findings: islands
        .filter(({ sureness }) => sureness >= named)
        .slice(0, 3)
        .map((island) => finding(island, cells, raster)),
      map: mapOf(islands, cells, raster),
    };
  },
});

/** Of the cells that are not clipped. */
function grainlessShare({ grain, usable }: GrainCells): number {
  let [none, all] = [0, 0];
  for (let at = 0; at < grain.length; at++) {
    if (usable[at] === 0) continue;
    all++;
    if (grain[at] <= grainless) none++;
  }
  return none / all;
}

function scoreOf(island: RankedIsland | undefined): number {
  if (island === undefined) return 0;
  const odds = 1 / (1 + Math.exp(even - island.sureness));
  return odds < leastScore ? 0 : Math.round(odds * 1e4) / 1e4;
}

/** Islands by their scores; trusted where the curve says that grain should be seen, and where an island is named. */
function mapOf(islands: readonly RankedIsland[], cells: GrainCells, raster: Raster): LocalisationMap {
  const map = emptyMap(raster, cells.grid.cell);
  const place = placeIn(map, cells.grid.columns);
  const curve = noiseCurve(cells);
  for (let at = 0; at < cells.luma.length; at++) {
    if (cells.usable[at] === 1 && curve(cells.luma[at]) >= leastCurve) map.reliability[place(at)] = 255;
  }
  for (const island of [...islands].reverse()) {
    const value = Math.round(255 * scoreOf(island));
    for (const at of island.island.cells) {
      map.values[place(at)] = value;
      // Paint in one tone is all that its brightness holds: the curve there is its own.
      if (island.sureness >= named) map.reliability[place(at)] = 255;
    }
  }
  return map;
}

function finding(
  { island, measures, sureness }: RankedIsland,
  { grid }: GrainCells,
  { width, height }: Raster,
): Finding {
  let [left, top, right, bottom] = [grid.columns, grid.rows, 0, 0];
  for (const at of island.cells) {
    const column = at % grid.columns;
    const row = Math.floor(at / grid.columns);
    left = Math.min(left, column);
    right = Math.max(right, column + 1);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row + 1);
  }
  const { cell } = grid;
  const box = {
    x: left * cell,
    y: top * cell,
    width: Math.min(width, right * cell) - left * cell,
    height: Math.min(height, bottom * cell) - top * cell,
  };
  return {
    code: 'noise.grain.missing',
    basis: 'computed',
    strength: sureness >= sure ? 'strong' : 'supporting',
    kind: 'edited',
    places: [{ at: 'pixels', box }],
    text: {
      en: 'One region has far less grain than the photo shows elsewhere at the same brightness: it was probably painted, smudged, blurred or filled in.',
      zh: '某一区域的颗粒明显少于照片中亮度相近的其他部分，该区域很可能经过涂抹、模糊、覆盖或填充。',
    },
    limit: {
      en: 'Screens, glossy or blurred surfaces and skin smoothed by a phone can look the same; it says nothing about intent.',
      zh: '屏幕、光滑或虚化的表面以及手机磨皮也可能呈现同样现象；它不能说明意图。',
    },
    values: {
      // Energies are squares: half the logarithm is that of the amplitude.
      timesLessGrain: Math.round(10 * Math.exp(measures.belowCurve / 2)) / 10,
      sureness: Math.round(sureness * 100) / 100,
      cells: island.cells.length,
      falseAlarmBound: sureness >= sure ? falseAlarms.sure : falseAlarms.named,
    },
  };
}
