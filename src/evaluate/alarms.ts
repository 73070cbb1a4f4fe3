import { realLabel, type EvaluationRow } from './row.js';

/** The verdict as a whole, among the analyzers. */
export const fusedAlarm = 'verdict';

/** Alarms on the real photos of one repository in one tier; only where there are any. */
export interface AlarmCell {
  readonly tier: string;
  /** An analyzer with a strong finding, or {@link fusedAlarm} where the outcome is `forgery_indicated`. */
  readonly by: string;
  /** Null: all of them. */
  readonly repo: string | null;
  /** Real photos of the repository in the tier. */
  readonly n: number;
  readonly alarms: number;
}

/** Every cell with an alarm, highest rate first; all repositories together before each. */
export function alarmsOf(rows: readonly EvaluationRow[]): AlarmCell[] {
  const cells = new Map<string, { tier: string; by: string; repo: string | null; alarms: number }>();
  const photos = new Map<string, number>();
  for (const row of rows) {
    if (row.label !== realLabel) continue;
    for (const repo of [null, row.repo]) {
      const group = JSON.stringify([row.tier, repo]);
      photos.set(group, (photos.get(group) ?? 0) + 1);
      for (const by of accusers(row)) {
        const key = `${by}\n${group}`;
        const cell = cells.get(key) ?? { tier: row.tier, by, repo, alarms: 0 };
        cells.set(key, { ...cell, alarms: cell.alarms + 1 });
      }
    }
  }
  return [...cells.values()]
    .map((cell) => ({ ...cell, n: photos.get(JSON.stringify([cell.tier, cell.repo])) ?? 0 }))
    .sort((a, b) => Number(a.repo !== null) - Number(b.repo !== null) || b.alarms / b.n - a.alarms / a.n);
}

function accusers({ outcome, analyzers }: EvaluationRow): string[] {
  const strong = Object.entries(analyzers).flatMap(([id, line]) => (line?.strongest === 'strong' ? id : []));
  return outcome === 'forgery_indicated' ? [fusedAlarm, ...strong] : strong;
}
