import { TouchstoneError } from '../domain/errors.js';

export const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';

/** A thrown value as DEP_STORAGE. */
export function storageFailure(thrown: unknown): TouchstoneError {
  if (thrown instanceof TouchstoneError) return thrown;
  const code = codeOf(thrown);
  return new TouchstoneError('DEP_STORAGE', code === '' ? 'The disk failed' : `The disk answered ${code}`, {
    cause: thrown,
  });
}
