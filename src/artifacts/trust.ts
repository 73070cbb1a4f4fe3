/**
 * Whose signatures on content credentials are trusted. Lists are data: models/trust/lists.json names each
 * with origin, date and licence, and knows the certificate authorities on it by fingerprint. A file of
 * certificates beside it, in PEM, completes the list: an authority known by fingerprint alone is recognised
 * only where the photo's own chain carries its certificate.
 */
import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { TouchstoneError } from '../domain/errors.js';
import type { LocalText } from '../domain/verdict.js';
import { packageRoot } from '../root.js';

export interface TrustList {
  readonly id: string;
  readonly title: LocalText;
  /** Certificates in PEM; empty when only fingerprints are at hand. */
  readonly certificates: string;
  /** SHA-256 of each authority's certificate (DER), lower-case hex. */
  readonly fingerprints: ReadonlySet<string>;
  /** Date of the list, and the first digits of a hash over all that it trusts. */
  readonly version: string;
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
    readonly date: string;
    readonly file: string;
    readonly issuers: readonly { readonly sha256: string }[];
  }[];
}

export const shippedTrust = join(packageRoot, 'models', 'trust');

/** Reads the lists of a folder; the shipped one by default. Throws CFG_INVALID that says what is wrong with it. */
export function loadTrust(folder = shippedTrust): Trust {
  const { purposes, lists } = readLists(folder);
  return {
    purposes,
    lists: lists.map(({ id, title, date, file, issuers }) => {
      const certificates = readCertificates(join(folder, file));
      const fingerprints = issuers.map(({ sha256 }) => sha256).sort();
      const content = sha256(Buffer.from(JSON.stringify({ purposes, certificates, fingerprints })));
      const version = `${date}+${content.slice(0, 12)}`;
      return { id, title, certificates, fingerprints: new Set(fingerprints), version };
    }),
  };
}

const known = new Map<string, Trust>();

/** The lists of a folder, read once a process: whoever replaces them starts the service again. Throws CFG_INVALID. */
export function trustIn(folder = shippedTrust): Trust {
  const trust = known.get(folder) ?? loadTrust(folder);
  known.set(folder, trust);
  return trust;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const fingerprint = /^[0-9a-f]{64}$/;

/** Each field that is read, and how it has to look. */
const listFields: Readonly<Record<keyof ListsFile['lists'][number], (value: unknown) => boolean>> = {
  id: isText,
  title: (value) => isText((value as LocalText | undefined)?.en) && isText((value as LocalText).zh),
  date: (value) => isText(value) && /^\d{4}-\d\d-\d\d$/.test(value),
  file: (value) => isText(value) && basename(value) === value,
  issuers: (value) =>
    Array.isArray(value) &&
    value.every((issuer: { sha256?: unknown } | null) => fingerprint.test(String(issuer?.sha256))),
};

function readLists(folder: string): ListsFile {
  const path = join(folder, 'lists.json');
  const refuse = (detail: string) => new TouchstoneError('CFG_INVALID', `Trust lists in ${path}: ${detail}`);
  let told: Partial<ListsFile> | null;
  try {
    told = JSON.parse(readFileSync(path, 'utf8')) as Partial<ListsFile> | null;
  } catch (thrown) {
    throw refuse(thrown instanceof Error ? thrown.message : String(thrown));
  }
  const { purposes, lists } = told ?? {};
  if (!Array.isArray(purposes) || !purposes.every(isText)) throw refuse('Expected texts for purposes');
  if (!Array.isArray(lists)) throw refuse('Expected an array for lists');
  for (const [i, list] of (lists as readonly (Partial<ListsFile['lists'][number]> | null)[]).entries()) {
    for (const [name, isGood] of Object.entries(listFields)) {
      if (!isGood(list?.[name as keyof typeof listFields])) {
        throw refuse(`Expected another value for ${name} of list ${i + 1}`);
      }
    }
  }
  return { purposes, lists };
}

/** Certificates in PEM; empty where there is no such file. Throws CFG_INVALID where one of them is none. */
function readCertificates(path: string): string {
  if (!existsSync(path)) return '';
  const pem = readFileSync(path, 'utf8');
  const found = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  try {
    if (found.length === 0) throw new Error('it holds no certificate');
    for (const certificate of found) new X509Certificate(certificate);
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    throw new TouchstoneError('CFG_INVALID', `Certificates in ${path}: ${detail}`);
  }
  return found.join('\n');
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
