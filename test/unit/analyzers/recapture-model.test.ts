import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recaptureModel } from '../../../src/analyzers/recapture-model.js';
import type { TileLogits } from '../../../src/artifacts/types.js';
import type { Analysis } from '../../../src/domain/analysis.js';
import { calm, findingsOf, scored } from '../../support/analysis.js';
import { analyzeFile } from '../../support/analyze.js';
import { encodedJpeg, encoder } from '../../support/pictures.js';

const box = (at: number) => ({ x: at * 10, y: 0, width: 256, height: 256 });

async function judged(logits: readonly number[]): Promise<Analysis> {
  const recaptureTiles: TileLogits = { tiles: logits.map((logit, at) => ({ box: box(at), logit })) };
  return recaptureModel.analyze({ recaptureTiles }, calm);
}

const logits = fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { minLength: 1, maxLength: 6 });

describe('recapture-model', () => {
  it('scores in [0, 1], whatever the order of the tiles, and never less when a tile looks more like a screen', async () => {
    await fc.assert(
      fc.asyncProperty(
        logits,
        fc.nat(),
        fc.double({ min: 0, max: 20, noNaN: true }),
        async (tiles, at, more) => {
          const { score } = scored(await judged(tiles));
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(scored(await judged([...tiles].reverse())).score).toBeCloseTo(score, 12);
          const raised = tiles.map((logit, index) => (index === at % tiles.length ? logit + more : logit));
          expect(scored(await judged(raised)).score).toBeGreaterThanOrEqual(score - 1e-12);
        },
      ),
    );
  });

  it('names the places where a screen shows, and speaks of recapture alone', async () => {
    const [finding] = findingsOf(await judged([-5, 12, -4, 15]));
    expect(finding.kind).toBe('recaptured');
    expect(finding.places).toEqual([
      { at: 'pixels', box: box(3) },
      { at: 'pixels', box: box(1) },
    ]);
  });

  it('says nothing of one odd tile among calm ones', async () => {
    expect(findingsOf(await judged([8, -9, -8, -10, -9, -9]))).toEqual([]);
  });

  it('gives the same score to the same file, and does not apply to a small one', async () => {
    const file = await encodedJpeg(640, 512);
    const first = scored(await analyzeFile(recaptureModel, file));
    expect(await analyzeFile(recaptureModel, file)).toEqual(first);
    const small = await analyzeFile(recaptureModel, await encoder(255, 400).png().toBuffer());
    expect(small.status).toBe('not_applicable');
  });
});
