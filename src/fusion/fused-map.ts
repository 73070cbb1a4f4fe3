import type { LocalisationMap } from '../domain/map.js';
import type { Region } from '../domain/verdict.js';

export interface WeighedMap {
  readonly map: LocalisationMap;
  /** llr of the analyzer that drew it, base 10. */
  readonly llr: number;
}

/**
 * One map out of many: in each cell the largest of value x reliability x weight, where the weight of a map is
 * the posterior at even odds of the analyzer that drew it, LR / (1 + LR). So a map whose analyzer says
 * "nothing" cannot reach the marking threshold. The grid is that of the finest map.
 */
export function fuseMaps(maps: readonly WeighedMap[]): LocalisationMap | null {
  if (maps.length === 0) return null;
  const finest = maps.reduce((a, b) => (b.map.cell < a.map.cell ? b : a)).map;
  const { columns, rows, cell } = finest;
  const values = new Uint8Array(columns * rows);
  const reliability = new Uint8Array(columns * rows);
  for (const { map, llr } of maps) {
    const weight = 1 / (1 + 10 ** -llr);
    const sourceColumns = nearest(columns, cell, map.columns, map.cell);
    const sourceRows = nearest(rows, cell, map.rows, map.cell);
    for (let r = 0, to = 0; r < rows; r++) {
      const start = sourceRows[r] * map.columns;
      for (let c = 0; c < columns; c++, to++) {
        const trust = map.reliability[start + sourceColumns[c]];
        if (trust > reliability[to]) reliability[to] = trust;
        const value = map.values[start + sourceColumns[c]];
        // Most cells are not marked at all.
        if (value > 0) values[to] = Math.max(values[to], Math.round((value * trust * weight) / 255));
      }
    }
  }
  return { columns, rows, cell, values, reliability };
}

/** Along one axis, for each of `count` cells the one of the other map under its middle. */
function nearest(count: number, cell: number, otherCount: number, otherCell: number): Int32Array {
  return Int32Array.from({ length: count }, (_, i) =>
    Math.min(otherCount - 1, Math.floor(((i + 0.5) * cell) / otherCell)),
  );
}

/** Cells at or above this value count as marked. */
export const markedAt = 128;

/**
 * Marked regions: 8-connected components of cells >= {@link markedAt}, as boxes in pixels cut at the raster's
 * edge, strongest (mean x area) first, at most `most`.
 */
export function regionsOf(map: LocalisationMap, width: number, height: number, most = 8): Region[] {
  const { columns, rows, cell, values } = map;
  const seen = new Uint8Array(values.length);
  const found: { region: Region; weight: number }[] = [];
  const stack: number[] = [];
  for (let start = 0; start < values.length; start++) {
    if (seen[start] || values[start] < markedAt) continue;
    let [left, right, top, bottom, sum, count] = [columns, -1, rows, -1, 0, 0];
    seen[start] = 1;
    stack.push(start);
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const c = at % columns;
      const r = (at - c) / columns;
      [left, right] = [Math.min(left, c), Math.max(right, c)];
      [top, bottom] = [Math.min(top, r), Math.max(bottom, r)];
      sum += values[at];
      count++;
      for (let y = Math.max(0, r - 1); y <= Math.min(rows - 1, r + 1); y++) {
        for (let x = Math.max(0, c - 1); x <= Math.min(columns - 1, c + 1); x++) {
          const next = y * columns + x;
          if (seen[next] || values[next] < markedAt) continue;
          seen[next] = 1;
          stack.push(next);
        }
      }
    }
    const box = {
      x: left * cell,
      y: top * cell,
      width: Math.min(width, (right + 1) * cell) - left * cell,
      height: Math.min(height, (bottom + 1) * cell) - top * cell,
    };
    found.push({ region: { box, score: sum / count / 255 }, weight: sum });
  }
  return found
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ region }) => region);
}
