/** Runs `work` over the items in order of start, at most `atOnce` at a time. The first rejection ends all. */
export async function inParallel<T>(
  items: Iterable<T>,
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const rest = items[Symbol.iterator]();
  let stopped = false;
  const lane = async (): Promise<void> => {
    for (let next = rest.next(); !stopped && next.done !== true; next = rest.next()) await work(next.value);
  };
  await Promise.all(
    Array.from({ length: atOnce }, () =>
      lane().catch((thrown: unknown) => {
        stopped = true;
        throw thrown;
      }),
    ),
  );
}
