/** Two routes for each of many verdicts, counted: what was done, and what another policy would have done. */
import { routes, type Route } from './verdict.js';

/** One verdict with both of its routes. */
export interface RoutedTwice {
  readonly scanId: string;
  readonly disputeId: string | null;
  readonly amountMinor: number | null;
  readonly currency: string | null;
  readonly was: OneRoute;
  readonly would: OneRoute;
  /** What people made of the photo since: the suspicion upheld or rejected; null where nobody said either. */
  readonly judged: 'upheld' | 'rejected' | null;
}

export interface OneRoute {
  readonly route: Route;
  /** The stated share of honest photos that such a case's routing holds at most. */
  readonly holdFalseAlarmRate: number;
  /** The rule that gave it; null: none did, or it is from before policies. */
  readonly rule: string | null;
}

export interface HeldMoney {
  readonly currency: string;
  /** Disputes of which at least one verdict holds. */
  readonly disputes: number;
  /** Their amounts together, minor units. */
  readonly amountMinor: number;
}

export interface SideTally {
  readonly routes: Readonly<Record<Route, number>>;
  readonly held: readonly HeldMoney[];
  /** At most so many of 1,000 honest photos like these would be held, by the stated rates; null without verdicts. */
  readonly statedWrongfulHoldsPer1000: number | null;
  /** Photos that hold, and what people made of them since. */
  readonly judgedHolds: { readonly upheld: number; readonly rejected: number };
  /** The share of judged holds that people let go because nothing was wrong; null where none was judged. */
  readonly releasedShare: number | null;
  /** Photos whose suspicion people upheld, and that it does not hold. */
  readonly missedUpheld: number;
}

export interface Comparison {
  readonly verdicts: number;
  readonly changed: number;
  readonly recorded: SideTally;
  readonly candidate: SideTally;
  /** How many went from which route to which; those that stayed left out. */
  readonly moves: readonly { readonly from: Route; readonly to: Route; readonly count: number }[];
  /** The first that were told of those that changed. */
  readonly cases: readonly RoutedTwice[];
}

function openSide() {
  const counts: Record<Route, number> = { proceed: 0, ask_for_more: 0, hold_and_review: 0 };
  const held = new Map<string, { currency: string; amountMinor: number }>();
  const judged = { upheld: 0, rejected: 0 };
  let rates = 0;
  let missedUpheld = 0;
  return {
    add(
      { route, holdFalseAlarmRate }: OneRoute,
      { disputeId, amountMinor, currency, judged: said }: RoutedTwice,
    ) {
      counts[route] += 1;
      rates += holdFalseAlarmRate;
      if (route !== 'hold_and_review') missedUpheld += said === 'upheld' ? 1 : 0;
      else if (said !== null) judged[said] += 1;
      if (route === 'hold_and_review' && disputeId !== null && amountMinor !== null && currency !== null) {
        held.set(disputeId, { currency, amountMinor });
      }
    },
    close(verdicts: number): SideTally {
      const byCurrency = new Map<string, HeldMoney>();
      for (const { currency, amountMinor } of held.values()) {
        const { disputes = 0, amountMinor: sum = 0 } = byCurrency.get(currency) ?? {};
        byCurrency.set(currency, { currency, disputes: disputes + 1, amountMinor: sum + amountMinor });
      }
      const total = judged.upheld + judged.rejected;
      return {
        ...{ routes: counts, judgedHolds: judged, missedUpheld },
        held: [...byCurrency.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1)),
        statedWrongfulHoldsPer1000: verdicts === 0 ? null : (rates / verdicts) * 1_000,
        releasedShare: total === 0 ? null : judged.rejected / total,
      };
    },
  };
}

/** Counts one verdict after the other; `most` of those that changed are kept whole. */
export function openComparison(most: number) {
  const recorded = openSide();
  const candidate = openSide();
  const moves = new Map<string, number>();
  const cases: RoutedTwice[] = [];
  let verdicts = 0;
  let changed = 0;
  return {
    add(one: RoutedTwice): void {
      verdicts += 1;
      recorded.add(one.was, one);
      candidate.add(one.would, one);
      if (one.was.route === one.would.route) return;
      changed += 1;
      const move = `${one.was.route} ${one.would.route}`;
      moves.set(move, (moves.get(move) ?? 0) + 1);
      if (cases.length < most) cases.push(one);
    },
    close: (): Comparison => ({
      ...{ verdicts, changed, cases },
      recorded: recorded.close(verdicts),
      candidate: candidate.close(verdicts),
      moves: routes.flatMap((from) =>
        routes.flatMap((to) => {
          const count = moves.get(`${from} ${to}`);
          return count === undefined ? [] : [{ from, to, count }];
        }),
      ),
    }),
  };
}
