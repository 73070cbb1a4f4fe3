import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  AddressRefused,
  guardedLookup,
  isAllowedAddress,
  readAddress,
} from '../../../src/webhooks/address.js';

const refused = [
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.8',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '::127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b::808:808',
  '2001:0:7f00:1::',
  '2001:db8::1',
  '2002:7f00:1::1',
  'fc00::1',
  'fd12::1',
  'fe80::1',
  'fe80::1%eth0',
  'ff02::1',
  'no address',
  '',
];

it.each(refused)('refuses %s', (address) => {
  expect(isAllowedAddress(address, false)).toBe(false);
});

it.each(['1.1.1.1', '8.8.8.8', '172.32.0.1', '192.169.0.1', '2606:4700::1111', '2a00:1450:4001::1'])(
  'allows %s',
  (address) => {
    expect(isAllowedAddress(address, false)).toBe(true);
  },
);

it('opens loopback alone where that is asked for', () => {
  const opened = refused.filter((address) => isAllowedAddress(address, true));
  expect(opened).toEqual(['127.0.0.1', '127.255.255.254', '::1']);
});

it('sees an address through every way of writing it', () => {
  const ways = (n: number): string[] => {
    const bytes = [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
    return [
      String(n),
      `0x${n.toString(16)}`,
      bytes.map((byte) => `0x${byte.toString(16)}`).join('.'),
      bytes.map((byte) => `0${byte.toString(8)}`).join('.'),
      `${bytes[0]}.${n & 0xffffff}`,
      `[::ffff:${bytes.join('.')}]`,
    ];
  };
  const inPrivate = fc.oneof(
    fc.integer({ min: 0x0a000000, max: 0x0affffff }),
    fc.integer({ min: 0x7f000000, max: 0x7fffffff }),
    fc.integer({ min: 0xa9fe0000, max: 0xa9feffff }),
  );
  fc.assert(
    fc.property(inPrivate, (n) => {
      for (const host of ways(n)) {
        expect(() => readAddress(`https://${host}/x`, false)).toThrow(/HKS_ADDRESS/);
      }
    }),
  );
});

it.each([
  'http://shop.example/x',
  'ftp://shop.example/x',
  'file:///etc/passwd',
  'https://user:word@shop.example/',
  'https://shop.example/#part',
  'https://',
  'shop.example',
  '',
])('refuses the URL "%s"', (text) => {
  expect(() => readAddress(text, false)).toThrow(/HKS_ADDRESS/);
});

it('takes public names, and judges what they resolve to only then', async () => {
  expect(readAddress('https://shop.example:8443/hook?token=1', false).host).toBe('shop.example:8443');
  const look = (allowLoopback: boolean) =>
    new Promise((resolve) => {
      guardedLookup(allowLoopback)('localhost', {}, (error, address) => {
        resolve(error ?? address);
      });
    });
  expect(await look(false)).toBeInstanceOf(AddressRefused);
  expect(['127.0.0.1', '::1']).toContain(await look(true));
});
