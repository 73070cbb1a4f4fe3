import type { ClaimContext } from '../domain/claim.js';
import type { ScanTier } from '../domain/scan-tier.js';
import type { ModelSet } from './models.js';
import type { Trust } from './trust.js';
import type { ArtifactName, Artifacts, Inapplicable } from './types.js';

/** What a photo comes with from outside: with its bytes, all that an artifact may depend on. */
export interface ArtifactLimits {
  /** Pictures with more pixels are refused before they are decoded. */
  readonly maxPixels: number;
  /** Order and delivery, where the caller told of them. */
  readonly claim?: ClaimContext;
  /** Whose signatures are trusted; the shipped lists unless given. */
  readonly trust?: Trust;
  /** The learned models; the shipped ones unless given. */
  readonly models?: ModelSet;
  /** How much of a large photo is looked at; `fast` unless given. */
  readonly tier?: ScanTier;
}

export type Made<K extends ArtifactName> = Artifacts[K] | Inapplicable;

/** Makes one artifact from others. What it needs is made first; where that does not apply, neither does this. */
export interface Maker<K extends ArtifactName = ArtifactName, N extends ArtifactName = ArtifactName> {
  readonly name: K;
  readonly needs: readonly N[];
  /** Throws a TouchstoneError of the EVD_ family where the photo does not let it be made. */
  make(input: Pick<Artifacts, N>, limits: ArtifactLimits): Made<K> | Promise<Made<K>>;
}

/** Gives `needs` its exact type, so that reading an undeclared artifact does not compile. */
export function defineMaker<const K extends ArtifactName, const N extends ArtifactName>(
  maker: Maker<K, N>,
): Maker<K, N> {
  return maker;
}

/** Said of what only a JPEG has. */
export const notJpeg: Inapplicable = {
  inapplicable: { en: 'The photo is not a JPEG.', zh: '照片不是 JPEG 格式。' },
};

export function isInapplicable(made: Made<ArtifactName>): made is Inapplicable {
  return 'inapplicable' in made;
}
