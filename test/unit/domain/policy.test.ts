import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { boundFaults, boundRouting } from '../../../src/domain/policy-bounds.js';
import { readPolicy } from '../../../src/domain/policy-check.js';
import {
  applyPolicy,
  routeBy,
  routeOf,
  statedHoldRate,
  thresholdOf,
  type CaseFacts,
  type Layer,
} from '../../../src/domain/policy-route.js';
import { builtInPolicy, type PolicyDocument, type Routing } from '../../../src/domain/policy.js';
import {
  channels,
  outcomes,
  routes,
  type Channel,
  type Outcome,
  type Route,
} from '../../../src/domain/verdict.js';
import { packageRoot } from '../../../src/root.js';

const facts: CaseFacts = {
  ...{ channel: 'refund', category: 'ceramics', amountMinor: 50_000, currency: 'CNY', kinds: [] },
};
const layer = (scope: Layer['scope'], document: PolicyDocument): Layer => ({
  ...{ scope, id: `${scope}-id`, version: 1, document },
});
const examined = (llr: number | null, outcome: Outcome = 'inconclusive') => ({
  outcome,
  llr,
  complete: true,
});
const strength = (route: Route): number => routes.indexOf(route);
const hold = (falseAlarmRate: number): Routing => ({
  bands: [{ falseAlarmRate, route: 'hold_and_review' }],
  otherwise: 'proceed',
  unclear: 'ask_for_more',
});

const rate = fc.double({ min: 1e-6, max: 1, noNaN: true });
/** Any routing that a document may hold. */
const routing: fc.Arbitrary<Routing> = fc
  .tuple(rate, rate, fc.subarray([...routes], { minLength: 1 }), fc.constantFrom(...routes))
  .filter(([one, other]) => one !== other)
  .map(([one, other, some, unclear]) => {
    const [otherwise = 'proceed', ...stronger] = some;
    const rates = [Math.min(one, other), Math.max(one, other)];
    const bands = stronger.reverse().map((route, n) => ({ falseAlarmRate: rates[n] ?? 1, route }));
    return { bands, otherwise, unclear };
  });

describe('a routing', () => {
  it('is valid, and never gives more evidence a weaker route', () => {
    fc.assert(
      fc.property(
        routing,
        fc.double({ min: -5, max: 8, noNaN: true }),
        fc.double({ min: 0, max: 4, noNaN: true }),
        (one, llr, more) => {
          expect(readPolicy({ rules: [], routing: one }, 'platform')).toBeTruthy();
          const at = (weight: number) => strength(routeOf(one, examined(weight)));
          expect(at(llr + more)).toBeGreaterThanOrEqual(at(llr));
        },
      ),
    );
  });

  it('reaches a band at the weight that its false-alarm rate stands for', () => {
    expect([0.01, 0.1, 1].map(thresholdOf)).toEqual([2, 1, -0]);
    expect(routeOf(hold(0.01), examined(2))).toBe('hold_and_review');
    expect(routeOf(hold(0.01), examined(1.999))).toBe('proceed');
    expect(routeOf(hold(0.05), examined(1.4))).toBe('hold_and_review');
  });

  it('takes what was not wholly examined for unclear, unless signs reach a band all the same', () => {
    const { bands } = builtInPolicy.routing;
    const asks: Routing = { bands, otherwise: 'proceed', unclear: 'ask_for_more' };
    const half = { llr: 0.2, complete: false } as const;
    expect(routeOf(asks, { ...half, outcome: 'inconclusive' })).toBe('ask_for_more');
    expect(routeOf(asks, { ...half, outcome: 'forgery_indicated', llr: 3 })).toBe('hold_and_review');
    expect(routeOf(asks, { ...half, outcome: 'inconclusive', llr: 3 })).toBe('ask_for_more');
    expect(routeOf(asks, { ...half, outcome: 'not_assessable', llr: null })).toBe('ask_for_more');
    expect(routeOf(asks, examined(null))).toBe('ask_for_more');
  });
});

describe('the built-in policy', () => {
  const routed = (outcome: Outcome, llr: number | null, channel: Channel, complete = true) =>
    routeBy([], { ...facts, channel }, { outcome, llr, complete }).route;

  it('is valid, and says for each outcome and channel what was always done', () => {
    expect(readPolicy(builtInPolicy, 'platform')).toEqual(builtInPolicy);
    const llrs = { forgery_indicated: 2.5, inconclusive: 1.5, no_sign_found: 0.5, not_assessable: null };
    for (const channel of channels) {
      const got = outcomes.map((outcome) => routed(outcome, llrs[outcome], channel));
      const doubtful = channel === 'review' ? 'proceed' : 'ask_for_more';
      expect(got).toEqual(['hold_and_review', doubtful, 'proceed', doubtful]);
    }
    expect(routed('inconclusive', 0.2, 'refund', false)).toBe('ask_for_more');
  });
});

