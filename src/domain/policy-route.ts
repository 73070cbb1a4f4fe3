/** From a verdict and the policies in force to a route: arithmetic alone, so that a dry run says what would be. */
import type { ScanReport } from './report.js';
import { looksAtPixels } from './analysis.js';
import { isErrorCode } from './errors.js';
import { builtInPolicy, type Condition, type PolicyDocument, type PolicyScope } from './policy.js';
import type { MerchantBounds, PolicyRule, PolicyTerms, Routing } from './policy.js';
import { boundRouting, boundTerms, mergeSecondLooks } from './policy-bounds.js';
import { kinds as allKinds, type Channel, type Kind, type Outcome, type Route } from './verdict.js';

/** One version of a policy; the built-in one has no id, and version 1. */
export interface PolicyRef {
  readonly scope: PolicyScope;
  readonly id: string | null;
  readonly version: number;
}

/** A version and the rule of it that fits; null: none does, the document's own words hold. */
export interface PolicyUse extends PolicyRef {
  readonly rule: string | null;
}

export interface Layer extends PolicyRef {
  readonly document: PolicyDocument;
}

export const builtInLayer: Layer = { scope: 'built_in', id: null, version: 1, document: builtInPolicy };

/** The versions in force beside the built-in one, the nearest first: a merchant's own before the platform's. */
export type Layers = readonly Layer[];

/** What a policy may ask of a case. What is null fits no condition on it. */
export interface CaseFacts {
  readonly channel: Channel;
  readonly category: string | null;
  readonly amountMinor: number | null;
  readonly currency: string | null;
  readonly kinds: readonly Kind[];
}

/** What a route depends on beside the case. */
export interface Weighed {
  readonly outcome: Outcome;
  readonly llr: number | null;
  /** See {@link isComplete}. */
  readonly complete: boolean;
}

/** What routed a verdict, recorded with it. */
export interface RoutedBy extends PolicyUse {
  /** The stated share of honest photos that it holds at most. */
  readonly holdFalseAlarmRate: number;
}

/** The terms that hold for a case, with the policies they come from, the nearest first. */
export interface AppliedTerms extends PolicyTerms {
  readonly by: readonly PolicyUse[];
}

interface Applied {
  readonly routing: Routing;
  readonly routedBy: PolicyUse;
  readonly terms: AppliedTerms;
}

/** Weight of evidence, base 10, that at most this share of honest photos reaches (Markov's inequality). */
export const thresholdOf = (falseAlarmRate: number): number => -Math.log10(falseAlarmRate);

/** Whether the report leaves nothing out that was to be asked: no required analysis failed, one saw the pixels. */
export function isComplete({ verdict, analyses }: ScanReport): boolean {
  return !verdict.reasons.some(({ code }) => isErrorCode(code)) && analyses.some(looksAtPixels);
}

export function routeOf({ bands, otherwise, unclear }: Routing, { outcome, llr, complete }: Weighed): Route {
  const unjudged = outcome === 'not_assessable' || (outcome === 'inconclusive' && !complete);
  if (llr === null || unjudged) return unclear;
  const band = bands.find(({ falseAlarmRate }) => llr >= thresholdOf(falseAlarmRate));
  return band?.route ?? (complete ? otherwise : unclear);
}

function fits({ channels, categories, kinds, amount }: Condition, facts: CaseFacts): boolean {
  const { category, amountMinor, currency } = facts;
  if (channels !== undefined && !channels.includes(facts.channel)) return false;
  if (categories !== undefined && (category === null || !categories.includes(category))) return false;
  if (kinds !== undefined && !facts.kinds.some((kind) => kinds.includes(kind))) return false;
  if (amount === undefined) return true;
  if (amountMinor === null || currency !== amount.currency) return false;
  return amountMinor >= (amount.fromMinor ?? 0) && amountMinor < (amount.belowMinor ?? Infinity);
}

