/** Natural (row-major) index of the n-th coefficient in zig-zag order. ITU-T T.81 figure A.6. */
export const zigzag: readonly number[] = walk();

function walk(): number[] {
  const order: number[] = [];
  for (let sum = 0; sum < 15; sum++) {
    const first = Math.max(0, sum - 7);
    const last = Math.min(sum, 7);
    for (let i = first; i <= last; i++) {
      // Even diagonals run upwards: the row falls while the column rises.
      const row = sum % 2 === 0 ? last - (i - first) : i;
      order.push(row * 8 + (sum - row));
    }
  }
  return order;
}
