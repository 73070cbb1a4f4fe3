/**
 * Scans and decodes photos in child processes of bounded time and memory. Whatever a photo does to its child, a
 * report comes out: the step that the child was lost in is declared failed and the photo is scanned again in a fresh
 * child; after {@link maxRuns} lost children the report says that the photo cannot be assessed.
 */
import { join } from 'node:path';
import { shippedModels } from '../artifacts/models.js';
import { shippedTrust } from '../artifacts/trust.js';
import type { ClaimContext } from '../domain/claim.js';
import { TouchstoneError, isErrorCode } from '../domain/errors.js';
import type { Failure } from '../domain/analysis.js';
import type { ScanResult } from '../domain/report.js';
import { usualScanTier, type ScanTier } from '../domain/scan-tier.js';
import { packageRoot } from '../root.js';
import { failureOf } from './losses.js';
import { ScanChild, type Lost, type RunEnd } from './scan-child.js';
import type { Answer, Order, TaskName } from './tasks.js';
import { Turns } from './turns.js';

export interface PoolOptions {
  /** Number of children at once. */
  readonly size: number;
  /** Processor time one run over a photo may take; ten times that of wall time (docs/decisions/0019). */
  readonly timeoutMs: number;
  /** Resident memory one child may reach. */
  readonly memoryBytes: number;
  readonly maxPixels: number;
  /** Folder of the lists of trusted signers; the shipped one unless given. */
  readonly trustDir?: string;
  /** Folder of the learned models and their calibration; the shipped one unless given. */
  readonly modelsDir?: string;
  /** Module that children run; the product's own unless given. */
  readonly childModule?: string;
}

export interface PoolScanOptions {
  /** Order and delivery that the photo belongs to. */
  readonly claim?: ClaimContext;
  /** How much of a large photo is looked at; `fast` unless given. */
  readonly tier?: ScanTier;
  /** Told before each step, of the run in progress: `artifact:raster`, `analyzer:error-level`. */
  readonly onStep?: (step: string) => void;
  /** Calls the scan off: its child is ended and `scan` rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface ScanPool {
  /** Rejects with DEP_SCANNER where children cannot run at all, never for what a photo does to them. */
  scan(bytes: Uint8Array, options?: PoolScanOptions): Promise<ScanResult>;
  /**
   * Anything else that needs a photo decoded. Rejects with an EVD_ code for what the photo does, a lost child
   * included, and with DEP_SCANNER where children cannot run at all.
   */
  ask<T extends SideTask>(task: T, bytes: Uint8Array, order: Order<T>): Promise<Answer<T>>;
  /** Ends all children; scans that wait or run reject. Resolves when no child is left. */
  close(): Promise<void>;
}

type SideTask = Exclude<TaskName, 'scan'>;

/** Runs over one photo, each in a fresh child after a loss, before giving it up. */
export const maxRuns = 4;
/** Children are replaced after so many photos: native allocators fragment. */
const scansPerChild = 200;
/** An idle child above this share of its memory limit is replaced. */
const idleMemoryShare = 0.5;

export function openPool(options: PoolOptions): ScanPool {
  return new ChildPool(options);
}

interface Asked<T extends TaskName> {
  readonly task: T;
  readonly order: Order<T>;
}

function unableToRun({ detail }: Lost): TouchstoneError {
  return new TouchstoneError('DEP_SCANNER', `a scanning child was lost before its first step (${detail})`);
}

class ChildPool implements ScanPool {
  readonly #options: PoolOptions;
  readonly #childModule: string;
  readonly #turns: Turns;
  readonly #children = new Set<ScanChild>();
  readonly #idle: ScanChild[] = [];
  readonly #closing = new AbortController();

  constructor(options: PoolOptions) {
    if (!Number.isInteger(options.size) || options.size < 1) {
      throw new RangeError(`Expected a positive integer for size but received ${options.size}`);
    }
    this.#options = options;
    this.#childModule = options.childModule ?? join(packageRoot, 'dist', 'src', 'pool', 'child.js');
    this.#turns = new Turns(options.size);
  }

