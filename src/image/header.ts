/** What a file's header tells of its picture, without decoding. Readers answer null where it cannot be read. */
export interface Header {
  /** Size in pixels of the picture as its container presents it, before EXIF orientation. */
  readonly width: number;
  readonly height: number;
  /** Pictures shown one after another; a lower bound when the bytes are only the start of a file. */
  readonly frames: number;
  readonly bitDepth: number;
  readonly hasAlpha: boolean;
}
