import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { X509Certificate } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openArtifacts } from '../../../src/artifacts/index.js';
import { loadTrust } from '../../../src/artifacts/trust.js';
import { readConfig } from '../../../src/config.js';
import { openPool } from '../../../src/pool/pool.js';
import { packageRoot } from '../../../src/root.js';
import { temporaryFolder } from '../../support/folder.js';
import { encodedJpeg } from '../../support/pictures.js';
import { signPhoto, sourceTypes } from '../../support/sign-photo.js';

const authority = readFileSync(join(packageRoot, 'test/support/c2pa/test-authority.pem'), 'utf8');

async function run(...args: readonly string[]): Promise<{ code: number | null; out: string }> {
  const child = spawn(process.execPath, [join(packageRoot, 'scripts/update-trust-lists.mjs'), ...args]);
  let out = '';
  child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out };
}

describe('update-trust-lists', () => {
  it('stores whole lists, keeps the old one where the new is broken, and says so', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'touchstone-trust-'));
    const answers: Record<string, string> = { '/good.pem': authority, '/bad.pem': 'no certificates here' };
    const server = createServer((request, response) => {
      const body = answers[request.url ?? ''] as string | undefined;
      response.statusCode = body === undefined ? 404 : 200;
      response.end(body);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const list = (id: string) => ({
      id,
      title: { en: id, zh: id },
      date: '2020-01-01',
      origin: `${base}/${id}.pem`,
      file: `${id}.pem`,
      issuers: [],
    });
    try {
      writeFileSync(
        join(folder, 'lists.json'),
        JSON.stringify({ purposes: ['1.2.3'], lists: [list('good'), list('bad'), list('missing')] }),
      );
      copyFileSync(join(packageRoot, 'test/support/c2pa/test-authority.pem'), join(folder, 'bad.pem'));
      const { code, out } = await run('--to', folder, '--lists', join(folder, 'lists.json'));
      expect(code).toBe(1);
      expect(out).toMatch(/^good: 1 certificates/m);
      expect(out).toMatch(/^bad: not updated/m);
      expect(out).toMatch(/^missing: not updated .*404/m);
      expect(existsSync(join(folder, 'missing.pem'))).toBe(false);
      const trust = loadTrust(folder);
      expect(trust.lists.map(({ id, certificates }) => [id, certificates.includes('BEGIN')])).toEqual([
        ['good', true],
        ['bad', true],
        ['missing', false],
      ]);
      const [good, bad] = trust.lists;
      expect([...good.fingerprints]).toEqual([
        new X509Certificate(authority).fingerprint256.replaceAll(':', '').toLowerCase(),
      ]);
      expect(good.version).toMatch(/^20[2-9]\d-\d\d-\d\d\+[0-9a-f]{12}$/);
      expect(good.version).not.toMatch(/^2020-01-01/);
      expect(bad.version).toMatch(/^2020-01-01\+/);
    } finally {
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a folder of trust lists', () => {
  const folder = temporaryFolder();
  afterAll(() => {
    folder.remove();
  });
  const good = {
    id: 'own',
    title: { en: 'own', zh: '自有' },
    date: '2026-10-01',
    file: 'own.pem',
    issuers: [],
  };
  const lay = (lists: unknown, pem?: string): string => {
    const path = mkdtempSync(join(folder.path, 'lists-'));
    writeFileSync(join(path, 'lists.json'), typeof lists === 'string' ? lists : JSON.stringify(lists));
    if (pem !== undefined) writeFileSync(join(path, 'own.pem'), pem);
    return path;
  };

  it('replaces the shipped one by configuration', async () => {
    const path = lay({ purposes: ['1.3.6.1.5.5.7.3.36'], lists: [good] }, authority);
    const { trustDir, maxPixels } = readConfig({ TOUCHSTONE_TRUST: path });
    const signed = await signPhoto('image/jpeg', await encodedJpeg(64, 64), [
      { action: 'c2pa.created', digitalSourceType: `${sourceTypes}digitalCapture` },
    ]);
    const pool = openPool({ size: 1, timeoutMs: 120_000, memoryBytes: 2 ** 31, maxPixels, trustDir });
    try {
      const { report } = await pool.scan(signed);
      const { findings } = report.analyses.find(({ analyzer }) => analyzer === 'content-credentials') ?? {};
      expect(findings?.[0].basis).toBe('signed_and_trusted');
      expect(report.versions.trust).toEqual({ own: loadTrust(path).lists[0].version });
    } finally {
      await pool.close();
    }
    const shipped = await openArtifacts(signed, { maxPixels }).get('contentCredentials');
    expect(shipped).toMatchObject({ state: 'valid', trustedBy: null });
  });

  it('has another version as soon as it trusts somebody else', () => {
    const version = (...[lists, pem]: Parameters<typeof lay>) => loadTrust(lay(lists, pem)).lists[0].version;
    const base = { purposes: ['1.2.3'], lists: [good] };
    const versions = [
      version(base),
      version(base, authority),
      version({ ...base, purposes: [] }),
      version({ ...base, lists: [{ ...good, date: '2026-10-02' }] }),
      version({ ...base, lists: [{ ...good, issuers: [{ sha256: 'ab'.repeat(32) }] }] }),
    ];
    expect(new Set(versions).size).toBe(versions.length);
    expect(version(base)).toBe(versions[0]);
  });

  it.each<[string, unknown, string?]>([
    ['no JSON', '{'],
    ['null', null],
    ['no purposes', { lists: [] }],
    ['no lists', { purposes: [] }],
    ['a list without title', { purposes: [], lists: [{ ...good, title: 'x' }] }],
    ['a list without date', { purposes: [], lists: [{ ...good, date: 'soon' }] }],
    ['a file elsewhere', { purposes: [], lists: [{ ...good, file: '../own.pem' }] }],
    ['a fingerprint that is none', { purposes: [], lists: [{ ...good, issuers: [{ sha256: 'ab' }] }] }],
    ['certificates that are none', { purposes: [], lists: [good] }, 'nothing'],
    ['a broken certificate', { purposes: [], lists: [good] }, authority.replace(/M/g, 'N')],
  ])('stops the start where it has %s', (_name, lists, pem) => {
    const start = () => readConfig({ TOUCHSTONE_TRUST: lay(lists, pem), PORT: 'x' });
    expect(start).toThrow(expect.objectContaining({ code: 'CFG_INVALID' }) as Error);
    expect(start).toThrow(/TOUCHSTONE_TRUST: (Trust lists|Certificates) in .*PORT/);
  });

  it('stops the start where it is not there', () => {
    expect(() => readConfig({ TOUCHSTONE_TRUST: join(folder.path, 'none') })).toThrow(
      /TOUCHSTONE_TRUST.*ENOENT/,
    );
  });
});
