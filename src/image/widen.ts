/** The marked cells, which are not 0, with all within `reach` of one, to the sides and up and down: a square of 255 around each. */
export function widened(cells: Uint8Array, columns: number, reach: number): Uint8Array {
  const rows = cells.length / columns;
  const across = new Uint8Array(cells.length);
  for (let row = 0; row < rows; row++) spread(cells, across, row * columns, 1, columns, reach);
  const result = new Uint8Array(cells.length);
  for (let column = 0; column < columns; column++) spread(across, result, column, columns, rows, reach);
  return result;
}

/** Along one line, from its marks forth and back. */
function spread(
  cells: Uint8Array,
  result: Uint8Array,
  start: number,
  step: number,
  count: number,
  reach: number,
): void {
  let left = -1;
  for (let i = 0, at = start; i < count; i++, at += step) {
    left = cells[at] === 0 ? left - 1 : reach;
    if (left >= 0) result[at] = 255;
  }
  left = -1;
  for (let i = 0, at = start + (count - 1) * step; i < count; i++, at -= step) {
    left = cells[at] === 0 ? left - 1 : reach;
    if (left >= 0) result[at] = 255;
  }
}
