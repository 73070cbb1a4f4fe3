import { Command } from 'commander';
import { runRole } from './serve/run-role.js';

/** `touchstone api`: HTTP alone, any number of them, over one PostgreSQL, one Redis and one blob folder. */
export function apiCommand(): Command {
  return new Command('api')
    .description('run the API and console alone, against DATABASE_URL and REDIS_URL')
    .action(() => runRole('api'));
}
