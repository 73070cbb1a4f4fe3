import { TouchstoneError } from '../domain/errors.js';
import { openArtifacts } from './index.js';
import type { Tier } from './tier-geometry.js';
import { throughTier } from './tiers.js';
import type { Raster } from './types.js';

/** Decoding for another purpose than a scan: bounded alike, each step told. */
export interface DecodeOptions {
  readonly maxPixels: number;
  readonly onStep: (step: string, timeoutMs: number | null) => void;
}

/** The tiers that make another file of the photo. */
export type RecodedTier = Exclude<Tier, 'native'>;

export interface RecodedPhoto {
  /** Stored size of the photo itself. */
  readonly width: number;
  readonly height: number;
  /** A JPEG for each tier asked for; null where the photo is too small for it. */
  readonly files: Readonly<Partial<Record<RecodedTier, Uint8Array | null>>>;
}

/** Decodes a photo; throws a TouchstoneError of the EVD_ family where that cannot be done. */
export async function decodeRaster(bytes: Uint8Array, { maxPixels, onStep }: DecodeOptions): Promise<Raster> {
  const onMake = (name: string): void => {
    onStep(`artifact:${name}`, null);
  };
  const raster = await openArtifacts(bytes, { maxPixels, onMake }).get('raster');
  if ('inapplicable' in raster) throw new TouchstoneError('EVD_UNDECODABLE', raster.inapplicable.en);
  return raster;
}

/** Decodes a photo once and puts it through each of the tiers. */
export async function recode(
  bytes: Uint8Array,
  tiers: readonly RecodedTier[],
  options: DecodeOptions,
): Promise<RecodedPhoto> {
  const raster = await decodeRaster(bytes, options);
  const files: Partial<Record<RecodedTier, Uint8Array | null>> = {};
  for (const tier of tiers) {
    options.onStep(`tier:${tier}`, null);
    files[tier] = await throughTier(raster, tier);
  }
  return { width: raster.width, height: raster.height, files };
}
