import { Command } from 'commander';
import { runRole } from './serve/run-role.js';

/** `touchstone worker`: scans, relay and upkeep alone, any number of them. */
export function workerCommand(): Command {
  return new Command('worker')
    .description('run scan workers and outbox relay alone, against DATABASE_URL and REDIS_URL')
    .action(() => runRole('worker'));
}
