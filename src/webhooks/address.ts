/**
 * Which addresses a webhook may go to. Merchants choose them, so none may lead back into the network this runs in:
 * names are judged by every address they resolve to, and the connection is made to an address that was judged.
 */
import type { LookupAddress, LookupOptions } from 'node:dns';
import { lookup as resolve } from 'node:dns';
import { BlockList, isIP } from 'node:net';
import { TouchstoneError } from '../domain/errors.js';

/** IPv4 addresses that are not public: IANA special-purpose registry (RFC 6890) and multicast. */
const privateV4 = blockList('ipv4', [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]);
/** Of IPv6 only global unicast is public, less what carries IPv4 addresses or documents things. */
const globalV6 = blockList('ipv6', [['2000::', 3]]);
const privateV6 = blockList('ipv6', [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]);
const loopback = { v4: blockList('ipv4', [['127.0.0.0', 8]]), v6: blockList('ipv6', [['::1', 128]]) };

function blockList(family: 'ipv4' | 'ipv6', networks: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [network, bits] of networks) list.addSubnet(network, bits, family);
  return list;
}

/** Whether a numeric address may be spoken to. */
export function isAllowedAddress(address: string, allowLoopback: boolean): boolean {
  if (isIP(address) === 4) {
    return !privateV4.check(address, 'ipv4') || (allowLoopback && loopback.v4.check(address, 'ipv4'));
  }
  if (isIP(address) !== 6) return false;
  // BlockList reads ::ffff:a.b.c.d as IPv4 too, so such addresses are refused by not being global.
  const isPublic = globalV6.check(address, 'ipv6') && !privateV6.check(address, 'ipv6');
  return isPublic || (allowLoopback && loopback.v6.check(address, 'ipv6'));
}

/** The host of a URL without the brackets of IPv6; the URL parser has already turned 0x7f.1 into 127.0.0.1. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/**
 * Reads an address for webhooks: https (http too where loopback is allowed), no user name, no fragment, no numeric
 * host that is not public. What a name resolves to is judged at each connection. Throws HKS_ADDRESS.
 */
export function readAddress(text: string, allowLoopback: boolean): URL {
  const refuse = (why: string): never => {
    throw new TouchstoneError('HKS_ADDRESS', why);
  };
  const url = URL.canParse(text) ? new URL(text) : refuse('Expected a URL');
  const schemes = allowLoopback ? ['https:', 'http:'] : ['https:'];
  if (!schemes.includes(url.protocol)) refuse('Expected a URL that begins with https://');
  if (url.username !== '' || url.password !== '') refuse('Expected a URL without user name and password');
  if (url.hash !== '') refuse('Expected a URL without a fragment');
  const host = hostOf(url);
  if (isIP(host) !== 0 && !isAllowedAddress(host, allowLoopback)) refuse('Expected a public address');
  return url;
}

export class AddressRefused extends Error {}

type Answer = (error: Error | null, addresses: LookupAddress[] | string, family?: number) => void;
export type Lookup = (host: string, options: LookupOptions, answer: Answer) => void;

/** A look-up for sockets that fails unless every address of the name may be spoken to. */
export function guardedLookup(allowLoopback: boolean): Lookup {
  return (host, options, answer) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      const first = error === null ? addresses.at(0) : undefined;
      if (first === undefined) {
        answer(error ?? new Error('The name leads to no address'), []);
        return;
      }
      if (!addresses.every(({ address }) => isAllowedAddress(address, allowLoopback))) {
        answer(new AddressRefused('The name leads to an address that is not public'), []);
        return;
      }
      if (options.all === true) answer(null, addresses);
      else answer(null, first.address, first.family);
    });
  };
}
