/** What a child can be asked to do with a photo's bytes, and what it answers. */
import type { CheckedModel } from '../artifacts/check-models.js';
import type { RecodedPhoto, RecodedTier } from '../artifacts/recode.js';
import type { Tier } from '../artifacts/tier-geometry.js';
import type { Failure } from '../domain/analysis.js';
import type { ClaimContext } from '../domain/claim.js';
import type { LocalisationMap } from '../domain/map.js';
import type { ScanResult } from '../domain/report.js';
import type { ScanTier } from '../domain/scan-tier.js';
import type { PixelScores } from '../evaluate/pixel-scores.js';
import type { LearnedAnswer } from '../scan/learned.js';

interface Tasks {
  readonly scan: { readonly order: ScanOrder; readonly answer: ScanResult };
  /** What the learned analyzers say, with the models of the pool. */
  readonly learned: { readonly order: null; readonly answer: LearnedAnswer };
  /** Whether the models of the pool keep their contract; no photo is needed. */
  readonly models: { readonly order: null; readonly answer: readonly CheckedModel[] };
  /** The photo as the tiers make it. */
  readonly recode: {
    readonly order: { readonly tiers: readonly RecodedTier[] };
    readonly answer: RecodedPhoto;
  };
  /** The bytes are a mask's; the answer is null where it marks nothing. */
  readonly mask: { readonly order: MaskOrder; readonly answer: PixelScores | null };
  /** A PNG of the photo with the map over it, the right way up. */
  readonly overlay: {
    readonly order: { readonly map: LocalisationMap; readonly orientation: number };
    readonly answer: Uint8Array;
  };
}

export interface ScanOrder {
  readonly claim: ClaimContext | null;
  readonly tier: ScanTier;
  /** Steps that are not to be tried (`artifact:raster`, `analyzer:error-level`), each with the failure to write instead. */
  readonly skip: Readonly<Record<string, Failure>>;
  /** Every step is declared failed with this, so that a report comes out that touches nothing but the hash. */
  readonly giveUp: Failure | null;
}

export interface MaskOrder {
  /** Stored size of the mask's photo. */
  readonly photo: { readonly width: number; readonly height: number };
  readonly tier: Tier;
  /** Of the photo in that tier; absent where nothing was marked. */
  readonly map?: LocalisationMap;
  /** Map values from here on count as marked. */
  readonly markedAt: number;
}

export type TaskName = keyof Tasks;
export type Order<T extends TaskName> = Tasks[T]['order'];
export type Answer<T extends TaskName> = Tasks[T]['answer'];
