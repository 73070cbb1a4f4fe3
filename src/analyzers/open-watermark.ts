import type { Finding } from '../domain/finding.js';
import { matchPayload, readBlockBits, type PayloadMatch } from '../image/dwt-dct.js';
import { defineAnalyzer } from './analyzer.js';
import { openWatermarks, type OpenWatermark } from './data/open-watermarks.js';

/** Smallest side that the writers mark, pixels. */
const smallest = 256;
/** Largest chance of a false alarm for one photo, over all payloads together. */
const alarmBound = 1e-7;

/**
 * Reads the open blind watermark of Stable Diffusion and FLUX pictures from lossless files. Positive only:
 * any lossy save removes it, so its absence says nothing. Score 1 where one payload's bits match beyond
 * chance; otherwise informative.
 */
export const openWatermark = defineAnalyzer({
  id: 'open-watermark',
  version: 1,
  family: 'provenance',
  title: { en: 'Open generator watermark in the pixels', zh: '图像中的 AI 生成工具公开水印' },
  sources: [
    'A. Al-Haj, Combined DWT-DCT Digital Image Watermarking, J. Computer Science 3(9), 2007',
    'Published reference code of Stable Diffusion 1, 2, XL and FLUX (payloads)',
  ],
  needs: ['container', 'raster'],
  timeoutMs: 5_000,
  required: false,
  analyze({ container, raster: { rgb, width, height } }) {
    const lossless =
      container.format === 'png' ||
      (container.format === 'webp' && container.parts.some(({ name }) => name === 'VP8L'));
    if (!lossless) {
      return {
        status: 'not_applicable',
        reason: {
          en: 'The watermark does not survive in a lossy file.',
          zh: '这种水印在有损压缩的文件中无法保留。',
        },
      };
    }
    if (Math.min(width, height) < smallest) {
      return {
        status: 'not_applicable',
        reason: { en: 'Pictures this small are never marked.', zh: '尺寸这么小的图片不会添加这种水印。' },
      };
    }
    const votes = readBlockBits(rgb, width, height);
    const found = openWatermarks
      .map((watermark) => ({ watermark, match: matchPayload(votes, watermark.payload) }))
      .sort((a, b) => a.match.chance - b.match.chance)[0];
    if (found.match.chance * openWatermarks.length > alarmBound)
      return { status: 'informative', findings: [] };
    return {
      status: 'scored',
      score: 1,
      findings: [marked(found.watermark, found.match, { x: 0, y: 0, width, height })],
    };
  },
});

function marked(
  { name }: OpenWatermark,
  { matching, length, chance }: PayloadMatch,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Finding {
  return {
    code: 'provenance.watermark.open',
    basis: 'computed',
    strength: 'strong',
    kind: 'ai_generated',
    places: [{ at: 'pixels', box }],
    text: {
      en: `The pixels carry the watermark that ${name} programs write into generated pictures.`,
      zh: `像素中含有 ${name} 程序写入生成图像的水印。`,
    },
    limit: {
      en: 'The watermark is public: anybody could write it into any picture, and AI retouching of a photo leaves it as well.',
      zh: '该水印方法公开，任何人都可写入任意图像；用同类工具修改真实照片也会留下。',
    },
    values: { generator: name, matchingBits: matching, bits: length, chance },
  };
}
