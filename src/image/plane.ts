/** A small picture of real-valued luma, row-major. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** A picture of any numbers, row-major, as a plane is made from. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly values: ArrayLike<number>;
}

export interface Window {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function planeOf(luma: Uint8Array, width: number, height: number): Plane {
  return { width, height, values: Float32Array.from(luma) };
}

/**
 * `luma` (or a window of it, whole pixels) brought down to `columns` x `rows` by the mean of the pixels
 * whose centres fall into each target cell. Targets larger than the source repeat its pixels.
 */
export function reduced(
  source: Picture,
  columns: number,
  rows: number,
  window: Window = { x: 0, y: 0, width: source.width, height: source.height },
): Plane {
  const values = new Float32Array(columns * rows);
  const xs = edges(window.x, window.width, columns);
  const ys = edges(window.y, window.height, rows);
  for (let row = 0; row < rows; row++) {
    const [top, bottom] = span(ys, row, source.height);
    for (let column = 0; column < columns; column++) {
      const [left, right] = span(xs, column, source.width);
      let sum = 0;
      for (let y = top; y < bottom; y++) {
        const start = y * source.width;
        for (let x = left; x < right; x++) sum += source.values[start + x];
      }
      values[row * columns + column] = sum / ((bottom - top) * (right - left));
    }
  }
  return { width: columns, height: rows, values };
}

/**
 * A picture brought down by a whole factor so that its short side is at least `side`: each pixel is the
 * mean of a few of those it stands for, taken evenly, so that large pictures cost little more than small ones.
 */
export function thinned({ width, height, values }: Picture, side: number): Plane {
  const factor = Math.max(1, Math.floor(Math.min(width, height) / side));
  const [columns, rows] = [Math.floor(width / factor), Math.floor(height / factor)];
  const step = Math.max(1, Math.floor(factor / 2));
  const taken = Math.ceil(factor / step);
  const result = new Float32Array(columns * rows);
  if (taken === 2) {
    // The usual case, by itself: the loop below takes twice as long for it.
    for (let row = 0, to = 0; row < rows; row++) {
      let upper = row * factor * width;
      let lower = upper + step * width;
      for (let column = 0; column < columns; column++, upper += factor, lower += factor) {
        result[to++] = (values[upper] + values[upper + step] + values[lower] + values[lower + step]) / 4;
      }
    }
    return { width: columns, height: rows, values: result };
  }
  for (let row = 0; row < rows; row++) {
    for (let y = row * factor; y < (row + 1) * factor; y += step) {
      let from = y * width;
      for (let column = 0; column < columns; column++, from += factor) {
        let sum = 0;
        for (let x = 0; x < factor; x += step) sum += values[from + x];
        result[row * columns + column] += sum;
      }
    }
  }
  for (let i = 0; i < result.length; i++) result[i] /= taken * taken;
  return { width: columns, height: rows, values: result };
}

function edges(start: number, length: number, count: number): number[] {
  return Array.from({ length: count + 1 }, (_, index) => Math.round(start + (index * length) / count));
}

/** At least one pixel, inside the source. */
function span(at: readonly number[], index: number, limit: number): [number, number] {
  const from = Math.min(at[index], limit - 1);
  return [from, Math.min(limit, Math.max(from + 1, at[index + 1]))];
}

/** Turned clockwise by quarter turns 0..3. */
export function turned(plane: Plane, quarters: number): Plane {
  let { width, height, values } = plane;
  for (let turn = 0; turn < quarters; turn++) {
    const next = new Float32Array(values.length);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) next[x * height + (height - 1 - y)] = values[y * width + x];
    }
    [width, height, values] = [height, width, next];
  }
  return { width, height, values };
}

/** Left and right exchanged. */
export function mirrored({ width, height, values }: Plane): Plane {
  const result = new Float32Array(values.length);
  for (let at = 0; at < values.length; at++) {
    const x = at % width;
    result[at] = values[at - x + width - 1 - x];
  }
  return { width, height, values: result };
}
