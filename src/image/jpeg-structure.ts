/** How a JPEG file is built, read from its markers alone. ITU-T T.81 annex B; JFIF 1.02. */
export interface QuantisationTable {
  readonly id: number;
  /** 64 divisors in natural (row-major) order. */
  readonly values: readonly number[];
  readonly precision: 8 | 16;
  readonly offset: number;
}

export interface JpegComponent {
  readonly id: number;
  readonly horizontal: number;
  readonly vertical: number;
  readonly table: number;
}

export interface JpegStructure {
  /** Marker names in file order, scans included once each: `SOI APP1 DQT SOF0 DHT SOS EOI`. */
  readonly markers: readonly string[];
  readonly tables: readonly QuantisationTable[];
  readonly components: readonly JpegComponent[];
  /** How coarse the file was saved, 1..100 by luma's table, whatever wrote it; null where the file holds none. */
  readonly quality: number | null;
  /** `4:4:4`, `4:2:2`, `4:2:0`, `4:4:0`, `4:1:1`, `gray` or `other`. */
  readonly subsampling: string;
  readonly progressive: boolean;
  readonly arithmetic: boolean;
  readonly precision: number;
  readonly width: number;
  readonly height: number;
  readonly scans: number;
  readonly restartInterval: number;
  /** Whether every Huffman table has the code lengths of the example tables of T.81 annex K; null without DHT. */
  readonly standardHuffman: boolean | null;
  /** Whether a JFIF header is there. */
  readonly jfif: boolean;
  /** Colour transform flag of the Adobe APP14 segment: 0 none, 1 YCbCr, 2 YCCK; null without one. */
  readonly adobeTransform: number | null;
  /** Pictures that a multi-picture index (CIPA DC-007) lists, the main one included; empty without one. */
  readonly pictures: readonly { readonly offset: number; readonly length: number }[];
  /** Number of bytes after EOI. */
  readonly trailerBytes: number;
}
