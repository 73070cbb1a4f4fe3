import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { TouchstoneError } from '../../src/domain/errors.js';
import { callerOf } from '../plugins/auth.js';

declare module 'fastify' {
  interface FastifyInstance {
    /** Answers of each caller that wait in this process. */
    waiting: Map<string, number>;
  }
}

/** Each answer that waits holds a connection and a watch on Redis, however few requests a minute there are. */
export function countWaits(app: FastifyInstance): void {
  app.decorate('waiting', new Map<string, number>());
}

/** Counts this answer among its caller's that wait, until it ends. Throws REQ_TOO_MANY_WAITS above `most`. */
export function takeWait(request: FastifyRequest, reply: FastifyReply, most: number): void {
  const { waiting } = request.server;
  const { actor } = callerOf(request);
  const before = waiting.get(actor) ?? 0;
  if (before >= most) {
    throw new TouchstoneError('REQ_TOO_MANY_WAITS', `At most ${most} answers wait for one caller`);
  }
  waiting.set(actor, before + 1);
  reply.raw.once('close', () => {
    const left = (waiting.get(actor) ?? 1) - 1;
    if (left > 0) waiting.set(actor, left);
    else waiting.delete(actor);
  });
}
