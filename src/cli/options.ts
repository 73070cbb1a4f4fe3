import { InvalidArgumentError } from 'commander';
import { tiers, type Tier } from '../artifacts/tier-geometry.js';

/** Reads an option's value as an integer of at least `least`. */
export function integerFrom(least: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (Number.isInteger(number) && number >= least) return number;
    throw new InvalidArgumentError(`Expected an integer of at least ${least} but received "${value}".`);
  };
}

/** Reads an option's value as some of the tiers. */
export function parseTiers(list: string): readonly Tier[] {
  const names = list.split(',').map((name) => name.trim());
  const wrong = names.filter((name) => !tiers.some((tier) => tier === name));
  if (wrong.length > 0) {
    throw new InvalidArgumentError(
      `Expected some of ${tiers.join(', ')} but received "${wrong.join(', ')}".`,
    );
  }
  return tiers.filter((tier) => names.includes(tier));
}
