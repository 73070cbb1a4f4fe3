/**
 * Fetches the lists of trusted signers that models/trust/lists.json names and stores them as PEM beside it, or in the
 * folder given: `node scripts/update-trust-lists.mjs [--to DIR] [--lists FILE]`. A list is stored only when all of it
 * reads as certificates; what was there before stays otherwise. Prints one line a list.
 */
import { X509Certificate, createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
const { lists } = JSON.parse(readFileSync(values.lists, 'utf8'));
mkdirSync(values.to, { recursive: true });

let failed = 0;
for (const { id, origin, file } of lists) {
  try {
    const answer = await fetch(origin, { signal: AbortSignal.timeout(30_000), redirect: 'error' });
    if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
    const text = await answer.text();
    if (text.length > largest)
      throw new Error(`Expected at most ${largest} characters but received ${text.length}`);
    const certificates = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
    if (certificates.length === 0) throw new Error('it holds no certificate');
    for (const certificate of certificates) new X509Certificate(certificate);
    const path = join(values.to, file);
    writeFileSync(`${path}.new`, `${certificates.join('\n')}\n`);
    renameSync(`${path}.new`, path);
    const digest = createHash('sha256').update(text).digest('hex');
    console.log(`${id}: ${certificates.length} certificates from ${origin} (sha256 ${digest})`);
  } catch (error) {
    failed++;
    console.log(
      `${id}: not updated from ${origin}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
process.exitCode = failed === 0 ? 0 : 1;
