/** The command line's entry: runs the command that the arguments name. */
import { CommanderError } from 'commander';
import { toTouchstoneError, type ErrorCode } from '../domain/errors.js';
import { exitCodes } from './exit-codes.js';
import { createProgram } from './program.js';

/** What whoever calls can mend. */
const wrongUse = new Set<ErrorCode>(['CFG_INVALID', 'POL_INVALID', 'POL_BOUNDS']);

try {
  await createProgram().parseAsync();
} catch (thrown) {
  process.exitCode = exitCodeOf(thrown);
}

function exitCodeOf(thrown: unknown): number {
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  const error = toTouchstoneError(thrown);
  process.stderr.write(`${error.spec.text.en}\n${error.message}\n`);
  if (wrongUse.has(error.code)) return exitCodes.usage;
  if (error.code === 'BUG_UNEXPECTED' && thrown instanceof Error)
    process.stderr.write(`${thrown.stack ?? ''}\n`);
  return exitCodes.failure;
}
