import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOf } from '../../../src/domain/agreement.js';
import { decisionOutcomes, isPerson, mayAppeal, reviewKinds, settles } from '../../../src/domain/decision.js';
import { holdEnds, holdReasons, notHeldReasons } from '../../../src/domain/hold.js';
import { doubtOf, rankOf } from '../../../src/domain/priority.js';
import { reasonCodes, reasonOf } from '../../../src/domain/reasons.js';

const accusing = /fraud|fake|forge|cheat|scam|lie[sd]?\b|liar|诈|造假|伪造|骗|作弊|撒谎/i;

describe('the catalogue of reasons', () => {
  it.each(reasonCodes)('%s speaks of findings, in both languages', (code) => {
    const { title, buyer, merchant, outcomes, suspicion, kind } = reasonOf(code);
    for (const { en, zh } of [title, buyer, merchant]) {
      expect(en).toMatch(/^[A-Z]/);
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(`${en} ${zh}`).not.toMatch(accusing);
    }
    expect(suspicion === 'upheld').toBe(kind !== null);
    expect(outcomes.length).toBeGreaterThan(0);
    if (suspicion === 'rejected') expect(outcomes).not.toContain('refuse');
  });

  it('has a reason for every outcome', () => {
    const covered = new Set(reasonCodes.flatMap((code) => reasonOf(code).outcomes));
    expect([...covered].sort()).toEqual([...decisionOutcomes].sort());
  });

  it('keeps texts about holds as plain', () => {
    const texts = [holdReasons.reported, ...Object.values(notHeldReasons), ...Object.values(holdEnds)];
    for (const { en, zh } of texts) expect(`${en} ${zh}`).not.toMatch(accusing);
  });
});

describe('a decision', () => {
  it('never settles when it asks for more, and always at a third look or an appeal', () => {
    for (const kind of reviewKinds) {
      for (const outcome of decisionOutcomes) {
        for (const asksSecond of [true, false]) {
          const settled = settles(kind, outcome, { asksSecond, before: 'refund' });
          if (outcome === 'need_more_evidence') expect(settled).toBe(false);
          else if (kind === 'first') expect(settled).toBe(!asksSecond);
          else expect(settled).toBe(kind !== 'second' || outcome === 'refund');
        }
      }
    }
  });

  it('may be appealed up to the end of the window and not after', () => {
    const decided = new Date('2026-11-01T00:00:00Z');
    expect(mayAppeal(decided, new Date('2026-11-15T00:00:00Z'), 14)).toBe(true);
    expect(mayAppeal(decided, new Date('2026-11-15T00:00:00.001Z'), 14)).toBe(false);
  });

  it.each(['worker', 'buyer:1', '', 'key:', 'xkey:1'])('is not made by %s', (actor) => {
    expect(isPerson(actor)).toBe(false);
  });
});

describe('the place in the queue', () => {
  const llr = fc.double({ min: -6, max: 6, noNaN: true });
  const amount = fc.nat(10_000_000);
  const at = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });

  it('rises with amount and doubt, falls with time left', () => {
    fc.assert(
      fc.property(amount, llr, at, fc.integer({ min: 1, max: 1_000 }), (minor, weight, due, more) => {
        const doubt = doubtOf(weight);
        expect(doubt).toBeGreaterThanOrEqual(0.05);
        expect(doubt).toBeLessThanOrEqual(1);
        const rank = rankOf(minor, doubt, due);
        expect(rankOf(minor + more, doubt, due)).toBeGreaterThan(rank);
        expect(rankOf(minor, 1, due)).toBeGreaterThanOrEqual(rank);
        expect(rankOf(minor, doubt, new Date(due.getTime() + more * 60_000))).toBeLessThan(rank);
      }),
    );
  });

  it('is most in doubt where nothing weighs, and alike on both sides', () => {
    expect(doubtOf(null)).toBe(1);
    expect(doubtOf(0)).toBe(1);
    fc.assert(
      fc.property(llr, (weight) => {
        expect(doubtOf(weight)).toBeCloseTo(doubtOf(-weight), 9);
      }),
    );
  });
});

describe('agreement', () => {
  it('matches a worked example', () => {
    // 45 + 15 agree among 100; marginals 60/40 and 70/30: pe = .42 + .12 = .54, kappa = (.60 - .54) / .46.
    const of = (n: number, first: string, second: string) =>
      Array.from({ length: n }, () => [first, second] as const);
    const pairs = [...of(45, 'a', 'a'), ...of(15, 'a', 'b'), ...of(25, 'b', 'a'), ...of(15, 'b', 'b')];
    const { kappa, agreed } = agreementOf(pairs);
    expect(agreed).toBe(60);
    expect(kappa).toBeCloseTo(0.06 / 0.46, 9);
  });

  it('says nothing without pairs, or where all say the same', () => {
    expect(agreementOf([])).toEqual({ pairs: 0, agreed: 0, kappa: null });
    expect(agreementOf([['a', 'a']])).toEqual({ pairs: 1, agreed: 1, kappa: null });
  });
});
