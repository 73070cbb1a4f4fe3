import { readConfig } from '../../config.js';
import { TouchstoneError } from '../../domain/errors.js';
import { runService } from './run-service.js';

/** Runs one role alone until it is told to stop. Throws CFG_INVALID without servers that several can share. */
export async function runRole(role: 'api' | 'worker'): Promise<void> {
  const config = readConfig(process.env);
  const { databaseUrl, redisUrl } = config;
  if (databaseUrl === null || redisUrl === null) {
    const missing = Object.entries({ DATABASE_URL: databaseUrl, REDIS_URL: redisUrl })
      .filter(([, value]) => value === null)
      .map(([name]) => `Expected a URL for ${name} but received none`);
    throw new TouchstoneError('CFG_INVALID', missing.join('; '));
  }
  await runService({
    config,
    redisUrl,
    role,
    firstKeys: false,
    onReady: ({ url }) => {
      process.stderr.write(
        url === null ? 'The worker takes jobs.\n' : `Console: ${url}/\nAPI docs: ${url}/docs\n`,
      );
    },
  });
}
