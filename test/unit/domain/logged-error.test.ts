import { expect, it } from 'vitest';
import { loggedError, TouchstoneError } from '../../../src/domain/errors.js';

it('logs of an error its name, words, code and place, and nothing that hangs on it', () => {
  const fromDatabase = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (buyer)=(Li)',
  });
  const logged = loggedError(fromDatabase);
  expect(logged).toMatchObject({ type: 'Error', message: 'duplicate key', code: '23505' });
  expect(logged.stack).toContain('logged-error.test');
  expect(JSON.stringify(logged)).not.toContain('Li');
  expect(loggedError(new TouchstoneError('DEP_QUEUE', 'x'))).toMatchObject({ code: 'DEP_QUEUE' });
});
