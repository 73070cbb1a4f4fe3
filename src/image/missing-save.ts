/**
 * Regions of a photo that lack the earlier save of the rest, with a bound on false alarms.
 *
 * Had a region been saved twice like the rest, its likelihood ratio would exceed e^T with a chance of e^-T at most (Markov).
 * Regions are chosen by looking, so the chance is multiplied by their number: there are fewer than N g^n connected sets of n
 * cells in a grid of N (Barequet and Shalah, Combinatorica 42, 2022: g < 4.5253). That product is the expected number
 * of false alarms (NFA). A photo is no textbook, so the evidence is held against the photo itself twice: it is divided by how much
 * more than the model says the rest of the photo varies from place to place (McCullagh and Nelder, Generalized Linear
 * Models, 1989, section 4.5), and blocks of a saturated colour count only where that colour shows the earlier save elsewhere,
 * since colour conversion and clipping bend such blocks alone.
 */
import type { BlockField, BlockOdds } from './block-odds.js';
import { neutralSurface, surfaces } from './block-surfaces.js';
import { regionsAbove, smoothed, type CellRegion } from './cell-regions.js';
import type { Cells } from './cell-grid.js';
import { median } from './robust.js';

const blockSide = 8;
const mostCells = 6000;
/** Side of a cell in blocks of the lattice, at least. */
const leastCellSide = 2;
const perCell = Math.log(4.5253);
/** What covers more of the photo than this is no region of it. */
const mostShare = 0.5;
/** The rest of the photo must show both saves about as clearly as expected: shares of the expected odds. */
const leastAgreement = 0.5;
const mostAgreement = 1.75;
/** Blocks of like colour elsewhere that make a comparison. */
const leastAlike = 60;
/** Dispersion that evidence is divided by at most: where the comb is clear, most of it is texture that speaks softer or louder. */
const mostDispersion = 2;
/** Median of the square of a standard normal variable. */
const medianSquare = 0.4549;

export interface MissingRegion extends CellRegion {
  /** log10 of the expected number of false alarms. */
  readonly logNfa: number;
}

export interface MissingSave {
  readonly grid: Cells;
  /** Whether each cell holds a block that could be judged. */
  readonly judged: Uint8Array;
  /** Whether the photo outside its regions shows the earlier save as clearly as it should. */
  readonly isProven: boolean;
  /** Surest first; only those with a logNfa below 0. */
  readonly regions: readonly MissingRegion[];
}

export function missingSave(field: BlockField, blocks: BlockOdds): MissingSave {
  const side = Math.max(leastCellSide, Math.ceil(Math.sqrt((field.columns * field.rows) / mostCells)));
  const grid = {
    columns: Math.ceil(field.columns / side),
    rows: Math.ceil(field.rows / side),
    cell: side * field.stride * blockSide,
  };
  const cells = tallyCells(field, blocks, side, grid);
  const count = cells.judged.length;
  const likely = regionsAbove(smoothed(cells.odds, grid, Infinity, 1), grid, perCell).filter(
    (region) => region.cells.length <= mostShare * count,
  );
  const inRegion = new Uint8Array(count);
  for (const region of likely) for (const at of region.cells) inRegion[at] = 1;
  const rest = gathered(
    cells,
    Array.from(cells.judged.keys()).filter((at) => inRegion[at] === 0),
  );
  const expected = rest.telling.reduce(add, 0);
  const agreement = expected > 0 ? -rest.odds.reduce(add, 0) / expected : 0;
  const dispersion = dispersionOf(cells, grid, inRegion, agreement);
  const isProven = agreement >= leastAgreement && agreement <= mostAgreement;
  const regions = !isProven
    ? []
    : likely.flatMap((region): MissingRegion[] => {
        const evidence =
          evidenceOf(gathered(cells, region.cells), rest) / Math.min(dispersion, mostDispersion);
        const logNfa = (Math.log(count) + perCell * region.cells.length - evidence) / Math.LN10;
        const { x, y } = field.origin;
        const box = { ...region.box, x: region.box.x + x, y: region.box.y + y };
        return logNfa < 0 ? [{ ...region, box, logNfa }] : [];
      });
  return {
    grid,
    judged: cells.judged,
    isProven,
    regions: regions.sort((a, b) => a.logNfa - b.logNfa),
  };
}

