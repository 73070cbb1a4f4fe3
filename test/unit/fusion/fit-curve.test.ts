import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { llrAt } from '../../../src/fusion/calibration.js';
import { fitCurve, type LabelledScore } from '../../../src/fusion/fit-curve.js';

function many(count: number, score: number, forged: boolean, group = 'a'): LabelledScore[] {
  return Array.from({ length: count }, () => ({ score, forged, group }));
}

/** The same from many sources of ten photos. */
function spread(count: number, score: number, forged: boolean): LabelledScore[] {
  return many(count, score, forged).map((sample, i) => ({ ...sample, group: String(Math.floor(i / 10)) }));
}

describe('fitCurve', () => {
  it('comes close to the true ratio from below where photos are many', () => {
    const samples = [
      ...spread(9000, 0.1, false),
      ...spread(1000, 0.9, false),
      ...spread(1000, 0.1, true),
      ...spread(9000, 0.9, true),
    ];
    const truth = Math.log10(9);
    const curve = fitCurve(samples);
    expect(llrAt(curve, 0.9)).toBeGreaterThan(truth - 0.05);
    expect(llrAt(curve, 0.9)).toBeLessThan(truth);
    expect(llrAt(curve, 0.1)).toBeLessThan(-truth + 0.05);
    expect(llrAt(curve, 0.1)).toBeGreaterThan(-truth);
  });

  it('promises less the fewer photos it saw', () => {
    const top = (n: number) => llrAt(fitCurve([...spread(n, 0.1, false), ...spread(n, 0.9, true)]), 0.9);
    expect(top(10)).toBeLessThan(top(100));
    expect(top(100)).toBeLessThan(top(10_000));
  });

  it('says nothing where scores do not tell the classes apart', () => {
    const curve = fitCurve([
      ...many(50, 0.3, false),
      ...many(50, 0.3, true),
      ...many(5, 0.7, true),
      ...many(5, 0.7, false),
    ]);
    for (const [, llr] of curve) expect(llr).toBeCloseTo(0);
  });

  it('says nothing where a class is missing', () => {
    expect(fitCurve(many(5, 0.4, true))).toEqual([[0.5, 0]]);
  });

  it('lets a large source drown no small one, nor a single photo of a tiny one speak for many', () => {
    // Source b alarms on every real photo, a large source a never: b must pull the ratio to about 1/2 : 1.
    const forged = many(1000, 0.9, true);
    const drowned = fitCurve([...many(10_000, 0.1, false, 'a'), ...many(100, 0.9, false, 'b'), ...forged]);
    expect(llrAt(drowned, 0.9)).toBeLessThan(Math.log10(2));
    const tiny = fitCurve([...many(10_000, 0.1, false, 'a'), ...many(1, 0.9, false, 'c'), ...forged]);
    expect(llrAt(tiny, 0.9)).toBeGreaterThan(0.7);
  });

  it('never falls as the score rises, and ascends in score', () => {
    const sample = fc.record({
      score: fc.double({ min: 0, max: 1, noNaN: true }),
      forged: fc.boolean(),
      group: fc.constantFrom('a', 'b', 'c'),
    });
    fc.assert(
      fc.property(fc.array(sample, { maxLength: 200 }), (samples) => {
        const curve = fitCurve(samples);
        for (let i = 1; i < curve.length; i++) {
          expect(curve[i][0]).toBeGreaterThan(curve[i - 1][0]);
          expect(curve[i][1]).toBeGreaterThanOrEqual(curve[i - 1][1]);
        }
      }),
    );
  });
});
