import type { Plane, Window } from './plane.js';

/** Bars are this dark or darker (JPEG noise included) and cover at most this share of a side each. */
const darkest = 28;
const mostShare = 0.3;

/** The part of a thumbnail that is not black bars; all of it where there are none. */
export function withoutBars({ width, height, values }: Plane): Window {
  const rowDark = (y: number) =>
    values.subarray(y * width, (y + 1) * width).every((value) => value <= darkest);
  const columnDark = (x: number) => {
    for (let y = 0; y < height; y++) if (values[y * width + x] > darkest) return false;
    return true;
  };
  const top = bar(height, rowDark);
  const bottom = bar(height, (y) => rowDark(height - 1 - y));
  const left = bar(width, columnDark);
  const right = bar(width, (x) => columnDark(width - 1 - x));
  return { x: left, y: top, width: width - left - right, height: height - top - bottom };
}

function bar(length: number, dark: (at: number) => boolean): number {
  let count = 0;
  while (count < length * mostShare && dark(count)) count++;
  return count;
}
