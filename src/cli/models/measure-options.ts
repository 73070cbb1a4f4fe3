import type { Tier } from '../../artifacts/tier-geometry.js';

/** What `compare` and `evaluate` have in common. */
export interface MeasureOptions {
  readonly index: string;
  /** The index's own folder unless given. */
  readonly root?: string;
  readonly tiers: readonly Tier[];
  readonly out?: string;
  readonly concurrency?: number;
  readonly limit?: number;
}
