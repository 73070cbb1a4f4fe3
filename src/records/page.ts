/** One page of a list, newest first. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Give it as `cursor` for the next page; null on the last. */
  readonly nextCursor: string | null;
}

export interface PageRequest {
  readonly limit: number;
  /** Id of the last item already seen. */
  readonly cursor?: string;
}

/** Cuts a page out of up to `limit + 1` rows. */
export function pageOf<T>(rows: readonly T[], limit: number, idOf: (row: T) => string): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? idOf(last) : null };
}