/** The bounds that the layers beneath a merchant's set; null: it has no say. */
export function boundsOf(layers: Layers): MerchantBounds | null {
  const platform = layers.find(
    ({ scope, document }) => scope === 'platform' && document.merchants !== undefined,
  );
  return platform === undefined ? builtInPolicy.merchants : (platform.document.merchants ?? null);
}

/** What a layer says of a case: its first rule that fits, before its document. */
interface Said {
  readonly layer: Layer;
  readonly rule: PolicyRule | undefined;
  readonly routing: Routing | undefined;
  readonly terms: Partial<PolicyTerms>;
}

function saidBy(layer: Layer, facts: CaseFacts, bounds: MerchantBounds | null): Said {
  const { document } = layer;
  const rule = document.rules.find(({ when }) => fits(when, facts));
  const routing = rule?.routing ?? document.routing;
  const terms = { ...document.terms, ...rule?.terms };
  if (layer.scope !== 'merchant' || bounds === null) return { layer, rule, routing, terms };
  return {
    ...{ layer, rule, terms: boundTerms(terms, bounds) },
    routing: routing === undefined ? undefined : boundRouting(routing, bounds),
  };
}

const useOf = ({ layer: { scope, id, version }, rule }: Said): PolicyUse => ({
  ...{ scope, id, version, rule: rule?.name ?? null },
});

/** What the policies in force say of a case. */
export function applyPolicy(layers: Layers, facts: CaseFacts): Applied {
  const bounds = boundsOf(layers);
  const heard = layers.filter(({ scope }) => scope !== 'merchant' || bounds !== null);
  const last = saidBy(builtInLayer, facts, bounds);
  const said = [...heard.map((layer) => saidBy(layer, facts, bounds)), last];
  const router = said.find(({ routing }) => routing !== undefined) ?? last;
  const terms = [...said].reverse().reduce<PolicyTerms>(
    (under, { layer, terms: over }) => ({
      ...under,
      ...over,
      ...(layer.scope === 'merchant' && {
        secondLookFrom: mergeSecondLooks(under.secondLookFrom, over.secondLookFrom ?? []),
        merchantAsks: Math.min(under.merchantAsks, over.merchantAsks ?? under.merchantAsks),
      }),
    }),
    builtInPolicy.terms,
  );
  return {
    routing: router.routing ?? builtInPolicy.routing,
    routedBy: useOf(router),
    terms: {
      ...terms,
      reportHoldHours: Math.min(terms.reportHoldHours, terms.holdHours),
      by: said.map(useOf),
    },
  };
}

/** The share of honest photos that such a routing holds at most; 1 where it holds whatever was found. */
function holdRateOf({ bands, otherwise, unclear }: Routing, complete: boolean): number {
  if ((complete ? otherwise : unclear) === 'hold_and_review') return 1;
  return Math.max(
    0,
    ...bands.map(({ falseAlarmRate: rate, route }) => (route === 'hold_and_review' ? rate : 0)),
  );
}

/**
 * The same for a case, whatever kinds a false alarm on it would name: rules that ask for kinds are chosen by what
 * was found, so the most frequent of those that may be chosen counts.
 */
export function statedHoldRate(layers: Layers, facts: CaseFacts, complete: boolean): number {
  const named: readonly (readonly Kind[])[] = [[], ...allKinds.map((kind) => [kind])];
  return Math.max(
    ...named.map((kinds) => holdRateOf(applyPolicy(layers, { ...facts, kinds }).routing, complete)),
  );
}

/** The route of a verdict with what routed it. */
export function routeBy(
  layers: Layers,
  facts: CaseFacts,
  weighed: Weighed,
): { readonly route: Route; readonly routedBy: RoutedBy } {
  const { routing, routedBy } = applyPolicy(layers, facts);
  const holdFalseAlarmRate = statedHoldRate(layers, facts, weighed.complete);
  return { route: routeOf(routing, weighed), routedBy: { ...routedBy, holdFalseAlarmRate } };
}
