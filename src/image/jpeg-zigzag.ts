/** Natural (row-major) index of the k-th coefficient in zig-zag order. T.81 figure A.6. */
export const zigzag: Uint8Array = (() => {
  const order = new Uint8Array(64);
  let k = 0;
  for (let diagonal = 0; diagonal < 15; diagonal++) {
    for (let step = 0; step <= diagonal; step++) {
      const [row, column] = diagonal % 2 === 0 ? [diagonal - step, step] : [step, diagonal - step];
      if (row < 8 && column < 8) order[k++] = row * 8 + column;
    }
  }
  return order;
})();
