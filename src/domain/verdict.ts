/** The words a verdict is made of. Each list exists here and nowhere else. */

export const outcomes = ['forgery_indicated', 'inconclusive', 'no_sign_found', 'not_assessable'] as const;
export type Outcome = (typeof outcomes)[number];

export const kinds = ['ai_generated', 'ai_edited', 'edited', 'recaptured', 'reused'] as const;
export type Kind = (typeof kinds)[number];

/** What the merchant suspects when reporting; recorded, shown, never fed into the verdict. */
export const suspicions = ['ai_generated', 'ai_edited', 'edited', 'unsure'] as const;
export type Suspicion = (typeof suspicions)[number];

/** Where a verdict counts. */
export const channels = ['dispute', 'refund', 'appeal', 'review'] as const;
export type Channel = (typeof channels)[number];

/** What policy makes of a verdict. Refusing is never among them: only a person refuses. */
export const routes = ['proceed', 'ask_for_more', 'hold_and_review'] as const;
export type Route = (typeof routes)[number];

/** A text for people, in both languages of the product. */
export interface LocalText {
  readonly en: string;
  readonly zh: string;
}

/** Axis-aligned box in pixels of the stored raster (before EXIF orientation). */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What one analyzer added to the verdict. `llr` is calibrated, base 10; `counted` is what is left of it after its family's cap. */
export interface Contribution {
  readonly analyzer: string;
  readonly family: string;
  readonly kind: Kind;
  readonly llr: number;
  readonly counted: number;
}

/** One reason of the verdict, taken from a finding or from what could not be assessed. */
export interface Reason {
  readonly code: string;
  readonly analyzer?: string;
  readonly text: LocalText;
  readonly limit?: LocalText;
}

/** The system's opinion of one evidence. */
export interface Verdict {
  readonly outcome: Outcome;
  /** Strongest first; empty unless the outcome is `forgery_indicated`. */
  readonly kinds: readonly Kind[];
  /** Sum of what the analyzers weigh, base 10; null where nothing could be weighed. */
  readonly llr: number | null;
  readonly contributions: readonly Contribution[];
  readonly reasons: readonly Reason[];
  /** Regions of the fused localisation map, strongest first. */
  readonly regions: readonly Region[];
}

/** A marked place: `score` in [0, 1] is the fused map's mean inside the box. */
export interface Region {
  readonly box: Box;
  readonly score: number;
}
