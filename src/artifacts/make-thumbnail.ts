import { defineMaker } from './maker.js';
import { decodeWithSharp } from './sharp.js';

/** Far above any thumbnail a camera writes (160 x 120 by the standard; phones up to 1,600 on the long side). */
const maxThumbnailPixels = 4_000_000;

/** A damaged thumbnail says nothing of the picture: it counts as none. */
export const thumbnailMaker = defineMaker({
  name: 'thumbnail',
  needs: ['metadata'],
  async make({ metadata }) {
    if (metadata.thumbnail === null)
      return { inapplicable: { en: 'The photo embeds no thumbnail.', zh: '照片没有内嵌缩略图。' } };
    try {
      return await decodeWithSharp(metadata.thumbnail, maxThumbnailPixels);
    } catch {
      return {
        inapplicable: { en: 'The embedded thumbnail cannot be decoded.', zh: '无法解码内嵌缩略图。' },
      };
    }
  },
});
