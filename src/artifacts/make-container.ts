import type { Format } from '../domain/report.js';
import type { Container } from '../image/container.js';
import { walkHeif } from '../image/walk-heif.js';
import { walkJpeg } from '../image/walk-jpeg.js';
import { walkPng } from '../image/walk-png.js';
import { walkWebp } from '../image/walk-webp.js';
import { defineMaker } from './maker.js';

const walkers: Readonly<Record<Format, (bytes: Uint8Array) => Container>> = {
  jpeg: walkJpeg,
  png: walkPng,
  webp: walkWebp,
  heic: walkHeif,
  avif: walkHeif,
};

export const containerMaker = defineMaker({
  name: 'container',
  needs: ['bytes', 'probe'],
  make: ({ bytes, probe }) => walkers[probe.format](bytes),
});
