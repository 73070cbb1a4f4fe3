import { resolve } from 'node:path';
import { availableParallelism } from 'node:os';
import { TouchstoneError } from './domain/errors.js';

/** Every default, read and checked once at start-up; nothing else reads the environment. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Data folder: blobs, embedded database, Redis files, logs. Absolute. */
  readonly dataDir: string;
  /** PostgreSQL, or null for embedded PGlite in the data folder. */
  readonly databaseUrl: string | null;
  /** Redis, or null for a private one in the data folder. `redis://`, `rediss://` or `unix:/path`. */
  readonly redisUrl: string | null;
  /** Scans at once, each in a child process of its own. */
  readonly scanConcurrency: number;
  /** Wall time one scan may take before its child is ended. */
  readonly scanTimeoutMs: number;
  /** Resident memory one scanning child may reach before it is ended. */
  readonly scanMemoryBytes: number;
  readonly maxUploadBytes: number;
  readonly maxPixels: number;
  /** Requests a minute and key. */
  readonly rateLimitPerMinute: number;
  /** Longest `?wait=`. */
  readonly maxWaitSeconds: number;
  /** Whether webhooks may go to this machine itself, and by http; never in a service that strangers use. */
  readonly webhookAllowLoopback: boolean;
  readonly logLevel: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** Reads the configuration; throws one CFG_INVALID that names every bad variable at once. */
export function readConfig(env: Environment): Config {
  const problems: string[] = [];

  const text = (name: string): string | null => {
    const value = env[name]?.trim();
    return value === undefined || value === '' ? null : value;
  };
  const integer = (name: string, fallback: number, min: number, max: number): number => {
    const raw = text(name);
    if (raw === null) return fallback;
    const value = Number(raw);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    problems.push(`Expected an integer between ${min} and ${max} for ${name} but received "${raw}"`);
    return fallback;
  };
  const flag = (name: string): boolean => {
    const raw = text(name) ?? 'false';
    if (raw !== 'true' && raw !== 'false') {
      problems.push(`Expected true or false for ${name} but received "${raw}"`);
    }
    return raw === 'true';
  };
  const url = (name: string, schemes: readonly string[]): string | null => {
    const raw = text(name);
    if (raw === null || schemes.some((scheme) => raw.startsWith(scheme))) return raw;
    problems.push(`Expected a URL starting with ${schemes.join(' or ')} for ${name}`);
    return null;
  };

  const logLevel = text('LOG_LEVEL') ?? 'info';
  if (!logLevels.includes(logLevel)) {
    problems.push(`Expected one of ${logLevels.join(', ')} for LOG_LEVEL but received "${logLevel}"`);
  }
  const mebibyte = 1024 * 1024;
  const config: Config = {
    host: text('HOST') ?? '127.0.0.1',
    port: integer('PORT', 8080, 0, 65535),
    dataDir: resolve(text('TOUCHSTONE_DATA') ?? 'data'),
    databaseUrl: url('DATABASE_URL', ['postgres://', 'postgresql://']),
    redisUrl: url('REDIS_URL', ['redis://', 'rediss://', 'unix:']),
    scanConcurrency: integer('SCAN_CONCURRENCY', Math.max(1, availableParallelism() - 1), 1, 256),
    scanTimeoutMs: integer('SCAN_TIMEOUT_MS', 60_000, 1_000, 3_600_000),
    scanMemoryBytes: integer('SCAN_MEMORY_MIB', 2_048, 256, 65_536) * mebibyte,
    maxUploadBytes: integer('MAX_UPLOAD_MIB', 50, 1, 1_024) * mebibyte,
    maxPixels: integer('MAX_MEGAPIXELS', 120, 1, 1_000) * 1_000_000,
    rateLimitPerMinute: integer('RATE_LIMIT_PER_MINUTE', 6_000, 1, 1_000_000),
    maxWaitSeconds: integer('MAX_WAIT_SECONDS', 60, 1, 600),
    webhookAllowLoopback: flag('WEBHOOK_ALLOW_LOOPBACK'),
    logLevel,
  };
  if (problems.length > 0) throw new TouchstoneError('CFG_INVALID', problems.join('; '));
  return config;
}
