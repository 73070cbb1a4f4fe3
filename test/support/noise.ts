import { seeded } from './raster.js';

/** A rough surface with edges, shading and grain: width*height*channels bytes. */
export function texture(width: number, height: number, channels: 1 | 3, seed = 1): Buffer {
  const random = seeded(seed);
  const waves = Array.from(
    { length: 8 },
    () => [random() * 0.2, random() * 0.2, random() * 6, random() * 20] as const,
  );
  const out = Buffer.alloc(width * height * channels);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let value = 110 + (x * 40) / width;
      for (const [fx, fy, phase, size] of waves) value += size * Math.sin(fx * x + fy * y + phase);
      if ((x >> 5) % 3 === (y >> 5) % 2) value += 25;
      for (let c = 0; c < channels; c++) {
        out[at++] = Math.max(0, Math.min(255, Math.round(value + c * 12 + (random() - 0.5) * 14)));
      }
    }
  }
  return out;
}
