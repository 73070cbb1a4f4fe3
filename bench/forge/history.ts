/** Believable deliveries: how a photo came to be a JPEG, was saved after the edit, and travelled. */
import sharp from 'sharp';
import type { Picture } from './picture.js';
import type { Random } from './random.js';

/** `native`: the saved file; `chat`: resized and re-encoded by a messenger; `hard`: a small chat copy of a copy. */
export type Tier = 'native' | 'chat' | 'hard';

export interface Delivery {
  readonly tier: Tier;
  /** First save by the camera; 0 where the photo's own compression stands. */
  readonly cameraQuality: number;
  /** Save after the edit; 0 = PNG. */
  readonly editQuality: number;
  /** The saved copy is cut by so many pixels left and top, so that its block grid moves. */
  readonly shift: readonly [number, number];
  /** Longest side and quality of the messenger's copies, in order. */
  readonly copies: readonly { readonly side: number; readonly quality: number }[];
}

export function drawDelivery(random: Random, tier: Tier, own: boolean): Delivery {
  const copy = (sides: readonly number[], low: number, high: number) => ({
    side: random.pick(sides),
    quality: random.whole(low, high),
  });
  return {
    tier,
    cameraQuality: own ? 0 : random.whole(75, 97),
    editQuality: random.chance(0.15) ? 0 : random.whole(70, 98),
    shift: random.chance(0.4) ? [random.whole(0, 7), random.whole(0, 7)] : [0, 0],
    copies:
      tier === 'native'
        ? []
        : tier === 'chat'
          ? [copy([1080, 1280, 1600], 68, 85)]
          : [copy([1080, 1280], 60, 75), copy([720, 960], 50, 70)],
  };
}

export async function asCamera(picture: Picture, quality: number): Promise<Picture> {
  if (quality === 0) return picture;
  return decode(await encode(picture, quality, false));
}

/** The delivered file's bytes. */
export async function deliver(picture: Picture, delivery: Delivery): Promise<Buffer> {
  let bytes = await save(cut(picture, delivery.shift), delivery.editQuality);
  for (const { side, quality } of delivery.copies) {
    bytes = await sharp(bytes)
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality, progressive: true })
      .toBuffer();
  }
  return bytes;
}

/** The mask of the delivered file, white where forged, with its geometry. */
export async function deliverMask(
  opacity: Float32Array,
  { width, height }: Picture,
  delivery: Delivery,
  target: { readonly width: number; readonly height: number },
): Promise<Buffer> {
  const [dx, dy] = delivery.shift;
  const bytes = Uint8Array.from(opacity, (value) => (value >= 0.25 ? 255 : 0));
  return sharp(bytes, { raw: { width, height, channels: 1 } })
    .extract({ left: dx, top: dy, width: width - dx, height: height - dy })
    .resize(target.width, target.height, { fit: 'fill', kernel: 'nearest' })
    .png()
    .toBuffer();
}

export async function decode(bytes: Buffer | string): Promise<Picture> {
  const { data, info } = await sharp(bytes)
    .flatten()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Error(`Expected 3 channels for a photo but received ${info.channels}`);
  return { width: info.width, height: info.height, rgb: new Uint8ClampedArray(data) };
}

function cut(picture: Picture, [dx, dy]: readonly [number, number]): Picture {
  if (dx === 0 && dy === 0) return picture;
  const width = picture.width - dx;
  const height = picture.height - dy;
  const rgb = new Uint8ClampedArray(width * height * 3);
  for (let y = 0; y < height; y++) {
    const from = ((y + dy) * picture.width + dx) * 3;
    rgb.set(picture.rgb.subarray(from, from + width * 3), y * width * 3);
  }
  return { width, height, rgb };
}

function encode({ width, height, rgb }: Picture, quality: number, full: boolean): Promise<Buffer> {
  return sharp(rgb, { raw: { width, height, channels: 3 } })
    .jpeg({ quality, chromaSubsampling: full ? '4:4:4' : '4:2:0' })
    .toBuffer();
}

function save(picture: Picture, quality: number): Promise<Buffer> {
  if (quality > 0) return encode(picture, quality, quality >= 90);
  const { width, height, rgb } = picture;
  return sharp(rgb, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}
