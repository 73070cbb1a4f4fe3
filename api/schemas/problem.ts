import Type from 'typebox';
import { errorTable, type ErrorCode } from '../../src/domain/errors.js';
import { named, Text, word } from './common.js';

const codes = Object.keys(errorTable) as ErrorCode[];

/** RFC 9457 problem details; `code` is what programs look at, `detail` and `text` what people read. */
export const Problem = named(
  'Problem',
  Type.Object(
    {
      type: Type.String({ format: 'uri-reference', description: 'Where this code is explained.' }),
      title: Type.String({ description: 'The public text of the code, in English.' }),
      status: Type.Integer({ minimum: 400, maximum: 599 }),
      code: word(codes),
      detail: Type.String({ description: 'What was wrong with this request.' }),
      text: Text,
      retry: word(['never', 'backoff'] as const, {
        description: 'Whether the same call may pass later.',
      }),
      instance: Type.String({ description: 'Request id, as in the X-Request-Id header.' }),
      errors: Type.Optional(
        Type.Array(Type.Object({ at: Type.String(), message: Type.String() }), {
          description: 'One row for each part of the request that is not valid.',
        }),
      ),
    },
    {
      description: 'Problem details (RFC 9457), served as application/problem+json.',
      examples: [
        {
          type: '/errors/EVD_EMPTY',
          title: 'The file is empty.',
          status: 422,
          code: 'EVD_EMPTY',
          detail: 'The photo has no bytes.',
          text: { en: 'The file is empty.', zh: '文件为空。' },
          retry: 'never',
          instance: 'req-7f3k2',
        },
      ],
    },
  ),
);

/** Response entries for the statuses a route may answer with besides success. */
export function problems(...statuses: number[]): Record<number, object> {
  const content = { 'application/problem+json': { schema: Problem } };
  return Object.fromEntries(statuses.map((status) => [status, { description: reason(status), content }]));
}

/** All codes that answer with one status, so that the docs page lists them where they occur. */
function reason(status: number): string {
  const mine = codes.filter((code) => errorTable[code].status === status);
  return mine.length === 0 ? 'Problem' : mine.map((code) => `\`${code}\``).join(', ');
}
