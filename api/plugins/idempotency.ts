/**
 * Idempotency-Key: the key is taken first, work and stored answer then stand or fall in one transaction. A
 * request that fails frees its key; one whose process died loses it when its lease runs out.
 */
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { TouchstoneError } from '../../src/domain/errors.js';
import { abandonIdempotent, beginIdempotent, completeIdempotent } from '../../src/records/idempotency.js';
import type { Store, Tx } from '../../src/store/store.js';
import { callerOf } from './auth.js';

export interface Answer<B> {
  readonly status: number;
  readonly body: B;
}

interface Made<B> extends Answer<B> {
  /** Shown in this answer and in no repeat of it: what is kept for repeats must hold no secret. */
  readonly shownOnce?: Partial<B>;
}

const shape = /^[\x21-\x7e]{1,200}$/;

/** The header's value. Throws REQ_IDEMPOTENCY_MISSING, or REQ_MALFORMED where it cannot be one. */
export function idempotencyKey(request: FastifyRequest): string {
  const key = request.headers['idempotency-key'];
  if (key === undefined || key === '') {
    throw new TouchstoneError('REQ_IDEMPOTENCY_MISSING', 'Send a new random value with each new request');
  }
  if (typeof key !== 'string' || !shape.test(key)) {
    throw new TouchstoneError(
      'REQ_MALFORMED',
      'Expected 1 to 200 visible ASCII characters for Idempotency-Key',
    );
  }
  return key;
}

/** Hash of what the request asks for: method, path and content, object keys in order. */
function requestHash(request: FastifyRequest, content: unknown): string {
  const path = request.url.split('?', 1)[0];
  return createHash('sha256')
    .update(`${request.method} ${path}\n${JSON.stringify(content, sortedKeys)}`)
    .digest('hex');
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function refuse(state: 'mismatch' | 'in_progress'): never {
  if (state === 'mismatch') {
    throw new TouchstoneError(
      'REQ_IDEMPOTENCY_MISMATCH',
      'The first request under this key asked for something else',
    );
  }
  throw new TouchstoneError('REQ_IDEMPOTENCY_IN_PROGRESS', 'Ask again when the first request has ended');
}

interface Work<B, P> {
  /** What has to be done before the transaction, e.g. keeping the photo's bytes. */
  readonly before: () => Promise<P>;
  /** Runs in the transaction that also keeps the answer. */
  readonly work: (tx: Tx, prepared: P) => Promise<Made<B>>;
}

/** Does the work once per key; a repeat gets the stored answer. `content` is what the request asks for. */
export async function once<B, P>(
  store: Store,
  request: FastifyRequest,
  content: unknown,
  { before, work }: Work<B, P>,
): Promise<Answer<B> & { readonly replayed: boolean }> {
  const { merchantId } = callerOf(request);
  const slot = { merchantId, key: idempotencyKey(request) };
  const hash = requestHash(request, content);
  return store.together(async () => {
    // A crash that forgets it leaves the key free, as its lease would.
    const state = await store.fleeting(merchantId, (tx) =>
      beginIdempotent(tx, { ...slot, requestHash: hash }),
    );
    // What was stored is what this route answered with: the hash covers method and path.
    if (state.state === 'done') return { status: state.status, body: state.body as B, replayed: true };
    if (state.state !== 'started') refuse(state.state);
    const held = { ...slot, holder: state.holder };
    try {
      const prepared = await before();
      return await store.tenant(merchantId, async (tx) => {
        const { status, body, shownOnce } = await work(tx, prepared);
        await completeIdempotent(tx, { ...held, status, body });
        return { status, body: { ...body, ...shownOnce }, replayed: false };
      });
    } catch (error) {
      // Where even this fails the key's lease runs out by itself.
      await store.fleeting(merchantId, (tx) => abandonIdempotent(tx, held)).catch(() => undefined);
      throw error;
    }
  });
}
