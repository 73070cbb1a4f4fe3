import sharp, { type Sharp } from 'sharp';
import { cameraFile, jpegOf, open } from '../camera/develop.js';
import type { Photo } from '../camera/sensor.js';
import type { Fixture } from '../fixture.js';
import type { Shots } from './shots.js';

/** Real photos of real damage, as taken and as honest ways leave them. */
export async function genuine({ box, cup, phone, cloth, small }: Shots): Promise<Fixture[]> {
  const real = (name: string, kind: string, bytes: Uint8Array): Fixture => ({
    file: `genuine/${name}`,
    label: 'real',
    kind,
    bytes,
  });
  const camera = async (name: string, photo: Photo, quality: number) =>
    real(name, 'camera original', await cameraFile(photo, {}, { quality }));
  const orientations = Array.from({ length: 8 }, async (_, index) =>
    real(
      `orientation-${index + 1}.jpg`,
      'camera original',
      await cameraFile(small, { orientation: index + 1 }, { quality: 85 }),
    ),
  );
  return [
    await camera('box.jpg', box, 92),
    await camera('cracked-cup.jpg', cup, 88),
    await camera('cracked-phone.jpg', phone, 90),
    await camera('stained-cloth.jpg', cloth, 85),
    ...(await Promise.all(orientations)),
    ...(await resaved(box, cloth, cup, real)),
    ...(await otherFormats(small, real)),
  ];
}

type Real = (name: string, kind: string, bytes: Uint8Array) => Fixture;

async function resaved(box: Photo, cloth: Photo, cup: Photo, real: Real): Promise<Fixture[]> {
  const first = await jpegOf(box, { quality: 92 });
  const chat = sharp(first).resize(640, 640, { fit: 'inside' });
  const cropped = sharp(await jpegOf(cloth, { quality: 90 })).extract({
    left: 131,
    top: 77,
    width: 512,
    height: 384,
  });
  const exported = await cameraFile(cup, { software: 'Snapseed 2.0' }, { quality: 95 });
  return [
    real(
      'chat.jpg',
      'chat app',
      new Uint8Array(await chat.jpeg({ quality: 75, progressive: true }).toBuffer()),
    ),
    real('cropped.jpg', 'cropped', new Uint8Array(await cropped.jpeg({ quality: 88 }).toBuffer())),
    real('exported.jpg', 'exported', exported),
  ];
}

async function otherFormats(small: Photo, real: Real): Promise<Fixture[]> {
  const picture = open(small);
  const file = async (chain: Sharp) => new Uint8Array(await chain.toBuffer());
  return [
    real('photo.png', 'lossless', await file(picture.clone().png({ compressionLevel: 9 }))),
    real('photo.webp', 'WebP', await file(picture.clone().webp({ quality: 85 }))),
    real('photo.avif', 'AVIF', await file(picture.clone().avif({ quality: 55, effort: 2 }))),
    real('gray.jpg', 'gray', await file(picture.clone().toColourspace('b-w').jpeg({ quality: 90 }))),
    real('cmyk.jpg', 'CMYK', await file(picture.clone().toColourspace('cmyk').jpeg({ quality: 90 }))),
    real('deep.png', '16 bit', await file(picture.clone().resize(160).toColourspace('rgb16').png())),
  ];
}
