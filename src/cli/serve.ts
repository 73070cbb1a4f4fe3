import { Command } from 'commander';

/** `touchstone serve`: everything under one supervisor. Settings come from the environment, see docs/operations.md. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('run console, API, workers and, unless REDIS_URL is set, a private Redis')
    .action(async () => {
      const [{ readConfig }, { startSupervisor }] = await Promise.all([
        import('../config.js'),
        import('./serve/supervisor.js'),
      ]);
      const say = (text: string): void => void process.stderr.write(`${text}\n`);
      const calledOff = new AbortController();
      const asked = new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
          process.once(signal, () => {
            calledOff.abort();
            resolve();
          });
        }
      });
      const { url, keys, stop } = await startSupervisor(readConfig(process.env), say, calledOff.signal);
      const lines = [
        `Console: ${url}/`,
        `API docs: ${url}/docs`,
        ...(keys === null ? [] : [`Merchant key: ${keys.merchant}`, `Adjudicator key: ${keys.adjudicator}`]),
      ];
      if (keys !== null) {
        say('People sign in after: touchstone users create --merchant default --login NAME (docs/cli.md)');
      }
      process.stdout.write(lines.map((line) => `${line}\n`).join(''));
      await asked;
      say('Stopping ...');
      await stop();
    });
}
