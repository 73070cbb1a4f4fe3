import { TouchstoneError } from '../../src/domain/errors.js';

export const isTouchstoneError = (thrown: unknown): thrown is TouchstoneError =>
  thrown instanceof TouchstoneError;

/** The code with which a promise is rejected; `none` where it is not. Anything but a TouchstoneError is thrown on. */
export async function rejection(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (thrown) {
    if (isTouchstoneError(thrown)) return thrown.code;
    throw thrown;
  }
  return 'none';
}
