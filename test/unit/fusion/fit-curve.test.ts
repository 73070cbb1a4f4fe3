import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { llrAt } from '../../../src/fusion/calibration.js';
import { fitCurve, type LabelledScore } from '../../../src/fusion/fit-curve.js';

function many(count: number, score: number, forged: boolean, group = 'a'): LabelledScore[] {
  return Array.from({ length: count }, () => ({ score, forged, group }));
}

describe('fitCurve', () => {
  it('comes close to the true ratio from below where photos are many', () => {
    const samples = [
      ...many(9000, 0.1, false),
      ...many(1000, 0.9, false),
      ...many(1000, 0.1, true),
      ...many(9000, 0.9, true),
    ];
    const truth = Math.log10(9);
    const curve = fitCurve(samples);
    expect(llrAt(curve, 0.9)).toBeGreaterThan(truth - 0.05);
    expect(llrAt(curve, 0.9)).toBeLessThan(truth);
    expect(llrAt(curve, 0.1)).toBeLessThan(-truth + 0.05);
    expect(llrAt(curve, 0.1)).toBeGreaterThan(-truth);
  });

  it('promises less the fewer photos it saw', () => {
    const top = (n: number) => llrAt(fitCurve([...many(n, 0.1, false), ...many(n, 0.9, true)]), 0.9);
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

  it('gives a large source no more say than a small one', () => {
    // Source b alarms on every real photo; with equal say it must pull the ratio to about 1/2 : 1.
    const real = [...many(1000, 0.1, false, 'a'), ...many(100, 0.9, false, 'b')];
    const curve = fitCurve([...real, ...many(1000, 0.9, true)]);
    expect(llrAt(curve, 0.9)).toBeLessThan(Math.log10(2));
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
