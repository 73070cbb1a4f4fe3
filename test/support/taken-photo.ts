import { app, withSegments } from './build-jpeg.js';
import { ascii, pointer, TiffBuilder } from './build-tiff.js';
import { bytes } from './bytes.js';
import { encodedJpeg } from './pictures.js';

const tiff = new TiffBuilder(true);
const tags = {
  exif: 0x8769,
  gps: 0x8825,
  modified: 0x0132,
  offsetModified: 0x9010,
  original: 0x9003,
  offset: 0x9011,
};

/** Degrees as whole degrees, minutes and hundredths of seconds. */
function degrees(tag: number, value: number) {
  const hundredths = Math.round(Math.abs(value) * 360_000);
  const parts = [Math.floor(hundredths / 360_000), Math.floor(hundredths / 6_000) % 60, hundredths % 6_000];
  const value64 = parts.flatMap((part, i) => [...tiff.u32(part), ...tiff.u32(i === 2 ? 100 : 1)]);
  return { tag, type: 5, count: 3, value: Uint8Array.from(value64) };
}

/** A photo that says when (`2026:03:05 15:00:00`, `+08:00`) and, where given, at which degrees it was taken, and when it was last changed, by a clock of the same zone. */
export async function photoTaken(
  time: string,
  offset: string,
  place?: { readonly latitude: number; readonly longitude: number },
  modified?: string,
): Promise<Uint8Array> {
  const gps = place && [
    ascii(1, place.latitude < 0 ? 'S' : 'N'),
    degrees(2, place.latitude),
    ascii(3, place.longitude < 0 ? 'W' : 'E'),
    degrees(4, place.longitude),
  ];
  const exif = tiff.build([
    ...(modified === undefined ? [] : [ascii(tags.modified, modified)]),
    pointer(tags.exif, [
      ascii(tags.original, time),
      ...(modified === undefined ? [] : [ascii(tags.offsetModified, offset)]),
      ascii(tags.offset, offset),
    ]),
    ...(gps ? [pointer(tags.gps, gps)] : []),
  ]);
  return withSegments(await encodedJpeg(320, 240), app(1, bytes('Exif\0\0', exif)));
}
