/**
 * The named inputs an analyzer may ask for, each made at most once from the bytes. Types only: analyzers
 * import this file and nothing else of artifacts. A maker may answer {@link Inapplicable} instead
 * (a PNG has no JPEG structure): analyzers that need it are then `not_applicable` with that reason.
 */
import type { CellGrid } from '../image/cell-grid.js';
import type { CellWindow } from '../image/cell-window.js';
import type { Container } from '../image/container.js';
import type { HidingPlace } from '../image/hidden-text.js';
import type { BlockField, FrequencyTrace, LatticeCoefficients } from '../image/block-odds.js';
import type { CoefficientResult } from '../image/jpeg-coefficients.js';
import type { JpegStructure } from '../image/jpeg-structure.js';
import type { ClaimContext } from '../domain/claim.js';
import type { Format } from '../domain/report.js';
import type { Box, LocalText } from '../domain/verdict.js';

/** What magic bytes and header tell, without decoding. */
export interface Probe {
  readonly format: Format;
  /**
   * Raster size in pixels, before EXIF orientation. HEIC and AVIF: after the container's own rotation and crop, which
   * their decoders apply.
   */
  readonly width: number;
  readonly height: number;
  /** Number of frames; more than one is refused. */
  readonly frames: number;
  readonly bitDepth: number;
  readonly hasAlpha: boolean;
}

/**
 * Decoded picture as stored, 8-bit interleaved RGB: no EXIF orientation and no colour profile applied, since both would
 * move or remap what compression left. 16 bits are scaled to 8, grey is three equal channels, CMYK is converted,
 * transparency is laid over white. HEIC and AVIF come with the container's own rotation and crop applied.
 */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** width*height*3 bytes. */
  readonly rgb: Uint8Array;
  /** Rec. 601 luma, width*height, rounded to 0..255; worked out again where it is asked for after it was let go. */
  readonly luma: Uint8Array;
}

/**
 * One piece of text or value found in the file's metadata, with the bytes where it stands. Names are the standards' own:
 *
 * - `exif`: Exif 3.0 tag (`Software`, `DateTime`, `DateTimeDigitized`, `UserComment`), `IFD1/` before those of the
 *   thumbnail's directory, `0xc4a5` where it has no name. Numbers are separated by blanks, fractions divided,
 *   opaque bytes counted (`MakerNote` = `1234 bytes`).
 * - `xmp`: prefix and name, the prefix being the namespace's usual one whatever the file chose; nested values by path,
 *   items of Seq, Bag and Alt counted from 0 (`dc:description[0]`, `xmpMM:History[0]/stEvt:softwareAgent`). A name in
 *   a foreign namespace under a borrowed prefix is `{namespace}name`. Empty properties have an empty value.
 * - `iptc`: IIM dataset (`Byline`, `OriginatingProgram`, `Credit`), `2:231` where it has no name.
 * - `photoshop`: `8BIM:<id>` (value: bytes counted) and `Ducky:Quality`, `Ducky:Comment`, `Ducky:Copyright`.
 * - `png`: the text chunk's keyword, and `tIME`. `jpeg`: `COM`, and `APPn` for a segment of no known kind that starts
 *   with text. `samsung`: block of the phone's own directory (`Image_UTC_Data`). `icc`: `ProfileDescription`, `ProfileCopyright`, `DeviceManufacturerDescription`, `DeviceModelDescription`.
 */
export interface MetadataField {
  readonly carrier: MetadataCarrier;
  readonly name: string;
  readonly value: string;
  /** Name of the container's part it stands in; `offset` counts from the file's start, both in bytes. */
  readonly part: string;
  readonly offset: number;
  readonly length: number;
}
export const metadataCarriers = [
  'exif',
  'xmp',
  'iptc',
  'photoshop',
  'png',
  'jpeg',
  'icc',
  'samsung',
  'heif',
] as const;
export type MetadataCarrier = (typeof metadataCarriers)[number];

export interface Metadata {
  readonly fields: readonly MetadataField[];
  /** How the raster is to be turned for display: EXIF orientation 1..8; 1 when absent, out of range, or HEIC or AVIF. */
  readonly orientation: number;
  /** Embedded thumbnail's bytes (EXIF IFD1), null when absent. */
  readonly thumbnail: Uint8Array | null;
  /** What could not be read and why, for the report. */
  readonly problems: readonly { readonly part: string; readonly offset: number; readonly detail: string }[];
}

/** The embedded thumbnail decoded, as stored. */
export type Thumbnail = Raster;

/**
 * Pieces of the luma plane re-saved as grey JPEG (IJG's luma table) and decoded again, as 4:4:4 colour JPEG would change
 * them: JPEG treats each block of 8 x 8 by itself, so pieces made of whole blocks change as they would in their picture.
 */
export interface Recompressed {
  /** Which pieces of the raster. */
  readonly grid: CellGrid;
  /** The pieces side by side, grid.columns*grid.piece wide and grid.rows*grid.piece high. */
  readonly pieces: Uint8Array;
  /** The same, re-saved; qualities 80, 90 in this order; empty where there is no piece. */
  readonly levels: readonly { readonly quality: number; readonly pieces: Uint8Array }[];
}

