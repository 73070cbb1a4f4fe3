import { positionOf } from '../analyzers/claim/position.js';
import type { ArtifactSource } from '../artifacts/index.js';
import { isInapplicable, type Made } from '../artifacts/maker.js';
import type { ArtifactName, Artifacts } from '../artifacts/types.js';
import type { Failure } from '../domain/analysis.js';
import type { Position } from '../domain/claim.js';
import { TouchstoneError, toTouchstoneError } from '../domain/errors.js';
import type { Subject } from '../domain/report.js';

/** Shorter sides than this hold too few pixels for any statement. */
export const leastSide = 32;

/** What was examined, as far as it can be told: a broken file still has its hash and its size. */
export async function subjectOf(source: ArtifactSource): Promise<Subject> {
  const digest = await source.get('digest');
  if (isInapplicable(digest)) throw new TouchstoneError('BUG_UNEXPECTED', digest.inapplicable.en);
  const probe = await settled(source.get('probe'));
  const metadata = await settled(source.get('metadata'));
  return {
    sha256: digest.sha256,
    sizeBytes: digest.sizeBytes,
    format: probe?.format ?? null,
    width: probe?.width ?? null,
    height: probe?.height ?? null,
    quality: await qualityIn(source),
    orientation: metadata?.orientation ?? 1,
  };
}

/** How coarse the file's last JPEG save was; null of a file that is no JPEG or whose table cannot be read. */
export async function qualityIn(source: ArtifactSource): Promise<number | null> {
  return (await settled(source.get('jpegStructure')))?.quality ?? null;
}

/** Why nothing can be said of the pixels, or null where they can be read. */
export async function readability(source: ArtifactSource): Promise<Failure | null> {
  try {
    const raster = await source.get('raster');
    if (isInapplicable(raster)) return { code: 'EVD_UNDECODABLE', detail: raster.inapplicable.en };
    if (Math.min(raster.width, raster.height) < leastSide) {
      throw new TouchstoneError(
        'EVD_TOO_SMALL',
        `Expected at least ${leastSide} pixels a side but received ${raster.width} x ${raster.height}`,
      );
    }
    return null;
  } catch (thrown) {
    const { code, detail } = toTouchstoneError(thrown, 'EVD_UNDECODABLE');
    return { code, detail };
  }
}

/** Where the file says that the photo was taken; null where it does not. */
export async function positionIn(source: ArtifactSource): Promise<Position | null> {
  const metadata = await settled(source.get('metadata'));
  return metadata && positionOf(metadata.fields);
}

async function settled<K extends ArtifactName>(wanted: Promise<Made<K>>): Promise<Artifacts[K] | null> {
  try {
    const made = await wanted;
    return isInapplicable(made) ? null : made;
  } catch {
    return null;
  }
}
