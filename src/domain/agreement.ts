/** How far two people who looked at the same case agree. */

export interface Agreement {
  readonly pairs: number;
  readonly agreed: number;
  /** Cohen's kappa, -1..1: agreement beyond chance; null without pairs, or where chance alone agrees fully. */
  readonly kappa: number | null;
}

/** Cohen (1960): kappa = (po - pe) / (1 - pe), pe from the marginal shares of each side. */
export function agreementOf(pairs: readonly (readonly [string, string])[]): Agreement {
  const n = pairs.length;
  const agreed = pairs.filter(([first, second]) => first === second).length;
  const share = (side: 0 | 1, word: string): number => pairs.filter((pair) => pair[side] === word).length / n;
  const words = [...new Set(pairs.flat())];
  const chance = words.reduce((sum, word) => sum + share(0, word) * share(1, word), 0);
  const kappa = n === 0 || chance >= 1 ? null : (agreed / n - chance) / (1 - chance);
  return { pairs: n, agreed, kappa };
}
