/**
 * Where the bytes of photos stand: written once, named by their SHA-256, never altered. The interface says
 * nothing of files, so that an object store can stand behind it.
 */

/** One upload on its way in: written piece by piece, then kept or thrown away. */
export interface Upload {
  /** Bytes taken so far. */
  readonly sizeBytes: number;
  /**
   * Appends; the chunk may not be changed after. Throws DEP_STORAGE where the disk is full or fails, if not here
   * then at a later call; the upload is then already discarded.
   */
  write(chunk: Uint8Array): Promise<void>;
  /** Up to `length` bytes taken so far, from `offset`: enough for a look at magic bytes and header. */
  read(offset: number, length: number): Promise<Buffer>;
  /** SHA-256 of the bytes taken so far, lower-case hex. */
  digest(): string;
  /** Says that no more comes. Resolves when the bytes are durable, for which {@link commit} waits too. Throws DEP_STORAGE. */
  end(): Promise<void>;
  /**
   * Gives the bytes, durable by then, their name; again, should they have been taken away since. The same bytes are the
   * same blob. That the name is durable too {@link settled} tells: no record may stand before.
   */
  commit(): Promise<BlobInfo>;
  /** Resolves when what was committed last outlives a loss of power. Throws DEP_STORAGE. */
  settled(): Promise<void>;
  /** Leaves nothing behind. May be called at any time, also after the others failed. */
  discard(): Promise<void>;
}

export interface BlobInfo {
  /** Lower-case hex. */
  readonly sha256: string;
  readonly sizeBytes: number;
}

export interface StoredBlob extends BlobInfo {
  /** When its bytes came in; not moved by the same bytes coming again. */
  readonly writtenAt: Date;
}

export interface BlobStore {
  create(): Promise<Upload>;
  /** The whole blob, proved against its name. Throws CUS_BYTES_MISSING, CUS_BYTES_CHANGED or DEP_STORAGE. */
  read(sha256: string): Promise<Buffer>;
  /** Null where there is no such blob. */
  stat(sha256: string): Promise<StoredBlob | null>;
  /** The hashes of all blobs, page by page, in no order; those that come or go meanwhile may be missing. Throws DEP_STORAGE. */
  list(): AsyncIterable<readonly string[]>;
  /** Takes a blob out of the way, where there is one; no reader finds it any more. Throws DEP_STORAGE. */
  setAside(sha256: string): Promise<void>;
  /** Puts a blob that was set aside back, where there is one. Throws DEP_STORAGE. */
  putBack(sha256: string): Promise<void>;
  /** Ends a blob that was set aside for good. Throws DEP_STORAGE. */
  dropAside(sha256: string): Promise<void>;
}
