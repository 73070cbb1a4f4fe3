/** Guessing of passwords: held back, without telling who exists, and without locking anybody out of their browser. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { networkOf, pruneSignIns } from '../../src/records/sign-in-counts.js';
import { sql } from '../../src/store/store.js';
import { startApi, type TestApi } from '../support/api.js';
import { browserOf } from '../support/browser-session.js';
import { newUser, somePassword } from '../support/users.js';

let api: TestApi;
beforeAll(async () => {
  // Addresses of callers come from a proxy on this machine.
  api = await startApi({ trustedProxies: ['127.0.0.1'] });
  await newUser(api.deps.store, { login: 'wei' });
});
beforeEach(() => api.deps.store.service((tx) => sql`delete from sign_in_counts`.execute(tx)));
afterAll(() => api.stop());

const guess = (login: string, password: string, address: string) =>
  browserOf(api.url).ask('POST', '/v1/session', {
    json: { login, password },
    headers: { 'x-forwarded-for': address },
  });

it('answers the same whether somebody has the login or nobody', async () => {
  await newUser(api.deps.store, { login: 'by-provider', password: null });
  const answers = [];
  for (const login of ['wei', 'nobody', 'by-provider']) {
    for (let n = 0; n < 7; n++) {
      const { status, body, headers } = await guess(login, 'wrong', '198.51.100.7');
      const { code, title, text, retry } = body;
      answers.push({
        n,
        status,
        rest: { code, title, text, retry },
        waits: Number(headers.get('retry-after') ?? 0) > 600,
      });
    }
  }
  const [wei, nobody, provided] = [answers.slice(0, 7), answers.slice(7, 14), answers.slice(14)];
  expect(nobody).toEqual(wei);
  expect(provided).toEqual(wei);
  expect(wei.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429, 429]);
  expect(wei.at(-1)).toMatchObject({ rest: { code: 'USR_THROTTLED', retry: 'backoff' }, waits: true });
});

it('counts guesses that come at once, and refuses even the right one then', async () => {
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, n) => guess('wei', n === 11 ? somePassword : 'wrong', '198.51.100.8')),
  );
  expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(5);
  expect((await guess('wei', somePassword, '198.51.100.8')).status).toBe(429);
  expect((await guess('wei', somePassword, '198.51.100.9')).status).toBe(201);
});

it('lets nobody be locked out of the browser they use', async () => {
  const own = browserOf(api.url);
  expect((await own.signIn('wei', somePassword)).status).toBe(201);
  // As many guesses as one login may see, from everywhere.
  await api.deps.store.service((tx) => sql`update sign_in_counts set failures = 1000`.execute(tx));
  for (let n = 0; n < 30; n++) await guess('wei', 'wrong', `203.0.113.${n}`);
  await api.deps.store.service((tx) => sql`update sign_in_counts set failures = 1000`.execute(tx));
  expect((await guess('wei', somePassword, '192.0.2.1')).status).toBe(429);
  expect((await own.signIn('wei', somePassword)).status).toBe(201);
  // That browser has a count of its own: one that was stolen guesses no faster.
  const tries = [];
  for (let n = 0; n < 12; n++) tries.push((await own.signIn('wei', 'wrong')).status);
  expect(tries.filter((status) => status === 401)).toHaveLength(10);
  expect(tries.at(-1)).toBe(429);
});

it('does not take a browser of one person for another', async () => {
  await newUser(api.deps.store, { login: 'lan' });
  const own = browserOf(api.url);
  await own.signIn('wei', somePassword);
  const statuses = [];
  for (let n = 0; n < 6; n++) statuses.push((await own.signIn('lan', 'wrong')).status);
  expect(statuses.at(-1)).toBe(429);
});

it('forgets when the time is over', async () => {
  for (let n = 0; n < 6; n++) await guess('wei', 'wrong', '198.51.100.10');
  const { store } = api.deps;
  await store.service((tx) =>
    sql`update sign_in_counts set resets_at = now() - interval '1 second'`.execute(tx),
  );
  expect((await guess('wei', 'wrong', '198.51.100.10')).status).toBe(401);
  await store.service((tx) =>
    sql`update sign_in_counts set resets_at = now() - interval '1 second'`.execute(tx),
  );
  expect(await store.service(pruneSignIns)).toBe(3);
  expect(await store.service(pruneSignIns)).toBe(0);
});

it('takes an address of IPv6 for its network', () => {
  expect(networkOf('203.0.113.7')).toBe('203.0.113.7');
  expect(networkOf('::ffff:203.0.113.7')).toBe('203.0.113.7');
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
  expect(networkOf('2001:0db8:1:2::1')).toBe('2001:db8:1:2');
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0');
  expect(networkOf('::1')).toBe('0:0:0:0');
});
