import { app } from '../../test/support/build-jpeg.js';
import { ascii, opaque, pointer, TiffBuilder, type Entry } from '../../test/support/build-tiff.js';
import { bytes } from '../../test/support/bytes.js';

export interface CameraTags {
  readonly orientation?: number;
  readonly software?: string;
  readonly userComment?: string;
  /** In place of the picture's own. */
  readonly thumbnail?: Uint8Array;
  readonly width?: number;
  readonly height?: number;
}

const tiff = new TiffBuilder(true);

/** EXIF as a phone writes it, with a thumbnail where one is given. */
export function exifBlock({ thumbnail, ...tags }: CameraTags): Uint8Array {
  const main = [...mainDirectory(tags)];
  if (!thumbnail) return tiff.build(main);
  const second = (offset: number) => [
    tiff.short(0x0103, 6),
    tiff.long(0x0201, offset),
    tiff.long(0x0202, thumbnail.length),
  ];
  const length = tiff.build(main, second(0)).length;
  return bytes(tiff.build(main, second(length)), thumbnail);
}

export function exifSegment(tags: CameraTags): Uint8Array {
  return app(1, 'Exif\0\0', exifBlock(tags));
}

function mainDirectory({
  orientation = 1,
  software,
  userComment,
  width = 0,
  height = 0,
}: CameraTags): Entry[] {
  return [
    ascii(0x010f, 'Touchstone'),
    ascii(0x0110, 'Virtual Camera 1'),
    tiff.short(0x0112, orientation),
    ascii(0x0131, software ?? 'TVC1-1.04.2'),
    ascii(0x0132, '2026:03:14 15:09:26'),
    pointer(0x8769, [
      tiff.rational(0x829a, 1, 60),
      tiff.rational(0x829d, 18, 10),
      tiff.short(0x8827, 125),
      opaque(0x9000, bytes('0232')),
      ascii(0x9003, '2026:03:14 15:09:26'),
      ...(userComment ? [opaque(0x9286, bytes('ASCII\0\0\0', userComment))] : []),
      tiff.long(0xa002, width),
      tiff.long(0xa003, height),
    ]),
  ];
}