describe('layers', () => {
  it('let the first rule that fits speak, then the document, then the layer beneath', () => {
    const platform = layer('platform', {
      routing: hold(0.001),
      terms: { reviewHours: 12 },
      rules: [
        { name: 'dear', when: { amount: { currency: 'CNY', fromMinor: 50_000 } }, terms: { holdHours: 96 } },
        { name: 'ceramics', when: { categories: ['ceramics'] }, routing: hold(0.5) },
      ],
    });
    const { routing: chosen, routedBy, terms } = applyPolicy([platform], facts);
    expect(chosen).toEqual(hold(0.001));
    expect(routedBy).toEqual({ scope: 'platform', id: 'platform-id', version: 1, rule: 'dear' });
    expect(terms).toMatchObject({ holdHours: 96, reviewHours: 12, appealDays: 14 });
    expect(terms.by.map(({ scope, rule }) => [scope, rule])).toEqual([
      ['platform', 'dear'],
      ['built_in', null],
    ]);
    const cheap = applyPolicy([platform], { ...facts, amountMinor: 49_999 });
    expect([cheap.routing, cheap.routedBy.rule]).toEqual([hold(0.5), 'ceramics']);
  });

  it.each([
    ['another channel', { channel: 'review' }],
    ['another category', { category: 'shoes' }],
    ['no category', { category: null }],
    ['another currency', { currency: 'USD' }],
    ['no amount', { amountMinor: null }],
    ['less', { amountMinor: 9_999 }],
    ['as much as the end', { amountMinor: 60_000 }],
    ['no kind', { kinds: [] }],
  ] satisfies [string, Partial<CaseFacts>][])('pass a rule over for a case of %s', (_what, other) => {
    const rule = {
      ...{ name: 'narrow', routing: hold(0.2) },
      when: {
        channels: ['refund' as const],
        categories: ['ceramics'],
        kinds: ['reused' as const],
        amount: { currency: 'CNY', fromMinor: 10_000, belowMinor: 60_000 },
      },
    };
    const platform = layer('platform', { rules: [rule] });
    const fitting: CaseFacts = { ...facts, kinds: ['edited', 'reused'] };
    expect(applyPolicy([platform], fitting).routedBy.rule).toBe('narrow');
    expect(applyPolicy([platform], { ...fitting, ...other }).routedBy.scope).toBe('built_in');
  });

  it('hold a merchant within the bounds of the platform, whatever was allowed when it was made', () => {
    const bounds = { ...builtInPolicy.merchants, holdFalseAlarmRate: 0.005, mostHoldHours: 48 };
    const own: PolicyDocument = {
      routing: { ...hold(0.05), unclear: 'hold_and_review' },
      terms: {
        ...{ holdHours: 700, appealDays: 1, secondLookFrom: [{ currency: 'CNY', amountMinor: 90_000 }] },
        merchantAsks: 9,
      },
      rules: [],
    };
    const platform = layer('platform', {
      ...{ rules: [], merchants: bounds },
      terms: { merchantAsks: 3, secondLookFrom: [{ currency: 'CNY', amountMinor: 80_000 }] },
    });
    const { routing: chosen, terms } = applyPolicy([layer('merchant', own), platform], facts);
    expect(chosen).toEqual(hold(0.005));
    expect(terms).toMatchObject({
      ...{ holdHours: 48, appealDays: 14, secondLookFrom: [{ currency: 'CNY', amountMinor: 80_000 }] },
      merchantAsks: 3,
    });
    expect(boundFaults(own, bounds).map(({ at }) => at)).toEqual([
      '/routing/bands/0/falseAlarmRate',
      '/routing/unclear',
      '/terms/holdHours',
      '/terms/appealDays',
    ]);
    const alone = layer('platform', { rules: [], merchants: null });
    expect(applyPolicy([layer('merchant', own), alone], facts).routedBy.scope).toBe('built_in');
    expect(boundFaults(own, null)).toHaveLength(1);
  });

  it('never let a merchant hold more honest refunds than the bounds say', () => {
    fc.assert(
      fc.property(
        routing,
        fc.double({ min: 1e-6, max: 0.999, noNaN: true }),
        fc.boolean(),
        (one, most, complete) => {
          const bounds = { ...builtInPolicy.merchants, holdFalseAlarmRate: most };
          const platform = layer('platform', { rules: [], routing: hold(1e-6), merchants: bounds });
          const own = layer('merchant', { rules: [], routing: one });
          expect(statedHoldRate([own, platform], facts, complete)).toBeLessThanOrEqual(most);
          expect(readPolicy({ rules: [], routing: boundRouting(one, bounds) }, 'merchant')).toBeTruthy();
        },
      ),
    );
  });
});

