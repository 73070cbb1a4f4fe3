import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareAreas, holm, type Paired } from '../../../src/evaluate/delong.js';
import { auroc } from '../../../src/evaluate/roc.js';

const paired = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), {
    minLength: 2,
    maxLength: 20,
  })
  .map((pairs): Paired => ({ a: pairs.map(([a]) => a), b: pairs.map(([, b]) => b) }));

/** The paper's equations (4) to (6) as they stand, over all pairs. */
function errorByPairs(positives: Paired, negatives: Paired): number {
  const psi = (x: number, y: number): number => (x > y ? 1 : x === y ? 0.5 : 0);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const structural = (of: 'a' | 'b') => ({
    v10: positives[of].map((x) => mean(negatives[of].map((y) => psi(x, y)))),
    v01: negatives[of].map((y) => mean(positives[of].map((x) => psi(x, y)))),
  });
  const covariance = (u: readonly number[], v: readonly number[]) =>
    u.reduce((sum, value, i) => sum + (value - mean(u)) * (v[i] - mean(v)), 0) / (u.length - 1);
  const [a, b] = [structural('a'), structural('b')];
  const part = (u: readonly number[], v: readonly number[]) =>
    (covariance(u, u) + covariance(v, v) - 2 * covariance(u, v)) / u.length;
  return Math.sqrt(Math.max(0, part(a.v10, b.v10) + part(a.v01, b.v01)));
}

describe('compareAreas', () => {
  it('is the difference of the areas, with the error that all pairs give', () => {
    fc.assert(
      fc.property(paired, paired, (positives, negatives) => {
        const found = compareAreas(positives, negatives);
        if (found === null) throw new Error('Expected a difference');
        const area = (of: 'a' | 'b') => auroc(positives[of], negatives[of]) ?? NaN;
        expect(found.difference).toBeCloseTo(area('b') - area('a'), 10);
        const error = (found.high - found.low) / (2 * 1.959964);
        expect(error).toBeCloseTo(errorByPairs(positives, negatives), 8);
      }),
    );
  });

  it('shows no difference of scores that rank alike', () => {
    const same = { a: [1, 5, 9], b: [10, 50, 90] };
    expect(compareAreas(same, { a: [2, 3, 0], b: [20, 30, 0] })).toEqual({
      difference: 0,
      low: 0,
      high: 0,
      p: 1,
    });
  });

  it('turns round with its sides', () => {
    const positives = { a: [1, 2, 3, 4, 5], b: [5, 3, 6, 6, 1] };
    const negatives = { a: [2, 2, 4, 0, 1], b: [1, 0, 2, 5, 0] };
    const turned = ({ a, b }: Paired): Paired => ({ a: b, b: a });
    const there = compareAreas(positives, negatives);
    const back = compareAreas(turned(positives), turned(negatives));
    expect(back?.difference).toBeCloseTo(-(there?.difference ?? NaN), 12);
    expect(back?.p).toBeCloseTo(there?.p ?? NaN, 12);
  });

  it('calls chance real about as often as it says', () => {
    let state = 7;
    const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    const draw = (count: number, lift: number): Paired => ({
      a: Array.from({ length: count }, () => next() + lift),
      b: Array.from({ length: count }, () => next() + lift),
    });
    const trials = 600;
    let called = 0;
    for (let i = 0; i < trials; i++) {
      if ((compareAreas(draw(60, 0.2), draw(60, 0))?.p ?? 1) < 0.05) called += 1;
    }
    expect(called / trials).toBeGreaterThan(0.02);
    expect(called / trials).toBeLessThan(0.09);
  });

  it('says nothing of a single photo', () => {
    expect(compareAreas({ a: [1], b: [2] }, { a: [0, 1], b: [0, 1] })).toBeNull();
  });
});

describe('holm', () => {
  // .01 <= .05/4, .013 <= .05/3, then .04 > .05/2: the rest fall with it, .041 too though under .05.
  it('steps down until one does not hold', () => {
    expect(holm([0.04, 0.01, 0.041, 0.013], 0.05)).toEqual([false, true, false, true]);
  });
  it('holds nothing of nothing', () => {
    expect(holm([], 0.05)).toEqual([]);
  });
});
