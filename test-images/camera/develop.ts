import sharp, { type JpegOptions, type Sharp } from 'sharp';
import { withSegments } from '../../test/support/build-jpeg.js';
import { exifSegment, type CameraTags } from './exif.js';
import type { Photo } from './sensor.js';

export function open({ rgb, width, height }: Photo): Sharp {
  return sharp(rgb, { raw: { width, height, channels: 3 } });
}

export async function decode(file: Uint8Array): Promise<Photo> {
  const { data, info } = await sharp(file)
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, rgb: new Uint8Array(data) };
}

export async function jpegOf(photo: Photo, options: JpegOptions = {}): Promise<Uint8Array> {
  return new Uint8Array(
    await open(photo)
      .jpeg({ quality: 92, chromaSubsampling: '4:2:0', ...options })
      .toBuffer(),
  );
}

export async function thumbnailOf(photo: Photo): Promise<Uint8Array> {
  const fitted = open(photo).resize(160, 160, { fit: 'inside' });
  return new Uint8Array(await fitted.jpeg({ quality: 80 }).toBuffer());
}

/** A camera's own file: EXIF with a thumbnail in front of the picture. */
export async function cameraFile(
  photo: Photo,
  tags: CameraTags,
  options: JpegOptions = {},
): Promise<Uint8Array> {
  const thumbnail = tags.thumbnail ?? (await thumbnailOf(photo));
  const { width, height } = photo;
  return withSegments(await jpegOf(photo, options), exifSegment({ ...tags, thumbnail, width, height }));
}
