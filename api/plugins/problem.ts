import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorTable, TouchstoneError, type ErrorCode } from '../../src/domain/errors.js';
import { InvalidPart, type Invalid } from '../schemas/compiler.js';

/** What Fastify and its plugins throw, in our codes. */
const foreign: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'REQ_UNSUPPORTED_TYPE',
  FST_ERR_CTP_BODY_TOO_LARGE: 'REQ_TOO_LARGE',
  FST_REQ_FILE_TOO_LARGE: 'REQ_TOO_LARGE',
  FST_FILES_LIMIT: 'REQ_TOO_MANY_FILES',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'REQ_UNSUPPORTED_TYPE',
};

interface Problem {
  readonly error: TouchstoneError;
  readonly invalid?: readonly Invalid[];
}

function toProblem(thrown: Partial<FastifyError>): Problem {
  if (thrown instanceof TouchstoneError) {
    return { error: thrown, ...(thrown.parts.length > 0 && { invalid: thrown.parts }) };
  }
  if (thrown instanceof InvalidPart) {
    const detail = thrown.invalid.map(({ at, message }) => `${at} ${message}`).join('; ');
    return { error: new TouchstoneError('REQ_MALFORMED', detail), invalid: thrown.invalid };
  }
  const { code = '', message = '', statusCode = 500 } = thrown;
  const known = Object.hasOwn(foreign, code) ? foreign[code] : undefined;
  if (known !== undefined) return { error: new TouchstoneError(known, message, { cause: thrown }) };
  if (statusCode < 500) {
    return { error: new TouchstoneError('REQ_MALFORMED', message, { cause: thrown }) };
  }
  // What an unforeseen error says is for the log: it may name files, hosts or people.
  const detail = 'See the log under this request id.';
  return { error: new TouchstoneError('BUG_UNEXPECTED', detail, { cause: thrown }) };
}

function send(request: FastifyRequest, reply: FastifyReply, { error, invalid }: Problem): FastifyReply {
  const { status, retry, alarm, text } = errorTable[error.code];
  if (alarm) request.log.error({ code: error.code, err: error.cause ?? error }, 'request failed');
  else request.log.info({ code: error.code }, 'request refused');
  if (retry === 'backoff' && !reply.hasHeader('retry-after')) void reply.header('retry-after', '5');
  if (status === 401) void reply.header('www-authenticate', 'Bearer');
  return reply
    .status(status)
    .type('application/problem+json')
    .send({
      type: `/errors/${error.code}`,
      title: text.en,
      status,
      code: error.code,
      detail: error.detail,
      text,
      retry,
      instance: request.id,
      ...(invalid && { errors: invalid }),
    });
}

/** The one place where an error becomes an HTTP answer: application/problem+json (RFC 9457). */
export function problemMapper(app: FastifyInstance): void {
  app.setErrorHandler((thrown: FastifyError, request, reply) => send(request, reply, toProblem(thrown)));
  app.setNotFoundHandler((request, reply) => {
    const detail = `There is no ${request.method} here.`;
    return send(request, reply, { error: new TouchstoneError('REQ_NOT_FOUND', detail) });
  });
}
