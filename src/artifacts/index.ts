import type { Failure } from '../domain/analysis.js';
import { TouchstoneError, isErrorCode, toTouchstoneError } from '../domain/errors.js';
import { isInapplicable, type ArtifactLimits, type Made, type Maker } from './maker.js';
import { makers } from './makers.js';
import type { ArtifactName, Artifacts } from './types.js';

/** The named inputs of one photo, each made on first request and at most once. */
export interface ArtifactSource {
  /** The artifact, or why it does not apply. Throws (each time alike) a TouchstoneError where it could not be made. */
  get<K extends ArtifactName>(name: K): Promise<Made<K>>;
  /** Wall time each artifact took so far, in milliseconds, without the artifacts it was made from. */
  timesMs(): Record<string, number>;
  /** Declares an artifact failed beforehand: a scan is run again without what ended its process the last time. */
  preempt(name: ArtifactName, failure: Failure): void;
}

export interface ArtifactOptions extends ArtifactLimits {
  /** Told the name of each artifact as its making starts, so that whoever watches the process knows what ended it. */
  readonly onMake?: (name: ArtifactName) => void;
}

/** Opens a photo's bytes; nothing is read before the first {@link ArtifactSource.get}. The bytes must not change. */
export function openArtifacts(bytes: Uint8Array, options: ArtifactOptions): ArtifactSource {
  const made = new Map<ArtifactName, Promise<Made<ArtifactName>>>([['bytes', Promise.resolve(bytes)]]);
  const times: Record<string, number> = {};

  const get = <K extends ArtifactName>(name: K): Promise<Made<K>> => {
    let promise = made.get(name);
    if (promise === undefined) {
      promise = make(makers[name as Exclude<K, 'bytes'>]);
      promise.catch(() => undefined);
      made.set(name, promise);
    }
    // The map holds each artifact under its own name.
    return promise as Promise<Made<K>>;
  };

  const make = async (maker: Maker): Promise<Made<ArtifactName>> => {
    const input: Partial<Record<ArtifactName, Made<ArtifactName>>> = {};
    for (const need of maker.needs) {
      const needed = await get(need);
      if (isInapplicable(needed)) return needed;
      input[need] = needed;
    }
    options.onMake?.(maker.name);
    const start = performance.now();
    try {
      return await maker.make(input as Artifacts, options);
    } catch (thrown) {
      throw toTouchstoneError(thrown);
    } finally {
      times[maker.name] = performance.now() - start;
    }
  };

  return {
    get,
    timesMs: () => ({ ...times }),
    preempt(name, { code, detail }) {
      const failed = Promise.reject(new TouchstoneError(isErrorCode(code) ? code : 'BUG_UNEXPECTED', detail));
      failed.catch(() => undefined);
      made.set(name, failed);
    },
  };
}
