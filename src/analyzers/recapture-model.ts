import type { Analysis } from '../domain/analysis.js';
import type { Finding } from '../domain/finding.js';
import type { TileLogits } from '../artifacts/types.js';
import { defineAnalyzer } from './analyzer.js';

/** A lattice shows in a few tiles where the screen is in focus: the strongest two speak for the photo. */
const tilesThatSpeak = 2;
/** Logits that make up one unit of the logistic curve; without it nearly every score would be 0 or 1. */
const softness = 3;
/** One real photo in two hundred of unseen sources comes this high. */
const findingScore = 0.85;

/**
 * Whether the photo shows a screen instead of the thing itself. Score: logistic of the mean of the two highest
 * tile logits over {@link softness}, in steps of .001; 0 none of it, 1 all of it; not a probability. Learned from real photos of
 * screens; prints are not known to it.
 */
export const recaptureModel = defineAnalyzer({
  id: 'recapture-model',
  version: 2,
  family: 'learned',
  title: { en: 'Learned traces of a photographed screen', zh: '翻拍屏幕痕迹（学习模型）' },
  sources: [
    'H. Cao and A. C. Kot, Identification of recaptured photographs on LCD screens, ICASSP 2010, section 3',
    'J. Fridrich and J. Kodovsky, Rich models for steganalysis of digital images, IEEE TIFS 7(3), 2012, section II',
  ],
  needs: ['recaptureTiles'],
  timeoutMs: 2_000,
  required: false,
  analyze({ recaptureTiles }): Analysis {
    const strongest = [...recaptureTiles.tiles].sort((a, b) => b.logit - a.logit).slice(0, tilesThatSpeak);
    const mean = strongest.reduce((sum, { logit }) => sum + logit, 0) / strongest.length;
    // The last digits of a network's sums depend on the processor; a report must not.
    const score = Math.round(1_000 / (1 + Math.exp(-mean / softness))) / 1_000;
    return { status: 'scored', score, findings: score >= findingScore ? [finding(score, strongest)] : [] };
  },
});

function finding(score: number, tiles: TileLogits['tiles']): Finding {
  return {
    code: 'recapture.screen.traces',
    basis: 'inferred',
    strength: 'supporting',
    kind: 'recaptured',
    places: tiles.map(({ box }) => ({ at: 'pixels', box })),
    text: {
      en: 'Fine regular patterns as of a photographed screen: the photo may show a display instead of the item itself.',
      zh: '存在翻拍屏幕常见的细密规则纹理：照片拍摄的可能是屏幕，而非实物。',
    },
    limit: {
      en: 'A learned sign with other explanations: woven cloth, nets, grilles, or an honest photo of a device’s display. On phones it never saw it misses three of four screen photos, and photos of prints are unknown to it.',
      zh: '这是学习所得的迹象，也可能另有原因：织物、网格、格栅，或如实拍摄的设备屏幕。对未见过的手机，它会漏掉约四分之三的翻拍照片；翻拍打印件不在其识别范围内。',
    },
    values: { score },
  };
}
