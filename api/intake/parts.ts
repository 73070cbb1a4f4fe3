import type { Multipart, MultipartFile, MultipartValue } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { TouchstoneError } from '../../src/domain/errors.js';

export type Part = MultipartFile | MultipartValue;

/** Fields of a form are few and short; a claim text is JSON of another route. */
const limits = { fields: 10, fieldNameSize: 64, fieldSize: 16 * 1024, parts: 12, headerPairs: 32 };

/** Parsers of the web say what is wrong in many ways; callers need to know one: hung up, or malformed. */
function toError(request: FastifyRequest, thrown: unknown): Error {
  if (thrown instanceof TouchstoneError) return thrown;
  if (!request.raw.complete && request.raw.destroyed) {
    return new TouchstoneError('REQ_ABORTED', 'The connection closed before the upload ended', {
      cause: thrown,
    });
  }
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  if (typeof code === 'string' && code.startsWith('FST_')) return thrown as Error;
  return new TouchstoneError('REQ_MALFORMED', 'The multipart body is not well formed', { cause: thrown });
}

/** The form's parts in order. Throws REQ_UNSUPPORTED_TYPE, REQ_MALFORMED, REQ_ABORTED. */
export async function* partsOf(request: FastifyRequest, fileSize: number): AsyncGenerator<Part> {
  if (!request.isMultipart()) {
    throw new TouchstoneError('REQ_UNSUPPORTED_TYPE', 'Expected multipart/form-data');
  }
  const parts = request.parts({ limits: { ...limits, fileSize, files: 2 } });
  try {
    for await (const part of parts as AsyncIterable<Multipart>) yield part;
  } catch (error) {
    throw toError(request, error);
  }
}

/** A file's bytes in order, as they come in. */
export async function* chunksOf(request: FastifyRequest, part: MultipartFile): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of part.file as AsyncIterable<Buffer>) yield chunk;
  } catch (error) {
    throw toError(request, error);
  }
}
