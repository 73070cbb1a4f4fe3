import { gunzipSync } from 'node:zlib';
import {
  headerBits,
  maxPayloadBytes,
  readHiddenHeader,
  readHiddenPayload,
  type HiddenHeader,
} from '../image/hidden-text.js';
import { defineMaker } from './maker.js';
import { decodeAlpha } from './sharp.js';
import type { HiddenText } from './types.js';

const pixelParts = ['IDAT', 'VP8L', 'VP8 '];

/**
 * Text hidden in the alpha channel. Only the columns that could hold its signature are decoded at first.
 * Never throws: a picture that cannot be decoded hides nothing that could be read.
 */
export const hiddenTextMaker = defineMaker({
  name: 'hiddenText',
  needs: ['bytes', 'probe', 'container'],
  async make({ bytes, probe: { format, hasAlpha, width, height }, container }, { maxPixels }) {
    const pixels = container.parts.find(({ name }) => pixelParts.includes(name));
    const place = { part: pixels?.name ?? '', offset: pixels?.offset ?? 0, length: pixels?.length ?? 0 };
    if (!hasAlpha || (format !== 'png' && format !== 'webp')) return { text: null, ...place };
    try {
      return { text: await hiddenText(bytes, maxPixels, width, height), ...place };
    } catch {
      return { text: null, ...place };
    }
  },
});

async function hiddenText(
  bytes: Uint8Array,
  maxPixels: number,
  width: number,
  height: number,
): Promise<HiddenText['text']> {
  const rows = Math.min(height, headerBits);
  const columns = Math.min(width, Math.ceil(headerBits / height));
  const corner = await decodeAlpha(bytes, maxPixels, columns, rows);
  const header = corner && readHiddenHeader(corner, columns, rows, width * height);
  if (!header) return null;
  const alpha = await decodeAlpha(bytes, maxPixels, width, height);
  return alpha && textOf(readHiddenPayload(alpha, width, height, header), header);
}

function textOf(payload: Uint8Array, { form }: HiddenHeader): string {
  const plain = form === 'gzip' ? gunzipSync(payload, { maxOutputLength: maxPayloadBytes }) : payload;
  return new TextDecoder().decode(plain);
}
