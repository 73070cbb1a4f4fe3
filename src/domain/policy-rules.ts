/** The rules of a policy against each other: the first that fits speaks, so none may hide one behind it. */
import type { Part } from './errors.js';
import type { Condition, PolicyRule } from './policy.js';

const holds = (wide: readonly string[] | undefined, narrow: readonly string[] | undefined): boolean =>
  wide === undefined || (narrow?.every((word) => wide.includes(word)) ?? false);

/** Whether whatever fits `narrow` fits `wide` too. */
export function covers(wide: Condition, narrow: Condition): boolean {
  if (!holds(wide.channels, narrow.channels) || !holds(wide.categories, narrow.categories)) return false;
  if (!holds(wide.kinds, narrow.kinds)) return false;
  if (wide.amount === undefined) return true;
  if (narrow.amount?.currency !== wide.amount.currency) return false;
  const { fromMinor = 0, belowMinor = Infinity } = narrow.amount;
  return fromMinor >= (wide.amount.fromMinor ?? 0) && belowMinor <= (wide.amount.belowMinor ?? Infinity);
}

/** Faults that show between rules, or in one as a whole. */
export function ruleFaults(rules: readonly PolicyRule[]): readonly Part[] {
  return rules.flatMap((rule, n) => {
    const { name, when, routing, terms } = rule;
    const at = `/rules/${n}`;
    const earlier = rules.slice(0, n);
    const hider = earlier.find((one) => covers(one.when, when));
    const { fromMinor = 0, belowMinor = Infinity } = when.amount ?? {};
    return [
      ...(earlier.some((one) => one.name === name)
        ? [{ at: `${at}/name`, message: `Expected a name of its own but received "${name}" again` }]
        : []),
      ...(Object.keys(when).length === 0
        ? [{ at: `${at}/when`, message: 'Expected a condition; what holds for all stands beside the rules' }]
        : []),
      ...(hider !== undefined && Object.keys(when).length > 0
        ? [{ at: `${at}/when`, message: `Expected cases that "${hider.name}" leaves; it never speaks` }]
        : []),
      ...(when.amount !== undefined && fromMinor >= belowMinor
        ? [{ at: `${at}/when/amount`, message: 'Expected belowMinor above fromMinor' }]
        : []),
      ...(routing === undefined && terms === undefined
        ? [{ at, message: 'Expected routing, terms or both' }]
        : []),
    ];
  });
}