describe('the stated share of honest refunds held', () => {
  it('is that of the most frequent hold that a false alarm could choose', () => {
    const kinds = { name: 'reused', when: { kinds: ['reused' as const] }, routing: hold(0.04) };
    const platform = layer('platform', { routing: hold(0.01), rules: [kinds] });
    expect(statedHoldRate([platform], facts, true)).toBe(0.04);
    expect(statedHoldRate([], facts, true)).toBe(0.01);
    const all = layer('platform', {
      routing: { bands: [], otherwise: 'hold_and_review', unclear: 'proceed' },
      rules: [],
    });
    expect([statedHoldRate([all], facts, true), statedHoldRate([all], facts, false)]).toEqual([1, 0]);
  });
});

describe('a document', () => {
  const faulty = (value: unknown, scope: 'platform' | 'merchant' = 'platform') => {
    try {
      readPolicy(value, scope);
      return [];
    } catch (error) {
      expect(error).toMatchObject({ code: 'POL_INVALID' });
      return (error as { parts: { at: string }[] }).parts.map(({ at }) => at);
    }
  };
  const bands = (...rows: [number, Route][]) => ({
    ...{ otherwise: 'proceed', unclear: 'proceed' },
    bands: rows.map(([falseAlarmRate, route]) => ({ falseAlarmRate, route })),
  });
  const rule = { name: 'a', when: { channels: ['refund'] }, terms: { reviewHours: 2 } };

  it.each([
    ['no object', [], ['']],
    ['no rules', {}, ['/rules']],
    ['a strange field', { rules: [], rulez: [] }, ['/rulez']],
    [
      'a rate of 0',
      { rules: [], routing: bands([0, 'hold_and_review']) },
      ['/routing/bands/0/falseAlarmRate'],
    ],
    [
      'a raw threshold',
      { rules: [], routing: bands([2, 'hold_and_review']) },
      ['/routing/bands/0/falseAlarmRate'],
    ],
    [
      'a route that refuses',
      { rules: [], routing: { ...bands(), otherwise: 'refuse' } },
      ['/routing/otherwise'],
    ],
    [
      'bands out of order',
      { rules: [], routing: bands([0.1, 'hold_and_review'], [0.01, 'ask_for_more']) },
      ['/routing/bands/1/falseAlarmRate'],
    ],
    [
      'more evidence for less',
      { rules: [], routing: bands([0.01, 'ask_for_more'], [0.1, 'hold_and_review']) },
      ['/routing/bands/0/route'],
    ],
    ['a hold beyond 30 days', { rules: [], terms: { holdHours: 721 } }, ['/terms/holdHours']],
    [
      'a longer hold without a verdict',
      { rules: [], terms: { holdHours: 2, reportHoldHours: 3 } },
      ['/terms/reportHoldHours'],
    ],
    [
      'a currency twice',
      {
        rules: [],
        terms: { secondLookFrom: [1, 2].map((amountMinor) => ({ currency: 'CNY', amountMinor })) },
      },
      ['/terms/secondLookFrom/1'],
    ],
    ['a rule for all', { rules: [{ ...rule, when: {} }] }, ['/rules/0/when']],
    ['a rule that says nothing', { rules: [{ name: 'a', when: { channels: ['refund'] } }] }, ['/rules/0']],
    ['a name twice', { rules: [rule, { ...rule, when: { kinds: ['edited'] } }] }, ['/rules/1/name']],
    [
      'a rule behind another',
      { rules: [rule, { ...rule, name: 'b', when: { channels: ['refund'], kinds: ['edited'] } }] },
      ['/rules/1/when'],
    ],
    [
      'a range without end',
      { rules: [{ ...rule, when: { amount: { currency: 'CNY', fromMinor: 5, belowMinor: 5 } } }] },
      ['/rules/0/when/amount'],
    ],
    [
      'an unknown channel',
      { rules: [{ ...rule, when: { channels: ['web'] } }] },
      ['/rules/0/when/channels/0'],
    ],
    [
      'a half currency',
      { rules: [{ ...rule, when: { amount: { currency: 'cny' } } }] },
      ['/rules/0/when/amount/currency'],
    ],
    [
      'half of the bounds',
      { rules: [], merchants: { mostHoldHours: 5 } },
      [
        ...[
          'holdFalseAlarmRate',
          'mostReportHoldHours',
          'mostReviewHours',
          'leastAppealDays',
          'leastRequestHours',
        ].map((name) => `/merchants/${name}`),
      ],
    ],
  ])('is refused with %s', (_what, value, places) => {
    expect(faulty(value)).toEqual(places);
  });

  it('is what docs/policy.md shows', () => {
    const docs = readFileSync(join(packageRoot, 'docs', 'policy.md'), 'utf8');
    const [, example = ''] = /```json\n(.*?)```/s.exec(docs) ?? [];
    expect(faulty(JSON.parse(example), 'merchant')).toEqual([]);
  });

  it('sets bounds for merchants in the name of the platform alone', () => {
    const value = { rules: [], merchants: null };
    expect([faulty(value), faulty(value, 'merchant')]).toEqual([[], ['/merchants']]);
  });
});
