import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { availableParallelism } from 'node:os';
import { calibrationIn, modelsIn, shippedModels } from './artifacts/models.js';
import { shippedTrust, trustIn } from './artifacts/trust.js';
import { loadCalibration } from './calibration.js';
import { TouchstoneError, toTouchstoneError } from './domain/errors.js';

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
  /** Processor time one scan may take before its child is ended; ten times that of wall time. */
  readonly scanTimeoutMs: number;
  /** Resident memory one scanning child may reach before it is ended. */
  readonly scanMemoryBytes: number;
  readonly maxUploadBytes: number;
  readonly maxPixels: number;
  /** Requests a minute and key. */
  readonly rateLimitPerMinute: number;
  /** Longest `?wait=`. */
  readonly maxWaitSeconds: number;
  /** Streams of events and answers with `?wait=` that one caller may have open in one api process. */
  readonly maxWaitsPerCaller: number;
  /** Whether webhooks may go to this machine itself, and by http; never in a service that strangers use. */
  readonly webhookAllowLoopback: boolean;
  /** Where people reach console and buyers' page, without a path; null: wherever they ask. Cookies are for TLS where it is https. */
  readonly publicUrl: string | null;
  /** Addresses and networks of proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  readonly session: { readonly idleMinutes: number; readonly hours: number };
  /** The identity provider; null: people sign in with passwords alone. */
  readonly oidc: OidcConfig | null;
  /** Folder of the lists of trusted signers. Absolute. */
  readonly trustDir: string;
  /** Folder of the learned models and the calibration fitted to them. Absolute. */
  readonly modelsDir: string;
  /** Keys that seal webhook secrets, 32 bytes each, the sealing one first; none: the data folder has its own. */
  readonly webhookSecretsKeys: readonly Buffer[];
  /** Disputes closed longer ago than so many days are erased; 0: none is. */
  readonly retentionDays: number;
  readonly logLevel: string;
}

export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a public client. */
  readonly clientSecret: string | null;
  /** The claim that names a person's login. */
  readonly loginClaim: string;
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

  const trustDir = resolve(text('TOUCHSTONE_TRUST') ?? shippedTrust);
  try {
    trustIn(trustDir);
  } catch (thrown) {
    problems.push(`TOUCHSTONE_TRUST: ${toTouchstoneError(thrown).detail}`);
  }
  const modelsDir = resolve(text('TOUCHSTONE_MODELS') ?? shippedModels);
  try {
    loadCalibration(calibrationIn(modelsIn(modelsDir)));
  } catch (thrown) {
    problems.push(`TOUCHSTONE_MODELS: ${toTouchstoneError(thrown).detail}`);
  }
  const logLevel = text('LOG_LEVEL') ?? 'info';
  if (!logLevels.includes(logLevel)) {
    problems.push(`Expected one of ${logLevels.join(', ')} for LOG_LEVEL but received "${logLevel}"`);
  }
  const publicUrl = url('PUBLIC_URL', ['http://', 'https://']);
  const oidc = readOidc(text, url('OIDC_ISSUER', ['http://', 'https://']), problems);
  if (oidc !== null && publicUrl === null) problems.push('Expected PUBLIC_URL where OIDC_ISSUER is set');
  const mebibyte = 1024 * 1024;
  const config: Config = {
    host: text('HOST') ?? '127.0.0.1',
    port: integer('PORT', 8080, 0, 65535),
    dataDir: resolve(text('TOUCHSTONE_DATA') ?? 'data'),
    databaseUrl: url('DATABASE_URL', ['postgres://', 'postgresql://']),
    redisUrl: url('REDIS_URL', ['redis://', 'rediss://', 'unix:']),
    scanConcurrency: integer('SCAN_CONCURRENCY', scansAtOnce(availableParallelism()), 1, 256),
    scanTimeoutMs: integer('SCAN_TIMEOUT_MS', 60_000, 1_000, 3_600_000),
    scanMemoryBytes: integer('SCAN_MEMORY_MIB', 2_048, 256, 65_536) * mebibyte,
    maxUploadBytes: integer('MAX_UPLOAD_MIB', 50, 1, 1_024) * mebibyte,
    maxPixels: integer('MAX_MEGAPIXELS', 120, 1, 1_000) * 1_000_000,
    rateLimitPerMinute: integer('RATE_LIMIT_PER_MINUTE', 6_000, 1, 1_000_000),
    maxWaitSeconds: integer('MAX_WAIT_SECONDS', 60, 1, 600),
    maxWaitsPerCaller: integer('MAX_WAITS_PER_CALLER', 100, 1, 100_000),
    webhookAllowLoopback: flag('WEBHOOK_ALLOW_LOOPBACK'),
    publicUrl: publicUrl === null ? null : originOf(publicUrl, problems),
    webhookSecretsKeys: readKeys(text('WEBHOOK_SECRETS_KEY'), problems),
    trustedProxies: readProxies(text('TRUSTED_PROXIES'), problems),
    session: {
      idleMinutes: integer('SESSION_IDLE_MINUTES', 30, 1, 1_440),
      hours: integer('SESSION_HOURS', 12, 1, 168),
    },
    oidc,
    trustDir,
    modelsDir,
    retentionDays: integer('RETENTION_DAYS', 0, 0, 36_500),
    logLevel,
  };
  if (problems.length > 0) throw new TouchstoneError('CFG_INVALID', problems.join('; '));
  return config;
}

/** Two cores stay for answers, one each for api and database, where there are so many; else one, where there is one. */
export function scansAtOnce(cores: number): number {
  return Math.max(1, cores - (cores >= 4 ? 2 : 1));
}

function originOf(url: string, problems: string[]): string | null {
  const { origin = null, pathname = '', search = '' } = URL.canParse(url) ? new URL(url) : {};
  if (origin !== null && pathname === '/' && search === '') return origin;
  problems.push('Expected a URL without a path for PUBLIC_URL');
  return null;
}

function readKeys(text: string | null, problems: string[]): readonly Buffer[] {
  const keys = (text ?? '')
    .split(',')
    .flatMap((part) => (part.trim() === '' ? [] : [Buffer.from(part.trim(), 'base64')]));
  if (keys.some(({ length }) => length !== 32)) {
    problems.push('Expected 32 bytes in base64 for each key of WEBHOOK_SECRETS_KEY');
  }
  return keys;
}

function readProxies(text: string | null, problems: string[]): readonly string[] {
  const proxies = (text ?? '').split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
  for (const proxy of proxies) {
    const [address = '', bits = '0', ...more] = proxy.split('/');
    if (isIP(address) !== 0 && /^\d{1,3}$/.test(bits) && more.length === 0) continue;
    problems.push(`Expected addresses or networks for TRUSTED_PROXIES but received "${proxy}"`);
  }
  return proxies;
}

function readOidc(
  text: (name: string) => string | null,
  issuer: string | null,
  problems: string[],
): OidcConfig | null {
  if (issuer === null) return null;
  const clientId = text('OIDC_CLIENT_ID');
  if (clientId === null) problems.push('Expected OIDC_CLIENT_ID where OIDC_ISSUER is set');
  return {
    issuer,
    clientId: clientId ?? '',
    clientSecret: text('OIDC_CLIENT_SECRET'),
    loginClaim: text('OIDC_LOGIN_CLAIM') ?? 'email',
  };
}
