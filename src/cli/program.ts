import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { packageRoot } from '../root.js';
import { apiCommand } from './api.js';
import { auditCommand } from './audit.js';
import { eraseCommand } from './erase.js';
import { evaluateCommand } from './evaluate.js';
import { integrityCommand } from './integrity.js';
import { keysCommand } from './keys.js';
import { labelsCommand } from './labels.js';
import { migrateCommand } from './migrate.js';
import { modelsCommand } from './models.js';
import { policyCommand } from './policy.js';
import { scanCommand } from './scan.js';
import { serveCommand } from './serve.js';
import { usersCommand } from './users.js';
import { workerCommand } from './worker.js';

/** Every command, in the order of the help; what a command runs it loads itself, when it runs. */
const commands: readonly (() => Command)[] = [
  scanCommand,
  evaluateCommand,
  modelsCommand,
  serveCommand,
  apiCommand,
  workerCommand,
  migrateCommand,
  keysCommand,
  usersCommand,
  labelsCommand,
  policyCommand,
  integrityCommand,
  eraseCommand,
  auditCommand,
];

/** The whole command line. Throws CommanderError instead of ending the process. */
export function createProgram(): Command {
  const { version, description } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
    version: string;
    description: string;
  };
  const program = new Command('touchstone').description(description).version(version).exitOverride();
  for (const create of commands) program.addCommand(create().copyInheritedSettings(program));
  return program;
}
