import type { Raster } from '../../src/artifacts/types.js';

/** Numbers in [0, 1) from a fixed seed, the same on every machine (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A gray raster whose luma is `value(x, y)`, rounded and cut to 0..255. */
export function grayRaster(width: number, height: number, value: (x: number, y: number) => number): Raster {
  const luma = new Uint8Array(width * height);
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      luma[at] = Math.round(Math.min(255, Math.max(0, value(x, y))));
      rgb.fill(luma[at], at * 3, at * 3 + 3);
    }
  }
  return { width, height, rgb, luma };
}

/**
 * A scene with soft shapes, strokes of several sizes and grain that is coarse here and fine there: like
 * textures occur in many places, as in a photo.
 */
export function texturedScene(width: number, height: number, seed: number): Raster {
  const random = seeded(seed);
  const waves = Array.from({ length: 12 }, (_, index) => {
    const scale = 0.02 * 1.5 ** index;
    return {
      fx: (random() - 0.5) * scale,
      fy: (random() - 0.5) * scale,
      at: random() * 7,
      size: 30 / (1 + index),
    };
  });
  return grayRaster(width, height, (x, y) => {
    const grain = 4 + 22 * (0.5 + 0.5 * Math.sin(x / 37 + Math.sin(y / 29 + seed) * 2)) ** 2;
    let value = 128 + (random() - 0.5) * grain;
    for (const wave of waves) value += wave.size * Math.sin(wave.fx * x + wave.fy * y + wave.at);
    return value;
  });
}

/** A scene of soft blobs that no turn, shift or crop brings into line with itself. */
export function smoothScene(width: number, height: number, seed: number): Raster {
  const random = seeded(seed);
  const blobs = Array.from({ length: 40 }, () => ({
    x: random() * width,
    y: random() * height,
    size: (0.03 + 0.12 * random()) * width,
    value: (random() - 0.5) * 190,
  }));
  return grayRaster(width, height, (x, y) => {
    let value = 128;
    for (const blob of blobs) {
      const distance = ((x - blob.x) ** 2 + (y - blob.y) ** 2) / blob.size ** 2;
      if (distance < 9) value += blob.value * Math.exp(-distance);
    }
    return value;
  });
}

/** `base` with the rectangle of `patch` that stands at the same place pasted over it. */
export function pasted(
  base: Raster,
  patch: Raster,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Raster {
  const inside = (x: number, y: number) =>
    x >= box.x && y >= box.y && x < box.x + box.width && y < box.y + box.height;
  return grayRaster(
    base.width,
    base.height,
    (x, y) => (inside(x, y) ? patch : base).luma[y * base.width + x],
  );
}
