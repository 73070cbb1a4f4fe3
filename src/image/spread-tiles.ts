/** Places of equal square tiles: the left edges of their columns and the upper ones of their rows, in pixels. */
export interface SpreadTiles {
  readonly lefts: readonly number[];
  readonly tops: readonly number[];
}

/**
 * At most `most` tiles of `side` pixels spread evenly over a picture, whatever its size, `rim` pixels away from its edges; in
 * small pictures they overlap by half at most. None where the picture is smaller than a tile.
 */
export function spreadTiles(
  width: number,
  height: number,
  { side, most, rim }: { readonly side: number; readonly most: number; readonly rim: number },
): SpreadTiles {
  const across = width - 2 * rim - side;
  const down = height - 2 * rim - side;
  if (across < 0 || down < 0) return { lefts: [], tops: [] };
  let step = Math.max(side / 2, Math.sqrt(((across + side / 2) * (down + side / 2)) / most));
  const count = (room: number) => Math.floor(room / step) + 1;
  // The few tiles by which rounding misses the aim, and all of those that a long strip asks beyond it.
  while (count(across) * count(down) > most) step *= 1.02;
  return { lefts: starts(across, count(across), rim), tops: starts(down, count(down), rim) };
}

function starts(room: number, count: number, rim: number): readonly number[] {
  if (count === 1) return [rim + Math.floor(room / 2)];
  return Array.from({ length: count }, (_, at) => rim + Math.round((at * room) / (count - 1)));
}
