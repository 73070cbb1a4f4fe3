/** What a platform lets its merchants say. Bounds are held twice: when a policy is made, and each time it is applied. */
import type { Part } from './errors.js';
import type { MerchantBounds, Money, PolicyDocument, PolicyTerms, Routing } from './policy.js';
import type { Route } from './verdict.js';

type TermBound = {
  readonly [Name in 'holdHours' | 'reportHoldHours' | 'reviewHours' | 'appealDays' | 'requestHours']: {
    readonly bound: keyof MerchantBounds;
    readonly side: 'most' | 'least';
  };
};

const termBounds: TermBound = {
  holdHours: { bound: 'mostHoldHours', side: 'most' },
  reportHoldHours: { bound: 'mostReportHoldHours', side: 'most' },
  reviewHours: { bound: 'mostReviewHours', side: 'most' },
  appealDays: { bound: 'leastAppealDays', side: 'least' },
  requestHours: { bound: 'leastRequestHours', side: 'least' },
};
const boundNames = Object.keys(termBounds) as (keyof TermBound)[];

const within = (value: number, name: keyof TermBound, bounds: MerchantBounds): number => {
  const { bound, side } = termBounds[name];
  return side === 'most' ? Math.min(value, bounds[bound]) : Math.max(value, bounds[bound]);
};

/** Terms moved to the nearest that is allowed. */
export function boundTerms(terms: Partial<PolicyTerms>, bounds: MerchantBounds): Partial<PolicyTerms> {
  const moved = boundNames.flatMap((name) => {
    const value = terms[name];
    return value === undefined ? [] : [[name, within(value, name, bounds)]];
  });
  return { ...terms, ...(Object.fromEntries(moved) as Partial<PolicyTerms>) };
}

/** A routing that holds no more honest refunds than is allowed. */
export function boundRouting(
  { bands, otherwise, unclear }: Routing,
  { holdFalseAlarmRate: most }: MerchantBounds,
): Routing {
  const weaker = (route: Route): Route => (route === 'hold_and_review' && most < 1 ? 'ask_for_more' : route);
  return {
    bands: bands.map(({ falseAlarmRate, route }) => ({
      falseAlarmRate: route === 'hold_and_review' ? Math.min(falseAlarmRate, most) : falseAlarmRate,
      route,
    })),
    otherwise: weaker(otherwise),
    unclear: weaker(unclear),
  };
}

/** Of both lists the smaller amount in each currency. */
export function mergeSecondLooks(one: readonly Money[], other: readonly Money[]): readonly Money[] {
  const least = new Map<string, number>();
  for (const { currency, amountMinor } of [...one, ...other]) {
    least.set(currency, Math.min(amountMinor, least.get(currency) ?? Infinity));
  }
  return [...least].map(([currency, amountMinor]) => ({ currency, amountMinor }));
}

/** Where a merchant's policy goes beyond the bounds; without bounds, everywhere. */
export function boundFaults(document: PolicyDocument, bounds: MerchantBounds | null): readonly Part[] {
  if (bounds === null) return [{ at: '', message: 'Expected none: the platform alone has a policy' }];
  const places = [
    { at: '', said: document },
    ...document.rules.map((rule, n) => ({ at: `/rules/${n}`, said: rule })),
  ];
  return places.flatMap(({ at, said: { routing, terms } }) => [
    ...(routing === undefined ? [] : routingFaults(routing, bounds, `${at}/routing`)),
    ...(terms === undefined ? [] : termFaults(terms, bounds, `${at}/terms`)),
  ]);
}

function termFaults(terms: Partial<PolicyTerms>, bounds: MerchantBounds, at: string): Part[] {
  return boundNames.flatMap((name) => {
    const value = terms[name];
    const allowed = value === undefined ? value : within(value, name, bounds);
    if (value === allowed) return [];
    return [{ at: `${at}/${name}`, message: `Expected at ${termBounds[name].side} ${allowed}` }];
  });
}

function routingFaults(routing: Routing, bounds: MerchantBounds, at: string): Part[] {
  const allowed = boundRouting(routing, bounds);
  const most = bounds.holdFalseAlarmRate;
  return [
    ...routing.bands.flatMap(({ falseAlarmRate }, n) =>
      falseAlarmRate === allowed.bands[n]?.falseAlarmRate
        ? []
        : [{ at: `${at}/bands/${n}/falseAlarmRate`, message: `Expected at most ${most} to hold a refund` }],
    ),
    ...(['otherwise', 'unclear'] as const).flatMap((name) =>
      routing[name] === allowed[name]
        ? []
        : [{ at: `${at}/${name}`, message: 'Expected no hold without a band that states its rate' }],
    ),
  ];
}
