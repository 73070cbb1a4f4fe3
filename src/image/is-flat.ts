/**
 * Whether more than `most`, 0..1, of the pixels equal their right and lower neighbours exactly, clipped ones left out: a
 * few per cent do in photos, most of a drawing or screenshot. Looks at a row in four, and no farther than it must to know.
 */
export function isFlat(luma: Uint8Array, width: number, most: number): boolean {
  let flat = 0;
  let counted = 0;
  const step = 4 * width;
  for (let row = 0; row + 2 * width <= luma.length; row += step) {
    for (let at = row; at < row + width - 1; at++) {
      const value = luma[at];
      if (value < 3 || value > 252) continue;
      counted++;
      if (luma[at + 1] === value && luma[at + width] === value) flat++;
    }
    const left = (luma.length - row) / 4;
    if (flat + left <= most * (counted + left)) return false;
  }
  return flat > most * counted;
}
