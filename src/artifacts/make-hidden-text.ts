import { gunzipSync } from 'node:zlib';
import type { Container } from '../image/container.js';
import {
  headerPixels,
  hidingPlaces,
  maxPayloadBytes,
  readHiddenHeader,
  readHiddenPayload,
  type HiddenHeader,
  type HidingPlace,
  type Samples,
} from '../image/hidden-text.js';
import { pngPixels } from '../image/png-pixels.js';
import { upperColumn } from '../image/webp-column.js';
import { defineMaker } from './maker.js';
import { decodeAlpha, decodeRgb } from './sharp.js';

const pixelParts = ['IDAT', 'VP8L', 'VP8 '];
const decoders: Readonly<Record<HidingPlace, typeof decodeAlpha>> = { alpha: decodeAlpha, rgb: decodeRgb };

/**
 * Text hidden in lowest bits. Only the rows that could hold its signature are decoded at first.
 * Never throws: a picture that cannot be decoded hides nothing that could be read.
 */
export const hiddenTextMaker = defineMaker({
  name: 'hiddenText',
  needs: ['bytes', 'probe', 'container'],
  async make({ bytes, probe: { format, hasAlpha, width, height }, container }, { maxPixels }) {
    const pixels = container.parts.find(({ name }) => pixelParts.includes(name));
    const stands = { part: pixels?.name ?? '', offset: pixels?.offset ?? 0, length: pixels?.length ?? 0 };
    const none = { text: null, place: 'alpha', ...stands } as const;
    if (format !== 'png' && format !== 'webp') return none;
    const picture = format === 'png' ? pngPixels(bytes, container) : bytes;
    for (const place of hidingPlaces) {
      // WebP keeps transparency whole even where it is lossy with colour.
      if (place === 'alpha' ? !hasAlpha : pixels?.name === 'VP8 ') continue;
      try {
        const text = await hiddenText({ bytes: picture, container, maxPixels, width, height, place });
        if (text !== null) return { ...none, text, place };
      } catch {
        return none;
      }
    }
    return none;
  },
});

interface Picture {
  readonly bytes: Uint8Array;
  readonly container: Container;
  readonly maxPixels: number;
  readonly width: number;
  readonly height: number;
  readonly place: HidingPlace;
}

async function hiddenText(picture: Picture): Promise<string | null> {
  const { width, height } = picture;
  const corner = await cornerOf(picture);
  const header = corner && readHiddenHeader(corner, width * height);
  if (!header) return null;
  const whole = await decoded(picture, width, height);
  return whole && textOf(readHiddenPayload(whole, header), header);
}

/** The samples that a signature would stand in: bits run down whole columns, so that a low picture has several of them. */
async function cornerOf(picture: Picture): Promise<Samples | null> {
  const { bytes, container, width, height, place } = picture;
  const wanted = headerPixels(place);
  if (wanted > height) return decoded(picture, Math.min(width, Math.ceil(wanted / height)), height);
  // libwebp decodes the whole picture, whatever is asked of it.
  if (container.format === 'webp') return upperColumn(bytes, container, { width, height, place }, wanted);
  return decoded(picture, 1, wanted);
}

async function decoded(
  { bytes, maxPixels, place }: Picture,
  width: number,
  height: number,
): Promise<Samples | null> {
  const values = await decoders[place](bytes, maxPixels, width, height);
  return values && { place, values, width, height };
}

function textOf(payload: Uint8Array, { form }: HiddenHeader): string {
  const plain = form === 'gzip' ? gunzipSync(payload, { maxOutputLength: maxPayloadBytes }) : payload;
  return new TextDecoder().decode(plain);
}
