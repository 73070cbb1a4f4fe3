/** The command line's entry: runs the command that the arguments name. */
import { CommanderError } from 'commander';
import { toTouchstoneError } from '../domain/errors.js';
import { exitCodes } from './exit-codes.js';
import { createProgram } from './program.js';

try {
  await createProgram().parseAsync();
} catch (thrown) {
  process.exitCode = exitCodeOf(thrown);
}

function exitCodeOf(thrown: unknown): number {
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  const error = toTouchstoneError(thrown);
  process.stderr.write(`${error.spec.text.en}\n${error.message}\n`);
  if (error.code === 'CFG_INVALID') return exitCodes.usage;
  if (error.code === 'BUG_UNEXPECTED' && thrown instanceof Error)
    process.stderr.write(`${thrown.stack ?? ''}\n`);
  return exitCodes.failure;
}
