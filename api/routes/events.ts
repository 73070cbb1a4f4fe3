import { Readable } from 'node:stream';
import Type from 'typebox';
import { TouchstoneError } from '../../src/domain/errors.js';
import { readStatus } from '../../src/records/detections.js';
import type { ApiDeps } from '../deps.js';
import { callerOf } from '../plugins/auth.js';
import { changesOf, type Change } from '../progress/changes.js';
import { goneSignal } from '../progress/gone.js';
import { takeWait } from '../progress/waits.js';
import { IdParams } from '../schemas/common.js';
import { problems } from '../schemas/problem.js';
import type { Scope } from '../scope.js';

/** Proxies cut connections that are silent for longer. */
const heartbeatMs = 15_000;

const Stream = {
  description:
    'Server-sent events. `progress` carries {"status","step"?} and comes at once with the status as it is; ' +
    '`done` carries {"status":"done"} and ends the stream. Lines that begin with a colon are heartbeats.',
  content: {
    'text/event-stream': {
      schema: Type.Unsafe<Readable>({
        type: 'string',
        examples: ['event: progress\ndata: {"status":"running"}\n\n'],
      }),
    },
  },
};

const eventText = (change: Change): string =>
  `event: ${change.status === 'done' ? 'done' : 'progress'}\ndata: ${JSON.stringify(change)}\n\n`;

/** The changes as text, with a heartbeat whenever nothing was said for a while. */
async function* eventStream(changes: AsyncGenerator<Change>): AsyncGenerator<string> {
  let next = changes.next();
  try {
    for (;;) {
      let timer: NodeJS.Timeout | undefined;
      const beat = new Promise<null>((resolve) => {
        timer = setTimeout(resolve, heartbeatMs, null);
      });
      const result = await Promise.race([next, beat]);
      clearTimeout(timer);
      if (result === null) {
        yield ': still here\n\n';
        continue;
      }
      if (result.done === true) return;
      yield eventText(result.value);
      next = changes.next();
    }
  } finally {
    await changes.return(undefined);
  }
}

/** Progress of a scan as server-sent events; works from any api process. */
export function eventRoutes(app: Scope, deps: ApiDeps): void {
  app.get(
    '/detections/:id/events',
    {
      schema: {
        tags: ['Detections'],
        summary: 'Follow a detection',
        params: IdParams,
        response: { 200: Stream, ...problems(400, 401, 404, 429, 503) },
      },
    },
    async (request, reply) => {
      const { merchantId } = callerOf(request);
      const { id } = request.params;
      const status = await deps.store.tenant(merchantId, (tx) => readStatus(tx, id));
      if (status === null) throw new TouchstoneError('REQ_NOT_FOUND', 'No such detection');
      takeWait(request, reply, deps.config.maxWaitsPerCaller);
      const changes = changesOf(deps, merchantId, id, goneSignal(reply));
      return reply
        .type('text/event-stream; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('x-accel-buffering', 'no')
        .send(Readable.from(eventStream(changes)));
    },
  );
}
