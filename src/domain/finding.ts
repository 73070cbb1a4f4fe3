import type { Box, Kind, LocalText } from './verdict.js';

/**
 * How a finding is known, strongest first. `signed_and_trusted`, `signed` and `declared` speak of marks
 * that the file carries about itself; `observed` is read off the file or pixels as they are, `computed`
 * comes from arithmetic on them, `inferred` is a conclusion that has other explanations.
 */
export const bases = [
  'signed_and_trusted',
  'signed',
  'declared',
  'observed',
  'computed',
  'inferred',
] as const;
export type Basis = (typeof bases)[number];

/** `strong` may carry a verdict, `supporting` adds to others, `informative` weighs nothing. */
export const strengths = ['strong', 'supporting', 'informative'] as const;
export type Strength = (typeof strengths)[number];

/** Where a finding stands: in the picture, or in the file's bytes. */
export type Place =
  | { readonly at: 'pixels'; readonly box: Box }
  | {
      readonly at: 'bytes';
      /** Segment, chunk or box, e.g. `APP1`, `tEXt`, `meta/iinf`. */
      readonly part: string;
      readonly offset: number;
      readonly length: number;
      /** Field inside the part, e.g. `xmp:CreatorTool`. */
      readonly field?: string;
    };

export type FindingValue = string | number | boolean | null;

/** One stated fact. Stored as said, so that an old report reads the same when the wording changes. */
export interface Finding {
  /** Dotted, noun first: `metadata.software.editor`. */
  readonly code: string;
  readonly basis: Basis;
  readonly strength: Strength;
  /** The kind it speaks for; absent where it speaks for none. */
  readonly kind?: Kind;
  readonly places: readonly Place[];
  readonly text: LocalText;
  /** What this does not prove, in plain words. */
  readonly limit: LocalText;
  readonly values: Readonly<Record<string, FindingValue>>;
}
