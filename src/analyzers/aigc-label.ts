import { defineAnalyzer } from './analyzer.js';
import { aigcLabelMarks } from './marks/aigc-label.js';
import { judged } from './marks/verdict.js';

/**
 * Reads the implicit label that GB 45438-2025 requires of AI-made content, wherever the standard lets it
 * stand: XMP (as JSON or as a structure; extended and compressed too), PNG text, EXIF comments, JPEG application segments, items of HEIC and AVIF, and the
 * JSON of ByteDance's apps. The label is a declaration: unsigned, easily removed, hence believed when it
 * says AI and worth nothing when it is absent.
 * Score 1: the file declares AI; .8: it declares that AI is possible or suspected. Otherwise informative.
 */
export const aigcLabel = defineAnalyzer({
  id: 'aigc-label',
  version: 5,
  family: 'provenance',
  title: { en: 'AIGC label of GB 45438-2025', zh: 'AI 生成内容标识（GB 45438-2025）' },
  sources: [
    'GB 45438-2025, section 5.2 and annex E',
    'GB 32100-2015, annex A (check character of the unified social credit code)',
  ],
  needs: ['metadata'],
  timeoutMs: 1_000,
  required: true,
  analyze: ({ metadata: { fields } }) => judged(aigcLabelMarks(fields)),
});
