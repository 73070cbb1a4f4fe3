import type { Interval } from '../evaluate/roc.js';

/** `.95`, `1.00`; a dash where there is no figure. */
export function rateText(rate: number | null): string {
  return rate === null ? '-' : rate.toFixed(2).replace(/^0/, '');
}

export function intervalText(interval: Interval | null): string {
  return interval === null ? '-' : `${rateText(interval.low)}-${rateText(interval.high)}`;
}

/** Lines with their columns under each other. */
export function grid(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
}

/** `+.05`, `-.10`; a dash where there is no figure. */
export function signedText(rate: number | null): string {
  if (rate === null) return '-';
  return `${rate < 0 ? '-' : '+'}${rateText(Math.abs(rate))}`;
}
