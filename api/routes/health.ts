import Type from 'typebox';
import { errorTable, isErrorCode, TouchstoneError, type ErrorCode } from '../../src/domain/errors.js';
import type { ApiDeps } from '../deps.js';
import { Text, word } from '../schemas/common.js';
import { problems } from '../schemas/problem.js';
import type { Scope } from '../scope.js';

const tags = ['Operations'];
const Alive = Type.Object({ status: Type.Literal('ok') });
const Explained = Type.Object({
  code: Type.String({ examples: ['EVD_EMPTY'] }),
  status: Type.Integer({ examples: [422] }),
  retry: word(['never', 'backoff'] as const),
  text: Text,
});

/** The name of no blob: asking for it tells whether the storage answers. */
const noBlob = '0'.repeat(64);

async function checkQueue({ redis }: ApiDeps): Promise<void> {
  try {
    await redis.ping();
  } catch (error) {
    throw new TouchstoneError('DEP_QUEUE', 'Redis does not answer', { cause: error });
  }
}

/** Takes and gives back room for one upload: a full or read-only disk is found before a photo is. */
async function checkStorage({ blobs }: ApiDeps): Promise<void> {
  await blobs.stat(noBlob);
  const upload = await blobs.create();
  try {
    await upload.write(Buffer.alloc(1));
    await upload.end();
  } finally {
    await upload.discard();
  }
}

/** Alive, ready, metrics, and what an error code means. None of them asks for a key or tells of merchants. */
export function healthRoutes(app: Scope, deps: ApiDeps): void {
  app.get(
    '/healthz',
    { schema: { tags, summary: 'The process answers', response: { 200: Alive } }, logLevel: 'warn' },
    () => ({ status: 'ok' as const }),
  );

  app.get(
    '/readyz',
    {
      schema: {
        tags,
        summary: 'Database, queue and storage answer',
        response: { 200: Alive, ...problems(503) },
      },
      logLevel: 'warn',
    },
    async () => {
      await Promise.all([deps.store.ping(), checkQueue(deps), checkStorage(deps)]);
      return { status: 'ok' as const };
    },
  );

  app.get('/metrics', { schema: { hide: true }, logLevel: 'warn' }, async (_request, reply) => {
    const { registry } = app.metrics;
    return reply.type(registry.contentType).send(await registry.metrics());
  });

  app.get(
    '/errors/:code',
    {
      schema: {
        tags,
        summary: 'What an error code means',
        params: Type.Object({ code: Type.String({ maxLength: 64 }) }),
        response: { 200: Explained, ...problems(404) },
      },
    },
    ({ params: { code } }) => {
      if (!isErrorCode(code)) throw new TouchstoneError('REQ_NOT_FOUND', 'No such error code');
      const { status, retry, text } = errorTable[code satisfies ErrorCode];
      return { code, status, retry, text };
    },
  );
}
