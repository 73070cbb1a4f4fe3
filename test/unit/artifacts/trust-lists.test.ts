import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTrust } from '../../../src/artifacts/trust.js';
import { packageRoot } from '../../../src/root.js';

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
    } finally {
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true });
    }
  });
});
