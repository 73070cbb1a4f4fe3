/**
 * The named inputs an analyzer may ask for, each made at most once from the bytes. Types only: analyzers
 * import this file and nothing else of artifacts. A maker may answer {@link Inapplicable} instead
 * (a PNG has no JPEG structure): analyzers that need it are then `not_applicable` with that reason.
 */
import type { Container } from '../image/container.js';
import type { JpegStructure } from '../image/jpeg-structure.js';
import type { Format } from '../domain/report.js';

/** What magic bytes and header tell, without decoding. */
export interface Probe {
  readonly format: Format;
  /** Stored raster size in pixels, before orientation. */
  readonly width: number;
  readonly height: number;
  /** Number of frames; more than one is refused. */
  readonly frames: number;
  readonly bitDepth: number;
  readonly hasAlpha: boolean;
}

/** Decoded picture as stored (no orientation applied), 8-bit sRGB, interleaved RGB. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** width*height*3 bytes. */
  readonly rgb: Uint8Array;
  /** Rec. 601 luma, width*height, rounded to 0..255. */
  readonly luma: Uint8Array;
}

/** One piece of text or value found in the file's metadata, with the place where it stands. */
export interface MetadataField {
  /** `exif`, `xmp`, `iptc`, `photoshop`, `png`, `jpeg`, `icc`, `heif`. */
  readonly carrier: MetadataCarrier;
  /** Field name as its standard writes it, with prefix for XMP: `Software`, `xmp:CreatorTool`, `xmpMM:History[0]/stEvt:softwareAgent`. */
  readonly name: string;
  readonly value: string;
  readonly part: string;
  readonly offset: number;
  readonly length: number;
}
export const metadataCarriers = ['exif', 'xmp', 'iptc', 'photoshop', 'png', 'jpeg', 'icc', 'heif'] as const;
export type MetadataCarrier = (typeof metadataCarriers)[number];

export interface Metadata {
  readonly fields: readonly MetadataField[];
  /** EXIF orientation 1..8; 1 when absent or out of range. */
  readonly orientation: number;
  /** Embedded thumbnail's bytes (EXIF IFD1), null when absent. */
  readonly thumbnail: Uint8Array | null;
  /** What could not be read and why, for the report. */
  readonly problems: readonly { readonly part: string; readonly offset: number; readonly detail: string }[];
}

/** The embedded thumbnail decoded, as stored. */
export type Thumbnail = Raster;

/** The picture re-saved as JPEG at one quality (4:4:4, IJG tables) and decoded again. */
export interface Recompressed {
  readonly levels: readonly { readonly quality: number; readonly luma: Uint8Array }[];
}

export interface Artifacts {
  readonly bytes: Uint8Array;
  readonly probe: Probe;
  readonly container: Container;
  readonly raster: Raster;
  readonly metadata: Metadata;
  readonly jpegStructure: JpegStructure;
  readonly thumbnail: Thumbnail;
  readonly recompressed: Recompressed;
}
export type ArtifactName = keyof Artifacts;

export interface Inapplicable {
  readonly inapplicable: string;
}