  scan(bytes: Uint8Array, options: PoolScanOptions = {}): Promise<ScanResult> {
    return this.#inTurn(options.signal, (signal) => this.#scan(bytes, options, signal));
  }

  ask<T extends SideTask>(task: T, bytes: Uint8Array, order: Order<T>): Promise<Answer<T>> {
    return this.#inTurn(undefined, (signal) => this.#ask({ task, order }, bytes, signal));
  }

  async close(): Promise<void> {
    this.#closing.abort(new TouchstoneError('DEP_SCANNER', 'the pool is closed'));
    await Promise.all([...this.#children].map((child) => child.kill()));
  }

  async #inTurn<T>(called: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const signal = AbortSignal.any([this.#closing.signal, ...(called ? [called] : [])]);
    await this.#turns.take(signal);
    try {
      return await work(signal);
    } finally {
      this.#turns.giveBack();
    }
  }

  async #scan(
    bytes: Uint8Array,
    { claim, tier = usualScanTier, onStep = () => undefined }: PoolScanOptions,
    signal: AbortSignal,
  ): Promise<ScanResult> {
    const skip: Record<string, Failure> = {};
    let giveUp: Failure | null = null;
    for (let run = 1; ; run++) {
      const order = { claim: claim ?? null, tier, skip, giveUp };
      const end = await this.#runOnce({ task: 'scan', order }, bytes, onStep, signal);
      if (end.kind === 'done') return end.answer;
      if (giveUp !== null || (end.step === null && run >= 2)) throw unableToRun(end);
      if (end.step !== null) skip[end.step] = failureOf(end);
      if (run >= maxRuns) giveUp = failureOf({ ...end, step: null });
    }
  }

  async #ask<T extends SideTask>(
    asked: Asked<T>,
    bytes: Uint8Array,
    signal: AbortSignal,
  ): Promise<Answer<T>> {
    for (let run = 1; ; run++) {
      const end = await this.#runOnce(asked, bytes, () => undefined, signal);
      if (end.kind === 'done') return end.answer;
      // What ends a process may come from outside it; what ran out of time or memory would do so again.
      if (run < 2 && (end.step === null || end.cause === 'crash')) continue;
      if (end.step === null) throw unableToRun(end);
      throw new TouchstoneError('EVD_DECODE_LIMIT', failureOf(end).detail);
    }
  }

  /** Rejects with what the child says of an error, and with the signal's reason where it was called off. */
  async #runOnce<T extends TaskName>(
    asked: Asked<T>,
    bytes: Uint8Array,
    onStep: (step: string) => void,
    signal: AbortSignal,
  ): Promise<Exclude<RunEnd<T>, { kind: 'error' }>> {
    const child = this.#takeChild();
    const { maxPixels, trustDir = shippedTrust, modelsDir = shippedModels } = this.#options;
    const request = { ...asked, maxPixels, trustDir, modelsDir };
    const end = await child.run(bytes, request, this.#options, onStep, signal);
    if (end.kind === 'lost' || (await this.#isWornOut(child))) {
      await child.kill();
      this.#children.delete(child);
    } else {
      this.#idle.push(child);
    }
    if (end.kind === 'error') {
      throw new TouchstoneError(isErrorCode(end.code) ? end.code : 'BUG_UNEXPECTED', end.detail);
    }
    if (end.kind === 'lost') signal.throwIfAborted();
    return end;
  }

  #takeChild(): ScanChild {
    for (let child = this.#idle.pop(); child !== undefined; child = this.#idle.pop()) {
      if (child.alive) return child;
      this.#children.delete(child);
    }
    const fresh = new ScanChild(this.#childModule);
    this.#children.add(fresh);
    return fresh;
  }

  async #isWornOut(child: ScanChild): Promise<boolean> {
    if (child.scans >= scansPerChild) return true;
    const resident = await child.residentBytes();
    return resident === null || resident > this.#options.memoryBytes * idleMemoryShare;
  }
}
