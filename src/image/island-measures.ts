/**
 * What tells a painted island from honest smoothness: above all how far its grain lies below the photo's own noise
 * curve, the grain of the smoothest parts as a function of brightness. M. Gardella et al., Noisesniffer, IWBF 2021,
 * section 3 (noise curve from the blocks of least variance, by intensity); what is compared here is an island with the
 * curve of the rest of the photo, not single blocks.
 */
import type { GrainCells } from './grain-cells.js';
import type { GrainIsland } from './grain-islands.js';
import { median, quantile } from './robust.js';

/** Cells count as equally bright within so many luma steps either way. */
const alikeLuma = 20;
/** Fewer equally bright cells make no curve. */
export const leastAlike = 20;
/** The curve is the grain that so few of the equally bright cells stay below. */
const curveShare = 0.05;

/** Logarithms are natural, of energies in luma steps squared, unless named otherwise. */
export interface IslandMeasures {
  /** Curve at the island's brightness less the island's grain; 0 where too few cells are equally bright. */
  readonly belowCurve: number;
  /** log10 of the share of equally bright cells elsewhere with no more grain than nine tenths of the island. */
  readonly alikeShare: number;
  /** log10 of the count of equally bright cells elsewhere. */
  readonly alike: number;
  /** Cells along the photo's border, and cells beside the island, over the square root of its cells. */
  readonly touch: number;
  readonly outline: number;
  /** Ring's grain less the island's, at the ring's tenth and eightieth percentile. */
  readonly ringLow: number;
  readonly ringHigh: number;
  readonly ringColour: number;
  /** Luma steps between ring and island. */
  readonly step: number;
  readonly size: number;
  readonly share: number;
  /** Coarse grain's lowest fiftieth elsewhere less the island's. */
  readonly belowCoarse: number;
  /** Spread of the cells' luma, of their luma about a plane, and of their colour. */
  readonly spread: number;
  readonly unevenness: number;
  readonly colourSpread: number;
  /** Distance of the island's colour from grey. */
  readonly saturation: number;
}

export function islandMeasures(cells: GrainCells, island: GrainIsland): IslandMeasures {
  const { columns, rows } = cells.grid;
  const size = island.cells.length;
  const taken = new Uint8Array(columns * rows);
  for (const group of [island.cells, island.edge, island.ring]) for (const at of group) taken[at] = 1;
  const rest: number[] = [];
  for (let at = 0; at < taken.length; at++) if (taken[at] === 0 && cells.usable[at] === 1) rest.push(at);
  const of = (values: Float32Array, group: readonly number[]): number[] => group.map((at) => values[at]);
  const inside = {
    luma: median(of(cells.luma, island.cells)),
    grain: median(of(cells.grain, island.cells)),
    most: quantile(of(cells.grain, island.cells), 0.9),
    blue: of(cells.blue, island.cells),
    red: of(cells.red, island.cells),
  };
  const alike = rest.filter((at) => Math.abs(cells.luma[at] - inside.luma) < alikeLuma);
  const asQuiet = alike.filter((at) => cells.grain[at] <= inside.most).length;
  const ringGrain = of(cells.grain, island.ring);
  return {
    belowCurve: alike.length > leastAlike ? quantile(of(cells.grain, alike), curveShare) - inside.grain : 0,
    alikeShare: Math.log10((asQuiet + 1) / (alike.length + 1)),
    alike: Math.log10(alike.length + 1),
    touch: atBorder(island.cells, columns, rows) / Math.sqrt(size),
    outline: island.edge.length / Math.sqrt(size),
    ringLow: quantile(ringGrain, 0.1) - inside.grain,
    ringHigh: quantile(ringGrain, 0.8) - inside.grain,
    ringColour: quantile(of(cells.colour, island.ring), 0.3) - median(of(cells.colour, island.cells)),
    step: Math.abs(median(of(cells.luma, island.ring)) - inside.luma),
    size: Math.log(size),
    share: Math.log(size / taken.length),
    belowCoarse: quantile(of(cells.coarse, rest), 0.02) - median(of(cells.coarse, island.cells)),
    spread: Math.log(deviation(of(cells.luma, island.cells)) + 0.1),
    unevenness: Math.log(deviation(offPlane(cells.luma, island.cells, columns)) + 0.05),
    colourSpread: Math.log(deviation(inside.blue) + deviation(inside.red) + 0.1),
    saturation: Math.hypot(median(inside.blue), median(inside.red)),
  };
}

function atBorder(members: readonly number[], columns: number, rows: number): number {
  let count = 0;
  for (const at of members) {
    const column = at % columns;
    const row = Math.floor(at / columns);
    if (column === 0) count++;
    if (column === columns - 1) count++;
    if (row === 0) count++;
    if (row === rows - 1) count++;
  }
  return count;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
}

/** What is left of the members' values after the plane of least squares. */
function offPlane(values: Float32Array, members: readonly number[], columns: number): number[] {
  const x = members.map((at) => at % columns);
  const y = members.map((at) => Math.floor(at / columns));
  const z = members.map((at) => values[at]);
  const [mx, my, mz] = [mean(x), mean(y), mean(z)];
  let [xx, xy, yy, xz, yz] = [0, 0, 0, 0, 0];
  for (let i = 0; i < members.length; i++) {
    const [dx, dy, dz] = [x[i] - mx, y[i] - my, z[i] - mz];
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
    xz += dx * dz;
    yz += dy * dz;
  }
  // Members in one line leave the plane open across it.
  const free = xx * yy - xy * xy;
  const [a, b] =
    free > 1e-9
      ? [(xz * yy - yz * xy) / free, (yz * xx - xz * xy) / free]
      : [xz / Math.max(xx, 1), yz / Math.max(yy, 1)];
  return z.map((value, i) => value - mz - a * (x[i] - mx) - b * (y[i] - my));
}
