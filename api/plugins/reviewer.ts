import type { FastifyRequest } from 'fastify';
import { TouchstoneError } from '../../src/domain/errors.js';
import { actorOf, callerOf } from './auth.js';

/** The caller as the person who judges; api/access.ts says who may. */
export function reviewerOf(request: FastifyRequest): {
  readonly merchantId: string;
  readonly reviewer: string;
} {
  const identity = callerOf(request);
  return { merchantId: identity.merchantId, reviewer: actorOf(identity) };
}

const shape = /^(?:W\/)?"(\d{1,9})"$/;

/** The revision that `If-Match` asks for; undefined where the header is absent or `*`. Throws REQ_MALFORMED. */
export function ifMatch(request: FastifyRequest): number | undefined {
  const header = request.headers['if-match'];
  if (header === undefined || header === '*') return undefined;
  const revision = shape.exec(header)?.[1];
  if (revision === undefined) throw new TouchstoneError('REQ_MALFORMED', 'Expected one ETag for If-Match');
  return Number(revision);
}

export const etagOf = (revision: number): string => `"${revision}"`;
