import sharp from 'sharp';

/** Saved once; or before that at q75, the second save on the same block grid, or on another since the photo was cropped between. */
export type Past = 'once' | 'twice' | 'cropped';

/**
 * A camera-like photo of about `megapixels`, 4:3, as JPEG q92 4:2:0: shapes with soft and hard edges, texture in
 * octaves of value noise with amplitude falling as 1/f, and sensor noise that grows with the square root of
 * light. Equal on every machine: the noise is a fixed xorshift sequence. `smooth`: the shapes alone.
 */
export async function syntheticPhoto(
  megapixels: number,
  smooth = false,
  past: Past = 'once',
): Promise<Buffer> {
  const height = Math.round(Math.sqrt((megapixels * 1e6 * 3) / 4));
  const width = Math.round((height * 4) / 3);
  const rgb = new Uint8Array(width * height * 3);
  const next = uniform(1);
  const octaves = (smooth ? [] : [256, 64, 16, 4]).map((period) => ({
    period,
    grid: noiseGrid(width, height, period, next),
  }));
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let light = scene(x / width, y / height);
      for (const { period, grid } of octaves)
        light += (sample(grid, x / period, y / period) - 0.5) * period ** 0.5 * 2;
      const noise = smooth ? 0 : (next() + next() + next() - 1.5) * Math.sqrt(Math.max(1, light)) * 0.4;
      for (const tint of [1.05, 1, 0.85]) rgb[at++] = Math.min(255, Math.max(0, light * tint + noise));
    }
  }
  const picture = sharp(rgb, { raw: { width, height, channels: 3 } });
  const lastSave = { quality: 92, chromaSubsampling: '4:2:0' } as const;
  if (past === 'once') return picture.jpeg(lastSave).toBuffer();
  const before = sharp(await picture.jpeg({ ...lastSave, quality: 75 }).toBuffer());
  const cut = { left: 3, top: 5, width: width - 3, height: height - 5 };
  return (past === 'twice' ? before : before.extract(cut)).jpeg(lastSave).toBuffer();
}

/** A table in falling light with a box and a round thing on it; brightness in 0..255. */
function scene(x: number, y: number): number {
  if ((x - 0.7) ** 2 + (y - 0.6) ** 2 < 0.03) return 60 + 200 * (x - 0.5);
  if (x > 0.15 && x < 0.45 && y > 0.3 && y < 0.8) return 190 - 60 * y;
  return 100 + 50 * Math.sin(3 * x) + 40 * y;
}

interface Grid {
  readonly columns: number;
  readonly values: Float32Array;
}

function noiseGrid(width: number, height: number, period: number, next: () => number): Grid {
  const columns = Math.ceil(width / period) + 2;
  const rows = Math.ceil(height / period) + 2;
  return { columns, values: new Float32Array(columns * rows).map(next) };
}

/** Bilinear between grid points. */
function sample({ columns, values }: Grid, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - left, y - top];
  const at = top * columns + left;
  const upper = values[at] * (1 - fx) + values[at + 1] * fx;
  const lower = values[at + columns] * (1 - fx) + values[at + columns + 1] * fx;
  return upper * (1 - fy) + lower * fy;
}

/** xorshift32 (Marsaglia, Journal of Statistical Software 8/14, 2003), in [0, 1). */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
