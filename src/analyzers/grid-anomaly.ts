import type { Raster } from '../artifacts/types.js';
import type { Finding } from '../domain/finding.js';
import { emptyMap, type LocalisationMap } from '../domain/map.js';
import { smallerThan } from '../domain/words.js';
import { boxWithin, type CellRegion } from '../image/cell-regions.js';
import { boxAround, outlineOf } from '../image/grid-outline.js';
import { ownGrids, type GridFindings, type GridRegion } from '../image/grid-regions.js';
import { firstSteps, searchGrids } from '../image/grid-search.js';
import { noVote } from '../image/grid-vote.js';
import { VoteLattice } from '../image/vote-lattice.js';
import { defineAnalyzer } from './analyzer.js';

/** Places of the lattice at most, a quarter of which vote in most pictures; a region of .3 % of it can still be proven. */
const mostPlaces = 9000;
const leastSide = 128;
/** log10 of the number of false alarms below which a region is named, and below which it may carry a verdict. */
const named = -1;
const sure = -3;
/** Cells of the map to a step of the lattice where a region is drawn: its edge is known better than by whole blocks. */
const finer = 4;
/** -log10 NFA at which the score reaches 1. */
const fullScore = 20;

/**
 * Parts of the picture that were compressed on another 8 x 8 grid than the rest, as pasted pieces of other JPEGs and
 * shifted copies are. Score: -log10 of the expected number of false alarms of the surest region over 20, 0 where there
 * is none; .15 stands for one false alarm in 1,000 pictures. Informative where an earlier save's grid runs through the whole
 * picture: parts of it that survived better would pass for insertions. Means nothing where the last save was too coarse, the
 * piece fits the grid by chance (one of 64) or is one step off it along one axis (4 of 64), or all was scaled since.
 */
export const gridAnomaly = defineAnalyzer({
  id: 'grid-anomaly',
  version: 5,
  family: 'compression',
  title: { en: 'Block grid of every part against the picture', zh: '照片各区域的压缩块网格比对' },
  sources: ['T. Nikoukhah et al., ZERO: a local JPEG grid origin detector, IPOL 11, 2021, sections 2 to 4'],
  needs: ['probe', 'raster'],
  timeoutMs: 10_000,
  required: true,
  analyze({ probe, raster }) {
    const { width, height, luma } = raster;
    if (probe.format !== 'jpeg' && probe.format !== 'png') {
      return {
        status: 'not_applicable',
        reason: {
          en: 'The photo was last saved in a format other than JPEG or PNG.',
          zh: '照片最后一次保存的格式不是 JPEG 或 PNG。',
        },
      };
    }
    if (Math.min(width, height) < leastSide) {
      return { status: 'not_applicable', reason: smallerThan(leastSide) };
    }
    const votes = new VoteLattice(luma, width, height, mostPlaces);
    const found = searchGrids(votes, probe.format === 'jpeg');
    if (found.earlier !== null) return { status: 'informative', findings: [earlierFinding(found.earlier)] };
    const foreign = found.foreign.filter((region) => region.logNfa < named);
    const map = emptyMapOf(foreign, votes, raster);
    const own = ownGrids(found.main, probe.format === 'jpeg');
    const outlines = foreign.map((region) => outlineOf(votes, region, own, map));
    draw(map, foreign, outlines, votes);
    return {
      status: 'scored',
      score: Math.min(1, Math.max(0, -(foreign.at(0)?.logNfa ?? 0) / fullScore)),
      findings: foreign
        .slice(0, 4)
        .map((region, i) => regionFinding(region, found, boxWithin(boxAround(outlines[i], map), raster))),
      map,
    };
  },
});

/** A photo in which nothing is marked needs no fine map. */
function emptyMapOf(foreign: readonly GridRegion[], { step }: VoteLattice, raster: Raster): LocalisationMap {
  return emptyMap(raster, foreign.length === 0 ? step : Math.floor(step / finer));
}

/** Where votes were cast the map can be trusted; elsewhere the method is blind. */
function draw(
  { columns, rows, cell, values, reliability }: LocalisationMap,
  foreign: readonly GridRegion[],
  outlines: readonly Uint8Array[],
  votes: VoteLattice,
): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const nearest = votes.nearest((column + 0.5) * cell, (row + 0.5) * cell);
      if (nearest !== null && hasSpoken(votes, nearest)) reliability[row * columns + column] = 255;
    }
  }
  for (const [i, { logNfa }] of foreign.entries()) {
    const value = Math.round(255 * Math.min(1, 0.5 + -logNfa / (2 * fullScore)));
    for (let at = 0; at < values.length; at++) {
      if (outlines[i][at] === 0) continue;
      values[at] = Math.max(values[at], value);
      reliability[at] = 255;
    }
  }
}

/** A place that was not asked is spoken for by the one of the first round that stands for it. */
function hasSpoken(lattice: VoteLattice, at: number): boolean {
  const column = at % lattice.columns;
  const row = Math.floor(at / lattice.columns);
  const beside = at - (column % firstSteps) - (row % firstSteps) * lattice.columns;
  return lattice.votes[lattice.wasAsked(at) ? at : beside] !== noVote;
}

function regionFinding(region: GridRegion, { main }: GridFindings, box: CellRegion['box']): Finding {
  return {
    code: 'compression.grid.foreign',
    basis: 'computed',
    strength: region.logNfa < sure ? 'strong' : 'supporting',
    kind: 'edited',
    places: [{ at: 'pixels', box }],
    text: {
      en: 'One region was compressed on another 8 x 8 block grid than the rest of the photo: it was probably pasted or moved.',
      zh: '某一区域的 8×8 压缩块网格与照片其余部分不一致，该区域很可能是粘贴或移动而来。',
    },
    limit: {
      en: 'Collages, screenshots of several photos and stickers added by an app show the same; it says nothing about intent.',
      zh: '拼图、包含多张照片的截图或应用添加的贴纸也会出现同样现象；它不能说明意图。',
    },
    values: {
      logFalseAlarms: Math.round(region.logNfa * 10) / 10,
      votes: region.members.length,
      originX: region.origin & 7,
      originY: region.origin >> 3,
      mainX: main === null ? null : main & 7,
      mainY: main === null ? null : main >> 3,
    },
  };
}

function earlierFinding(origin: number): Finding {
  return {
    code: 'compression.grid.earlier',
    basis: 'computed',
    strength: 'informative',
    places: [],
    text: {
      en: 'The whole photo shows a second, shifted block grid: it was saved as JPEG, cropped and saved again. Single parts can therefore not be compared.',
      zh: '整张照片存在第二个错位的压缩块网格：它曾保存为 JPEG，裁剪后再次保存。因此无法比对各个局部。',
    },
    limit: {
      en: 'Cropping is no sign of forgery.',
      zh: '裁剪并不意味着伪造。',
    },
    values: { originX: origin & 7, originY: origin >> 3 },
  };
}
