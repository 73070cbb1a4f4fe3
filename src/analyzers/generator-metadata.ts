import { defineAnalyzer } from './analyzer.js';
import { generativeEditMarks } from './marks/generative-edit.js';
import { generatorSoftwareMarks } from './marks/generator-software.js';
import { generatorTextMarks } from './marks/generator-text.js';
import { hiddenTextMarks } from './marks/hidden-text.js';
import { sourceTypeMarks } from './marks/source-type.js';
import { judged } from './marks/verdict.js';

/**
 * What picture generators and AI editors write about themselves: prompts and workflows, signed captions,
 * IPTC source types and AI fields, credit lines, and the text that NovelAI hides in lowest bits. A
 * mark counts only in the field where its writer puts it.
 * Score 1 where the file declares AI; otherwise informative.
 */
export const generatorMetadata = defineAnalyzer({
  id: 'generator-metadata',
  version: 4,
  family: 'provenance',
  title: { en: 'Marks of picture generators in the metadata', zh: '元数据中的 AI 生成工具痕迹' },
  sources: [
    'IPTC Photo Metadata 2025.1, Digital Source Type and AI properties',
    'PNG (3rd edition), section 11.3 (textual chunks)',
    'Marks observed in the generators\u2019 own files, listed in docs/provenance.md',
  ],
  needs: ['metadata', 'hiddenText'],
  timeoutMs: 2_000,
  required: true,
  analyze: ({ metadata: { fields }, hiddenText }) =>
    judged([
      ...sourceTypeMarks(fields),
      ...generatorTextMarks(fields),
      ...hiddenTextMarks(hiddenText),
      ...generatorSoftwareMarks(fields),
      ...generativeEditMarks(fields),
    ]),
});
