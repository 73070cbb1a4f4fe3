/**
 * Fetches the lists of trusted signers that models/trust/lists.json names and stores them as PEM beside it, or in the
 * folder given: `node scripts/update-trust-lists.mjs [--to DIR] [--lists FILE]`. The folder then holds all that
 * TOUCHSTONE_TRUST needs, a `lists.json` of its own with date, digest and authorities among it. A list is stored only
 * when all of it reads as certificates; what was there before stays otherwise. Prints one line a list.
 */
import { X509Certificate, createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const shipped = fileURLToPath(new URL('../models/trust/', import.meta.url));
const { values } = parseArgs({
  options: {
    to: { type: 'string', default: shipped },
    lists: { type: 'string', default: join(shipped, 'lists.json') },
  },
});
const largest = 4 * 1024 * 1024;
const named = JSON.parse(readFileSync(values.lists, 'utf8'));
mkdirSync(values.to, { recursive: true });

function store(name, text) {
  const path = join(values.to, name);
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

const part = (subject, key) => new RegExp(`^${key}=(.*)$`, 'm').exec(subject)?.[1] ?? '';

function issuerOf(pem) {
  const { fingerprint256, subject } = new X509Certificate(pem);
  return {
    sha256: fingerprint256.replaceAll(':', '').toLowerCase(),
    name: part(subject, 'CN'),
    organisation: part(subject, 'O'),
  };
}

/** The list as it stands at its origin now. Throws where it cannot be had whole. */
async function fetchList(list) {
  const answer = await fetch(list.origin, { signal: AbortSignal.timeout(30_000), redirect: 'error' });
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  const text = await answer.text();
  if (text.length > largest)
    throw new Error(`Expected at most ${largest} characters but received ${text.length}`);
  const certificates = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  if (certificates.length === 0) throw new Error('it holds no certificate');
  const issuers = certificates.map(issuerOf);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const date = sha256 === list.sha256 ? list.date : today;
  return { pem: `${certificates.join('\n')}\n`, list: { ...list, date, sha256, issuers } };
}

const today = new Date().toISOString().slice(0, 10);
let failed = 0;
const lists = [];
for (const list of named.lists) {
  const { id, origin, file } = list;
  try {
    const found = await fetchList(list);
    store(file, found.pem);
    lists.push(found.list);
    console.log(
      `${id}: ${found.list.issuers.length} certificates from ${origin} (sha256 ${found.list.sha256})`,
    );
  } catch (error) {
    failed++;
    const before = join(dirname(values.lists), file);
    const here = join(values.to, file);
    if (!existsSync(here) && existsSync(before)) copyFileSync(before, here);
    lists.push(list);
    console.log(
      `${id}: not updated from ${origin}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
store('lists.json', `${JSON.stringify({ ...named, checked: today, lists }, null, 2)}\n`);
process.exitCode = failed === 0 ? 0 : 1;
