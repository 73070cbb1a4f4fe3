/** Whole cells of a picture that are looked at, counted in cells from its upper left corner. */
export interface CellWindow {
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
}

/** The largest window of the picture's own shape, around its centre, with at most `mostPixels`. */
export function centralWindow(width: number, height: number, cell: number, mostPixels: number): CellWindow {
  const share = Math.min(1, Math.sqrt(mostPixels / (width * height)));
  const [wide, high] = [Math.floor(width / cell), Math.floor(height / cell)];
  const columns = Math.min(wide, Math.floor((width * share) / cell));
  const rows = Math.min(high, Math.floor((height * share) / cell));
  return { column: (wide - columns) >> 1, row: (high - rows) >> 1, columns, rows };
}

/** Windows of like size, none with more than `most` cells a side, that together hold each cell of the grid once; row by row. */
export function windowsOver(columns: number, rows: number, most: number): readonly CellWindow[] {
  return spans(rows, most).flatMap(([row, high]) =>
    spans(columns, most).map(([column, wide]) => ({ column, row, columns: wide, rows: high })),
  );
}

/** [start, length] of the fewest pieces of at most `most` that make up `length`, none more than one longer than another. */
function spans(length: number, most: number): readonly (readonly [number, number])[] {
  const count = Math.max(1, Math.ceil(length / most));
  const starts = Array.from({ length: count + 1 }, (_, at) => Math.floor((at * length) / count));
  return starts.slice(0, count).map((start, at) => [start, starts[at + 1] - start]);
}

/** The window's pixels, RGB row-major. */
export function cutWindow(rgb: Uint8Array, width: number, cell: number, window: CellWindow): Uint8Array {
  const stride = window.columns * cell * 3;
  const out = new Uint8Array(stride * window.rows * cell);
  for (let y = 0; y < window.rows * cell; y++) {
    const from = ((window.row * cell + y) * width + window.column * cell) * 3;
    out.set(rgb.subarray(from, from + stride), y * stride);
  }
  return out;
}
