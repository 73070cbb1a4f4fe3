/**
 * log10 of P[B(trials, p) >= successes] for the binomial law, the measure of a-contrario tests. Summed term by term
 * from `successes` on, stopping where terms no longer matter; 0 where the tail is the whole law.
 */
export function logBinomialTail(trials: number, successes: number, p: number): number {
  if (successes <= trials * p) return 0;
  if (successes > trials) return -Infinity;
  const log = (value: number) => Math.log10(value);
  const first =
    logFactorial(trials) -
    logFactorial(successes) -
    logFactorial(trials - successes) +
    successes * log(p) +
    (trials - successes) * log(1 - p);
  let term = 1;
  let sum = 1;
  for (let k = successes; k < trials && term > 1e-12 * sum; k++) {
    term *= ((trials - k) / (k + 1)) * (p / (1 - p));
    sum += term;
  }
  return Math.min(0, first + log(sum));
}

/** log10 n!, by Stirling's series (error below 1e-9) from 10 on. */
function logFactorial(n: number): number {
  if (n < 10) {
    let product = 1;
    for (let i = 2; i <= n; i++) product *= i;
    return Math.log10(product);
  }
  const series = 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5);
  return ((n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + series) / Math.LN10;
}
