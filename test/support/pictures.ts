import sharp, { type JpegOptions, type Sharp } from 'sharp';

/** A colourful, noisy picture made, not read. */
export function picture(
  width: number,
  height: number,
  seed = 1,
): { rgb: Uint8Array; width: number; height: number } {
  const rgb = new Uint8Array(width * height * 3);
  let state = seed;
  for (let i = 0; i < rgb.length; i++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    const pixel = Math.floor(i / 3);
    const slope = i % 3 === 0 ? pixel % width : i % 3 === 1 ? Math.floor(pixel / width) : 128;
    rgb[i] = (slope + (state >>> 28)) & 255;
  }
  return { rgb, width, height };
}

/** The picture as sharp opens it, ready to be encoded. */
export function encoder(width: number, height: number, seed = 1): Sharp {
  const { rgb } = picture(width, height, seed);
  return sharp(rgb, { raw: { width, height, channels: 3 } });
}

export async function encodedJpeg(width = 64, height = 48, options: JpegOptions = {}): Promise<Uint8Array> {
  return new Uint8Array(await encoder(width, height).jpeg(options).toBuffer());
}
