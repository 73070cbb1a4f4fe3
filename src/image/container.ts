/**
 * A photo file as an ordered list of parts: JPEG segments, PNG chunks, WebP RIFF chunks, HEIF boxes.
 * Shared shape of the four walkers; the walkers never throw, whatever the bytes.
 */
export interface ContainerPart {
  /** `SOI`, `APP1`, `DQT`, `SOS`, `scan` (entropy-coded data) ... ; PNG/RIFF FourCC; HEIF box path such as `meta/iinf`. */
  readonly name: string;
  /** Where the part starts in the file (marker, length field or box header included). */
  readonly offset: number;
  readonly length: number;
  /** Where its payload starts and how long it is, cut at the end of the file. */
  readonly dataOffset: number;
  readonly dataLength: number;
}

export interface Container {
  readonly format: 'jpeg' | 'png' | 'webp' | 'heic' | 'avif';
  readonly parts: readonly ContainerPart[];
  /** Offset just after the picture's own end (EOI, IEND, RIFF size, last box); bytes from here on are a trailer. */
  readonly end: number;
  /** True when the file stops before its container does. */
  readonly truncated: boolean;
  /** Oddities met on the way, in order, each with its offset; bounded in number. */
  readonly problems: readonly { readonly offset: number; readonly detail: string }[];
}