/** What identifies the evidence: lower-case hexadecimal SHA-256 and size of its bytes. */
export interface Digest {
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** What a step of a credential's history says was done. C2PA 2.2, section 18.15 (actions). */
export interface CredentialAction {
  /** `c2pa.created`, `c2pa.edited`, ... */
  readonly action: string;
  /** IPTC digital source type, its address shortened to the last part; empty when not given. */
  readonly sourceType: string;
  /** Program or service, as written; empty when not given. */
  readonly software: string;
  readonly description: string;
  /** As written, usually ISO 8601; empty when not given. */
  readonly when: string;
}

/** One manifest of a credential: the active one speaks of this file, others of its ingredients. */
export interface CredentialManifest {
  readonly label: string;
  readonly generator: string;
  /** Organisation in the signing certificate. */
  readonly signer: string;
  readonly signerName: string;
  /** Time stamped into the signature; empty when there is none. */
  readonly signedAt: string;
  readonly actions: readonly CredentialAction[];
  readonly ingredients: readonly {
    readonly title: string;
    readonly relationship: string;
    /** Label of the ingredient's own manifest; null when it came without one. */
    readonly manifest: string | null;
  }[];
}

/** A failure code of C2PA 2.2, section 15.2, and whether it concerns an ingredient only. */
export interface CredentialFailure {
  readonly code: string;
  readonly ofIngredient: boolean;
}

/** The file's C2PA manifest store, read and checked without any network access. */
export interface ContentCredentials {
  /**
   * `remote`: the file names an address where its manifest should lie; it is never fetched. `removed`: the
   * file names a manifest inside itself that is not there.
   */
  readonly presence: 'embedded' | 'remote' | 'removed' | 'unreadable';
  /** Address of a remote manifest, or why an embedded one could not be read. */
  readonly detail: string;
  readonly part: string;
  readonly offset: number;
  readonly length: number;
  readonly state: 'invalid' | 'valid' | 'trusted';
  /** Name of the list that the signer's certificate leads to; null unless `trusted`. */
  readonly trustedBy: LocalText | null;
  readonly failures: readonly CredentialFailure[];
  /** Whether the active manifest's signature fits its claim, whoever signed. */
  readonly signatureIntact: boolean;
  /** Whether the file's bytes are those that were signed. */
  readonly bytesIntact: boolean;
  /** The active manifest first; empty unless `embedded`. */
  readonly manifests: readonly CredentialManifest[];
}

/** Text hidden in the lowest bit of the alpha channel, as some picture generators do. */
export interface HiddenText {
  /** Null where there is none. */
  readonly text: string | null;
  /** The samples whose lowest bits hold it. */
  readonly place: HidingPlace;
  /** The part that holds the pixels. */
  readonly part: string;
  readonly offset: number;
  readonly length: number;
}

/** What a learned detector says of each tile it was shown. */
export interface TileLogits {
  /** At least one; `logit` is the natural logarithm of the odds at equal classes, unbounded and not calibrated. */
  readonly tiles: readonly { readonly box: Box; readonly logit: number }[];
}

/** What the learned detector of rendered surfaces says of the centre square of the photo, scaled down where it is large. */
export interface SynthesisLogit {
  /** The square, in pixels of the raster. */
  readonly box: Box;
  /** Natural logarithm of the odds at equal classes, unbounded and not calibrated. */
  readonly logit: number;
}

/** What the learned localiser of edits says of each block that it was shown, and of the photo. */
export interface EditLogits {
  /** Block side in pixels. */
  readonly cell: number;
  /** What was looked at, each part by itself; no block in two. */
  readonly parts: readonly {
    readonly window: CellWindow;
    /** window.columns*window.rows natural logarithms of odds at equal classes, row-major, not calibrated. */
    readonly blocks: Float32Array;
  }[];
  /** The same of the photo as a whole. */
  readonly photo: number;
}

/** Coefficients of a JPEG with the blocks of luma alone, read when they are asked for: most large photos are told by their beginning. */
export interface CoefficientReader {
  /** Of the whole file; read once. */
  readonly whole: () => CoefficientResult;
  /**
   * Of the whole file, every `step`-th block both ways: a large photo's coefficients take as much memory as its pixels. Of a progressive
   * file all blocks are kept, since each scan refines what earlier ones left: the planes' own `step` says which are there.
   */
  readonly spread: (step: number) => CoefficientResult;
  /** As far as the file's first bytes hold them. */
  readonly beginning: (sizeBytes: number) => CoefficientResult;
}

/** A photo that shows an earlier JPEG save, on the grid of its file or on another. */
export interface EarlierSave {
  /** The last save: on the same block grid, on another, or none, the file being a PNG. */
  readonly last: 'same' | 'shifted' | 'lossless';
  /** Those of the file where the grid is the same, else made from the decoded pixels. */
  readonly coefficients: LatticeCoefficients;
  readonly field: BlockField;
  /** Frequencies that show the earlier save, lowest first. */
  readonly traces: readonly FrequencyTrace[];
}

export interface Artifacts {
  readonly bytes: Uint8Array;
  readonly digest: Digest;
  readonly probe: Probe;
  readonly container: Container;
  readonly raster: Raster;
  readonly metadata: Metadata;
  readonly jpegStructure: JpegStructure;
  readonly jpegCoefficients: CoefficientReader;
  readonly earlierSave: EarlierSave;
  readonly thumbnail: Thumbnail;
  readonly recompressed: Recompressed;
  readonly contentCredentials: ContentCredentials;
  readonly hiddenText: HiddenText;
  readonly recaptureTiles: TileLogits;
  readonly editLogits: EditLogits;
  readonly synthesisLogit: SynthesisLogit;
  /** What the caller said of order and delivery. */
  readonly claim: ClaimContext;
}
export type ArtifactName = keyof Artifacts;

export interface Inapplicable {
  readonly inapplicable: LocalText;
}
