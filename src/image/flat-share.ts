/**
 * Share of pixels, 0..1, that equal their right and lower neighbours exactly, clipped ones left out: a few per cent in
 * photos, most of a drawing or screenshot. Looks at a row in four.
 */
export function flatShare(luma: Uint8Array, width: number): number {
  let flat = 0;
  let counted = 0;
  for (let row = 0; row + 2 * width <= luma.length; row += 4 * width) {
    for (let at = row; at < row + width - 1; at++) {
      const value = luma[at];
      if (value < 3 || value > 252) continue;
      counted++;
      if (luma[at + 1] === value && luma[at + width] === value) flat++;
    }
  }
  return counted === 0 ? 0 : flat / counted;
}
