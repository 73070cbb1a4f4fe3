/**
 * Whether a luma plane shows the 8 x 8 block grid of a JPEG at its upper left corner: steps across block
 * borders stand out from steps inside, in both directions. After Z. Fan and R. de Queiroz, Identification of
 * bitmap compression history, IEEE TIP 2003, section II. What JPEG left of a picture that was scaled since is not found.
 */

const block = 8;
/** Larger steps are edges of the scene, not of blocks. */
const largestStep = 12;
/** Rows or columns looked at; enough for a steady mean at any size. */
const mostLines = 400;
/** By how many standard deviations of the other phases the border phase must stand out. */
const outstanding = 5;

export function hasBlockGrid(luma: Uint8Array, width: number, height: number): boolean {
  return gridContrast(luma, width, height) >= outstanding;
}

/** The weaker direction's contrast: border phase minus the other seven's mean, over their spread. */
export function gridContrast(luma: Uint8Array, width: number, height: number): number {
  return Math.min(contrast(luma, height, width, width, 1), contrast(luma, width, height, 1, width));
}

function contrast(
  luma: Uint8Array,
  lines: number,
  length: number,
  lineStride: number,
  stride: number,
): number {
  const sums = new Float64Array(block);
  const counts = new Float64Array(block);
  const skip = Math.max(1, Math.floor(lines / mostLines));
  for (let line = 0; line < lines; line += skip) {
    for (let position = 0; position + 1 < length; position++) {
      const at = line * lineStride + position * stride;
      const step = Math.abs(luma[at + stride] - luma[at]);
      if (step > largestStep) continue;
      sums[position % block] += step;
      counts[position % block]++;
    }
  }
  const means = Array.from(sums, (sum, phase) => sum / Math.max(1, counts[phase]));
  const border = means[block - 1];
  const others = means.slice(0, block - 1);
  const mean = others.reduce((sum, value) => sum + value, 0) / others.length;
  const spread = Math.sqrt(others.reduce((sum, value) => sum + (value - mean) ** 2, 0) / others.length);
  return (border - mean) / (spread + mean / 100 + 1e-6);
}
