import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { synthesisModel } from '../../../src/analyzers/synthesis-model.js';
import type { Analysis } from '../../../src/domain/analysis.js';
import { calm, findingsOf, scored } from '../../support/analysis.js';
import { analyzeFile } from '../../support/analyze.js';
import { encodedJpeg, encoder } from '../../support/pictures.js';

const box = { x: 20, y: 0, width: 400, height: 400 };
const judged = async (logit: number): Promise<Analysis> =>
  synthesisModel.analyze({ synthesisLogit: { logit, box } }, calm);
const logits = fc.double({ min: -30, max: 30, noNaN: true });

describe('synthesis-model', () => {
  it('scores in [0, 1], higher for what looks more rendered', async () => {
    await fc.assert(
      fc.asyncProperty(logits, logits, async (a, b) => {
        const [low, high] = [
          scored(await judged(Math.min(a, b))).score,
          scored(await judged(Math.max(a, b))).score,
        ];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(high).toBeGreaterThanOrEqual(low);
      }),
    );
  });

  it('supports that the picture was generated, never more, and shows what it looked at', async () => {
    const [finding] = findingsOf(await judged(9));
    expect(finding).toMatchObject({
      kind: 'ai_generated',
      strength: 'supporting',
      places: [{ at: 'pixels', box }],
    });
    expect(findingsOf(await judged(0))).toEqual([]);
  });

  it('gives the same score to the same file, and does not apply to a small one', async () => {
    const file = await encodedJpeg(640, 512);
    const first = scored(await analyzeFile(synthesisModel, file));
    expect(await analyzeFile(synthesisModel, file)).toEqual(first);
    const small = await analyzeFile(synthesisModel, await encoder(255, 400).png().toBuffer());
    expect(small.status).toBe('not_applicable');
  });
});
