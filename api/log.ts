import type { FastifyRequest } from 'fastify';
import type { Writable } from 'node:stream';
import { loggedError } from '../src/domain/errors.js';

/** A buyer's pseudonym in a path. */
const buyer = /^(\/v1\/buyers\/)[^/]+/;

/**
 * The log says which route was asked and what came of it. Keys, file names, texts of claims, queries and
 * anything else of the request stays out by being left out.
 */
const serializers = {
  err: loggedError,
  req: (request: FastifyRequest) => ({
    id: request.id,
    method: request.method,
    path: request.url.split('?', 1)[0]?.replace(buyer, '$1-'),
  }),
};

export function logOptions(level: string, stream: Writable | undefined) {
  const options = { level, serializers };
  return stream === undefined ? options : { ...options, stream };
}
