/**
 * A picture that carries the open chroma watermark: every 2 x 2 pixels one colour, and in each 8 x 8 block
 * the largest chroma coefficient at a quarter or three quarters of its step.
 */
export function embedWatermark(payload: string, width: number, height: number): Uint8Array {
  const rgb = new Uint8Array(width * height * 3);
  const columns = Math.floor((width - (width % 4)) / 8);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const block = Math.floor(y / 8) * columns + Math.floor(x / 8);
      const bit = Number(payload.charAt(block % payload.length));
      const largest = (7 + 0.25 + 0.5 * bit) * 36;
      const marked = (Math.floor(x / 2) % 4) + (Math.floor(y / 2) % 4) * 4 === 5;
      const chroma = (marked ? largest : largest - 8) / 2;
      const luma = 110 + 20 * Math.sin(x / 9) + 15 * Math.cos(y / 7);
      const blue = luma + (chroma - 128) / 0.492;
      const at = (y * width + x) * 3;
      rgb[at] = luma;
      rgb[at + 1] = (luma - 0.299 * luma - 0.114 * blue) / 0.587;
      rgb[at + 2] = blue;
    }
  }
  return rgb;
}
