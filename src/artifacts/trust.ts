/**
 * Whose signatures on content credentials are trusted. Lists are data: models/trust/lists.json names each
 * with origin, date and licence, and knows the certificate authorities on it by fingerprint. A file of
 * certificates beside it, in PEM, completes the list: an authority known by fingerprint alone is recognised
 * only where the photo's own chain carries its certificate.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalText } from '../domain/verdict.js';
import { packageRoot } from '../root.js';

export interface TrustList {
  readonly id: string;
  readonly title: LocalText;
  /** Certificates in PEM; empty when only fingerprints are at hand. */
  readonly certificates: string;
  /** SHA-256 of each authority's certificate (DER), lower-case hex. */
  readonly fingerprints: ReadonlySet<string>;
}

export interface Trust {
  readonly lists: readonly TrustList[];
  /** Extended key usages a signer's certificate may name, dotted. */
  readonly purposes: readonly string[];
}

interface ListsFile {
  readonly purposes: readonly string[];
  readonly lists: readonly {
    readonly id: string;
    readonly title: LocalText;
    readonly file: string;
    readonly issuers: readonly { readonly sha256: string }[];
  }[];
}

/** Reads the lists of a folder; the shipped one by default. Throws where `lists.json` is missing or no JSON. */
export function loadTrust(folder = join(packageRoot, 'models', 'trust')): Trust {
  const { purposes, lists } = JSON.parse(readFileSync(join(folder, 'lists.json'), 'utf8')) as ListsFile;
  return {
    purposes,
    lists: lists.map(({ id, title, file, issuers }) => {
      const path = join(folder, file);
      return {
        id,
        title,
        certificates: existsSync(path) ? readFileSync(path, 'utf8') : '',
        fingerprints: new Set(issuers.map(({ sha256 }) => sha256)),
      };
    }),
  };
}

/**
 * The list's authorities in PEM, among them those that `bytes` (a manifest store) carries and whose
 * fingerprint the list knows. Bytes prove nothing by themselves: only an exact digest lets one in.
 */
export function anchorsFor(
  list: Pick<TrustList, 'certificates' | 'fingerprints'>,
  bytes: Uint8Array,
): string {
  const found = certificatesIn(bytes).filter((der) => list.fingerprints.has(sha256(der)));
  // The library takes a blank line for an error.
  return [list.certificates, ...found.map(toPem)].filter((pem) => pem !== '').join('\n');
}

/** Largest certificate looked for, bytes. */
const maxCertificate = 8_192;
/** Bounds the work on a file that repeats the opening bytes of a certificate. */
const maxCandidates = 256;

/** Spans that open like a DER certificate: a sequence of two-byte length whose first member is another. */
function certificatesIn(bytes: Uint8Array): Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let at = 0; at + 8 < bytes.length && found.length < maxCandidates; at++) {
    if (bytes[at] !== 0x30 || bytes[at + 1] !== 0x82) continue;
    if (bytes[at + 4] !== 0x30 || bytes[at + 5] !== 0x82) continue;
    const length = 4 + bytes[at + 2] * 256 + bytes[at + 3];
    if (length <= maxCertificate && at + length <= bytes.length) found.push(bytes.subarray(at, at + length));
  }
  return found;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function toPem(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----'].join('\n');
}
