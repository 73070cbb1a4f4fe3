import { InvalidArgumentError } from 'commander';

/** Reads an option's value as an integer of at least `least`. */
export function integerFrom(least: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (Number.isInteger(number) && number >= least) return number;
    throw new InvalidArgumentError(`Expected an integer of at least ${least} but received "${value}".`);
  };
}
