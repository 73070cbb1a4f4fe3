import type { SynthesisLogit } from '../artifacts/types.js';
import type { Analysis } from '../domain/analysis.js';
import type { Finding } from '../domain/finding.js';
import { defineAnalyzer } from './analyzer.js';

/** Logits that make up one unit of the logistic curve; without it nearly every score would be 0 or 1. */
const softness = 1.5;
/** One real photo in a thousand of unseen sources comes this high, none of them in chat copies. */
const findingScore = 0.965;

/**
 * Whether the picture's surface was rendered by a generator, as a whole or in large part. Score: logistic of the logit over
 * {@link softness}, in steps of .001; 0 none of it, 1 all of it; not a probability. Learned from real photos beside their
 * own re-rendering through a generator's latent space, and from pictures of known generators.
 */
export const synthesisModel = defineAnalyzer({
  id: 'synthesis-model',
  version: 1,
  family: 'learned',
  title: { en: 'Learned traces of a rendered picture', zh: 'AI 渲染痕迹（学习模型）' },
  sources: [
    'A. Rajan et al., Aligned datasets improve detection of latent diffusion-generated images, ICLR 2025, section 4',
    'F. Guillaro et al., A bias-free training paradigm for more general AI-generated image detection, CVPR 2025, section 3',
  ],
  needs: ['synthesisLogit'],
  timeoutMs: 2_000,
  required: false,
  analyze({ synthesisLogit }): Analysis {
    // The last digits of a network's sums depend on the processor; a report must not.
    const score = Math.round(1_000 / (1 + Math.exp(-synthesisLogit.logit / softness))) / 1_000;
    return {
      status: 'scored',
      score,
      findings: score >= findingScore ? [finding(score, synthesisLogit)] : [],
    };
  },
});

function finding(score: number, { box }: SynthesisLogit): Finding {
  return {
    code: 'synthesis.surface.traces',
    basis: 'inferred',
    strength: 'supporting',
    kind: 'ai_generated',
    places: [{ at: 'pixels', box }],
    text: {
      en: 'Fine detail as generators draw it: the picture may have been made, or rendered anew as a whole, by AI.',
      zh: '细节纹理与 AI 生成器的渲染特征相近：图片可能由 AI 生成，或经 AI 整体重绘。',
    },
    limit: {
      en: 'A learned sign with other explanations: strong smoothing or beautifying, studio pictures, drawings, enlarged or denoised photos. It misses most generated pictures, and a low score clears nothing.',
      zh: '这是学习所得的迹象，也可能另有原因：强力磨皮美化、棚拍图、绘制图案、放大或降噪处理的照片。多数 AI 图片会被漏掉；得分低也不能说明图片真实。',
    },
    values: { score },
  };
}
