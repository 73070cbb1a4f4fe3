/**
 * What holds guessing of passwords back. A stranger's attempts are counted by login and network together, by network,
 * and by login; those from a browser in which the person signed in before are counted by that browser alone. So nobody
 * can lock a person out of the browser they use, however long they guess.
 */
import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { sql, type Tx } from '../store/store.js';

interface Limit {
  readonly bucket: Buffer;
  readonly most: number;
}

const windowMinutes = 15;
const most = { device: 10, pair: 5, network: 50, login: 100 };

/** Kept as a hash: logins that nobody has are none of the table's business. */
const bucketOf = (kind: keyof typeof most, text: string): Limit => ({
  bucket: createHash('sha256').update(`${kind}\n${text}`).digest(),
  most: most[kind],
});

/** An address of IPv4, or the first 64 bits of one of IPv6: whoever has one there has all of them. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const v4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (v4 !== undefined) return v4;
  const [head = '', tail = ''] = address.toLowerCase().split('%', 1)[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const middle = new Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  const groups = address.includes('::') ? [...left, ...middle, ...right] : left;
  return groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}

export interface Attempt {
  readonly login: string;
  readonly address: string;
  /** The token of a browser that is known to be this person's; null otherwise. */
  readonly device: string | null;
}

function limitsOf({ login, address, device }: Attempt): readonly Limit[] {
  if (device !== null) return [bucketOf('device', device)];
  const network = networkOf(address);
  const limits = [
    bucketOf('pair', `${login}\n${network}`),
    bucketOf('network', network),
    bucketOf('login', login),
  ];
  // In one order always, so that two attempts never wait for each other.
  return limits.sort((a, b) => a.bucket.compare(b.bucket));
}

/** Counts an attempt before it is looked at, so that many at once count too. Seconds to wait; 0 lets it through. */
export async function countAttempt(tx: Tx, attempt: Attempt): Promise<number> {
  let wait = 0;
  for (const limit of limitsOf(attempt)) {
    const { rows } = await sql<{ failures: number; seconds: number }>`
      insert into sign_in_counts as c (bucket, failures, resets_at)
      values (${limit.bucket}, 1, now() + make_interval(mins => ${windowMinutes}))
      on conflict (bucket) do update set
        failures = case when c.resets_at <= now() then 1 else c.failures + 1 end,
        resets_at = case when c.resets_at <= now() then excluded.resets_at else c.resets_at end
      returning failures, ceil(extract(epoch from resets_at - now()))::integer as seconds`.execute(tx);
    for (const { failures, seconds } of rows) {
      if (failures > limit.most) wait = Math.max(wait, seconds, 1);
    }
  }
  return wait;
}

/** Takes an attempt back that succeeded. */
export async function forgiveAttempt(tx: Tx, attempt: Attempt): Promise<void> {
  for (const { bucket } of limitsOf(attempt)) {
    await sql`update sign_in_counts set failures = greatest(failures - 1, 0) where bucket = ${bucket}`.execute(
      tx,
    );
  }
}

/** Forgets counts, sessions and browsers whose time is long over; answers how many. */
export async function pruneSignIns(tx: Tx): Promise<number> {
  const counts = await sql`delete from sign_in_counts where resets_at < now()`.execute(tx);
  const sessions = await sql`delete from sessions where ends_at < now() - interval '30 days'`.execute(tx);
  const devices = await sql`delete from devices where expires_at < now()`.execute(tx);
  return [counts, sessions, devices].reduce(
    (sum, { numAffectedRows = 0n }) => sum + Number(numAffectedRows),
    0,
  );
}