/** Sums over the judged blocks of each cell; those by surface are cells x surfaces. */
interface CellTallies {
  readonly odds: Float32Array;
  readonly telling: Float64Array;
  readonly variance: Float64Array;
  readonly judged: Uint8Array;
  readonly bySurface: SurfaceTallies;
}

/** Sums over blocks of one kind of colour each. */
interface SurfaceTallies {
  readonly odds: Float64Array;
  readonly telling: Float64Array;
  readonly blocks: Uint32Array;
}

const add = (a: number, b: number): number => a + b;

const noTallies = (length: number): SurfaceTallies => ({
  odds: new Float64Array(length),
  telling: new Float64Array(length),
  blocks: new Uint32Array(length),
});

function tallyCells(field: BlockField, blocks: BlockOdds, side: number, grid: Cells): CellTallies {
  const count = grid.columns * grid.rows;
  const odds = new Float32Array(count);
  const telling = new Float64Array(count);
  const variance = new Float64Array(count);
  const judged = new Uint8Array(count);
  const bySurface = noTallies(count * surfaces);
  for (let row = 0, at = 0; row < field.rows; row++) {
    const first = Math.floor(row / side) * grid.columns;
    for (let column = 0; column < field.columns; column++, at++) {
      if (blocks.telling[at] === 0) continue;
      const cell = first + Math.floor(column / side);
      odds[cell] += blocks.odds[at];
      telling[cell] += blocks.telling[at];
      variance[cell] += blocks.variance[at];
      judged[cell] = 1;
      const kind = cell * surfaces + field.surface[at];
      bySurface.odds[kind] += blocks.odds[at];
      bySurface.telling[kind] += blocks.telling[at];
      bySurface.blocks[kind]++;
    }
  }
  return { odds, telling, variance, judged, bySurface };
}

function gathered({ bySurface }: CellTallies, cells: readonly number[]): SurfaceTallies {
  const sums = noTallies(surfaces);
  for (const cell of cells) {
    for (let surface = 0, at = cell * surfaces; surface < surfaces; surface++, at++) {
      sums.odds[surface] += bySurface.odds[at];
      sums.telling[surface] += bySurface.telling[at];
      sums.blocks[surface] += bySurface.blocks[at];
    }
  }
  return sums;
}

/** Odds of the blocks whose colour shows the earlier save elsewhere; grey is taken as met everywhere. */
function evidenceOf(own: SurfaceTallies, rest: SurfaceTallies): number {
  let evidence = 0;
  for (let surface = neutralSurface; surface < surfaces; surface++) {
    const isShown =
      rest.blocks[surface] >= leastAlike && -rest.odds[surface] >= leastAgreement * rest.telling[surface];
    if (surface === neutralSurface || isShown) evidence += own.odds[surface];
  }
  return evidence;
}

const windowSide = 3;

/** How far windows of cells outside the regions lie from what is expected of them: squares, by their median. */
function dispersionOf(
  { odds, telling, variance }: CellTallies,
  { columns, rows }: Cells,
  inRegion: Uint8Array,
  agreement: number,
): number {
  const squares: number[] = [];
  for (let row = 0; row + windowSide <= rows; row += windowSide) {
    for (let column = 0; column + windowSide <= columns; column += windowSide) {
      let off = 0;
      let spread = 0;
      for (let place = 0; place < windowSide ** 2; place++) {
        const at = (row + Math.floor(place / windowSide)) * columns + column + (place % windowSide);
        if (inRegion[at] === 1) continue;
        off += odds[at] + agreement * telling[at];
        spread += variance[at];
      }
      if (spread > 0) squares.push(off ** 2 / spread);
    }
  }
  return squares.length === 0 ? 1 : Math.max(1, median(squares) / medianSquare);
}
