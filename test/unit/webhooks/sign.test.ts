import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { expect, it } from 'vitest';
import { newSecret, signatureHeaders } from '../../../src/webhooks/sign.js';

const now = (): number => Math.floor(Date.now() / 1_000);

it('is what the public library accepts, under each of several secrets', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.json(), fc.integer({ min: 1, max: 4 }), (id, body, count) => {
      const secrets = Array.from({ length: count }, newSecret);
      const headers = { ...signatureHeaders({ id, timestamp: now(), body }, secrets) };
      for (const secret of secrets)
        expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
      expect(() => new Webhook(newSecret()).verify(body, headers)).toThrow();
    }),
  );
});

it('covers id, time and body', () => {
  const secret = newSecret();
  const signed = { id: 'm-1', timestamp: now(), body: '{"a":1}' };
  const headers = signatureHeaders(signed, [secret]);
  const verify = (body: string, changed: object) =>
    new Webhook(secret).verify(body, { ...headers, ...changed });
  expect(verify(signed.body, {})).toEqual({ a: 1 });
  expect(() => verify('{"a":2}', {})).toThrow();
  expect(() => verify(signed.body, { 'webhook-id': 'm-2' })).toThrow();
  expect(() => verify(signed.body, { 'webhook-timestamp': String(now() + 1) })).toThrow();
});
