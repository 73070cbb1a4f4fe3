/** A decoded photo under the forger's hands: interleaved 8-bit RGB. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8ClampedArray;
}

/** Opacity of an edit per pixel, 0..1, same size as its picture. */
export type Opacity = Float32Array;

export function copyOf({ width, height, rgb }: Picture): Picture {
  return { width, height, rgb: rgb.slice() };
}

/** Colour at a real position, bilinear, clamped to the picture; written to `out`. */
export function sample({ width, height, rgb }: Picture, x: number, y: number, out: Float64Array): void {
  const cx = Math.min(Math.max(x, 0), width - 1.001);
  const cy = Math.min(Math.max(y, 0), height - 1.001);
  const x0 = Math.floor(cx);
  const y0 = Math.floor(cy);
  const fx = cx - x0;
  const fy = cy - y0;
  const at = (y0 * width + x0) * 3;
  for (let c = 0; c < 3; c++) {
    const top = rgb[at + c] * (1 - fx) + rgb[at + 3 + c] * fx;
    const bottom = rgb[at + width * 3 + c] * (1 - fx) + rgb[at + width * 3 + 3 + c] * fx;
    out[c] = top * (1 - fy) + bottom * fy;
  }
}

/** Lays `colour(x, y)` over the picture with the given opacity. */
export function blend(
  picture: Picture,
  opacity: Opacity,
  colour: (x: number, y: number, out: Float64Array) => void,
): void {
  const { width, rgb } = picture;
  const mixed = new Float64Array(3);
  for (let i = 0; i < opacity.length; i++) {
    const alpha = opacity[i];
    if (alpha <= 0) continue;
    colour(i % width, Math.floor(i / width), mixed);
    for (let c = 0; c < 3; c++) rgb[i * 3 + c] = rgb[i * 3 + c] * (1 - alpha) + mixed[c] * alpha;
  }
}
