import type { Redis } from 'ioredis';
import type { Writable } from 'node:stream';
import type { Config } from '../src/config.js';
import type { ProgressFeed } from '../src/queue/progress.js';
import type { BlobStore } from '../src/store/blobs.js';
import type { Store } from '../src/store/store.js';

/** All that the api stands on; opened and closed by whoever builds it. */
export interface ApiDeps {
  readonly config: Config;
  readonly store: Store;
  readonly blobs: BlobStore;
  /** For its health, for waking the relay, for shared rate limits: no answer waits for the queue. */
  readonly redis: Redis;
  readonly progress: ProgressFeed;
  /** Several api processes count a key's requests together, in Redis; otherwise each counts for itself. */
  readonly sharedLimits?: boolean;
  /** Where the log goes; absent, to standard output. */
  readonly log?: Writable;
}
