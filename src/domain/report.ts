import type { AnalysisRecord } from './analysis.js';
import type { Position } from './claim.js';
import type { LocalisationMap } from './map.js';
import type { ScanTier } from './scan-tier.js';
import type { Verdict } from './verdict.js';

/** Container formats that are examined. */
export const formats = ['jpeg', 'png', 'webp', 'heic', 'avif'] as const;
export type Format = (typeof formats)[number];

export interface Versions {
  readonly report: number;
  readonly pipeline: string;
  readonly calibration: string;
  readonly analyzers: Readonly<Record<string, number>>;
  /** Lists of trusted signers by id: date and first digits of a hash. Older reports lack it. */
  readonly trust?: Readonly<Record<string, string>>;
  /** Learned models by name: version and first digits of a hash. Older reports lack it. */
  readonly models?: Readonly<Record<string, string>>;
}

/** What was examined. Dimensions are the stored raster's; null where the header does not tell. */
export interface Subject {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly format: Format | null;
  readonly width: number | null;
  readonly height: number | null;
  /**
   * How coarse the last JPEG save was, 1..100 in the scale of the standard tables; null where that cannot be told, as of a file that is
   * no JPEG. Older reports lack it.
   */
  readonly quality?: number | null;
  /** EXIF orientation 1..8; 1 when absent. */
  readonly orientation: number;
}

/** The stored outcome of one scan. Equal bytes, equal versions and the same tier give equal reports, `times` apart. */
export interface ScanReport {
  readonly versions: Versions;
  /** How much of the photo was looked at. Older reports lack it: they are `fast`. */
  readonly tier?: ScanTier;
  readonly subject: Subject;
  readonly verdict: Verdict;
  readonly analyses: readonly AnalysisRecord[];
  readonly times: ScanTimes;
}

/** Milliseconds of wall time: whole scan, each artifact, each analyzer. */
export interface ScanTimes {
  readonly totalMs: number;
  readonly artifactsMs: Readonly<Record<string, number>>;
  readonly analyzersMs: Readonly<Record<string, number>>;
}

/** Name under which the fused map stands among the analyzers' maps. */
export const fusedMapName = 'fused';

/** A report, its localisation maps by analyzer id (the fused one under {@link fusedMapName}), and what no report tells. */
export interface ScanResult {
  readonly report: ScanReport;
  readonly maps: Readonly<Record<string, LocalisationMap>>;
  /** Where the file says that the photo was taken. Personal: for those alone who may see it. */
  readonly position?: Position;
}
