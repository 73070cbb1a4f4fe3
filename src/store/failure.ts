import { TouchstoneError } from '../domain/errors.js';

/** Socket failures, and SQLSTATEs that another try may get past. */
const passing = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'EPIPE',
  '25P03', // idle in transaction for too long
  '40001', // serialisation
  '40P01', // deadlock
  '53100', // disk full
  '53200', // out of memory
  '53300', // too many connections
  '55P03', // lock not available
  '57014', // statement timeout
  '57P01', // shut down by an operator
  '57P02', // crash of another backend
  '57P03', // still starting
]);
const passingClass = /^08/;
/** pg throws these two without a code. */
const passingMessage = /^(Connection terminated|timeout exceeded when trying to connect)/;

/** A thrown value as DEP_DATABASE where the database did not answer, unchanged where it did. */
export function asDatabaseFailure(thrown: unknown): unknown {
  if (!(thrown instanceof Error) || thrown instanceof TouchstoneError) return thrown;
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
  const known = passing.has(code) || passingClass.test(code) || passingMessage.test(thrown.message);
  if (!known) return thrown;
  return new TouchstoneError(
    'DEP_DATABASE',
    code === '' ? 'The connection ended' : `The database answered ${code}`,
    {
      cause: thrown,
    },
  );
}
