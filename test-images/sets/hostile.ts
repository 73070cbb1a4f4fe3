import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { bytes } from '../../test/support/bytes.js';
import { chunk, header, signature } from '../../test/support/build-png.js';
import { jpegOf, open } from '../camera/develop.js';
import type { Fixture } from '../fixture.js';
import type { Shots } from './shots.js';

/** Small files that must be refused, or survived. */
export async function hostile({ small }: Shots): Promise<Fixture[]> {
  const picture = open(small).resize(160);
  const file = async (chain: Sharp) => new Uint8Array(await chain.toBuffer());
  const cut = (content: Uint8Array) => content.subarray(0, Math.floor(content.length * 0.6));
  const bad = (name: string, kind: string, content: Uint8Array): Fixture => ({
    file: `hostile/${name}`,
    label: 'hostile',
    kind,
    bytes: content,
  });
  const frames = [await file(picture.clone().png()), await file(picture.clone().negate().png())];
  const animation = sharp(frames, { join: { animated: true } });
  const pixel = sharp({ create: { width: 1, height: 1, channels: 3, background: '#c04020' } });
  return [
    bad('bomb.png', '30000 x 30000 pixels', bomb()),
    bad('truncated.jpg', 'cut short', cut(await jpegOf(small, { quality: 70 }))),
    bad('truncated.png', 'cut short', cut(await file(picture.clone().png()))),
    bad('truncated.webp', 'cut short', cut(await file(picture.clone().webp()))),
    bad('header-only.jpg', 'cut after its header', (await jpegOf(small)).subarray(0, 400)),
    bad(
      'drawing.svg',
      'SVG',
      bytes(
        '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><rect width="64" height="64"/></svg>\n',
      ),
    ),
    bad('animation.gif', 'GIF', await file(animation.clone().gif())),
    bad('animation.webp', 'animated', await file(animation.clone().webp({ quality: 60 }))),
    bad('empty.jpg', 'no bytes', new Uint8Array()),
    bad('text.jpg', 'text', bytes('This is a letter, not a photo.\n')),
    bad('one-pixel.png', '1 x 1 pixel', await file(pixel.png())),
  ];
}

/** A header that asks for 30,000 x 30,000 pixels, and few of them. */
function bomb(): Uint8Array {
  const rows = new Uint8Array(3751 * 400);
  return bytes(signature, header(30_000, 30_000, 1, 0), chunk('IDAT', deflateSync(rows)), chunk('IEND'));
}
