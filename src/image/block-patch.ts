/** The patch of a picture that holds the 64 blocks of 8 x 8 around its centre, one of each grid. */

/** Its side, pixels. */
export const patchSide = 15;

/** The patch's samples, row by row, from its corner at index `corner`; false where one is clipped, and it is then not whole. */
export function fillPatch(luma: Uint8Array, width: number, corner: number, patch: Float64Array): boolean {
  for (let y = 0, start = corner, to = 0; y < patchSide; y++, start += width) {
    for (let at = start; at < start + patchSide; at++, to++) {
      const sample = luma[at];
      // One comparison for both ends: 0 wraps around.
      if ((sample - 1) >>> 0 > 253) return false;
      patch[to] = sample;
    }
  }
  return true;
}
