import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { readJpegCoefficients } from '../../../src/image/jpeg-coefficients.js';
import { texture } from '../../support/noise.js';

const folder = mkdtempSync(join(tmpdir(), 'libjpeg-oracle-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** libjpeg behind a small program; null, said on the console, where it cannot be built here. */
function buildOracle(): ((file: string) => Buffer) | null {
  const program = join(folder, 'oracle');
  const source = fileURLToPath(new URL('../../support/libjpeg-oracle.c', import.meta.url));
  try {
    execFileSync('cc', ['-O2', '-o', program, source, '-ljpeg'], { stdio: 'ignore' });
  } catch {
    process.emitWarning(
      'No C compiler with libjpeg here: coefficients are compared between two codings of the same picture only.',
    );
    return null;
  }
  return (file) => execFileSync(program, [file], { maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] });
}

/** Our coefficients in the oracle's byte order. */
function serialised(bytes: Uint8Array): Buffer {
  const result = readJpegCoefficients(bytes, { maxPixels: 2e8, maxScans: 64 });
  if (!('coefficients' in result)) throw new Error(result.unreadable);
  const { coefficients } = result;
  const parts: ArrayBufferView[] = [
    Int32Array.of(
      coefficients.width,
      coefficients.height,
      coefficients.planes.length,
      coefficients.complete ? 0 : 1,
    ),
  ];
  for (const { id, horizontal, vertical, columns, rows, quantisation, blocks } of coefficients.planes) {
    parts.push(Int32Array.of(id, horizontal, vertical, columns, rows), quantisation, blocks);
  }
  return Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)));
}

function samples(): string[] {
  const root = fileURLToPath(new URL('../../../../shared/data/sample', import.meta.url));
  try {
    return readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((name) => join(root, name))
      .filter(
        (file) => /\.jpe?g$/.test(file) && readFileSync(file).subarray(0, 2).equals(Buffer.of(0xff, 0xd8)),
      );
  } catch {
    process.emitWarning('The folder ../shared/data/sample is absent: only pictures made here are compared.');
    return [];
  }
}

async function ownPictures(): Promise<string[]> {
  const raw = sharp(texture(301, 211, 3), { raw: { width: 301, height: 211, channels: 3 } });
  const modes = [40, 80, 97].flatMap((quality) =>
    [true, false].flatMap((progressive) =>
      ['4:2:0', '4:4:4'].map((chromaSubsampling) => ({ quality, progressive, chromaSubsampling })),
    ),
  );
  return Promise.all(
    modes.map(async (mode, i) => {
      const file = join(folder, `${i}.jpg`);
      writeFileSync(file, await raw.clone().jpeg(mode).toBuffer());
      return file;
    }),
  );
}

describe('coefficients beside an independent decoder', () => {
  it('are the same on every JPEG', async () => {
    const oracle = buildOracle();
    const own = await ownPictures();
    for (const file of [...own, ...samples()]) {
      const ours = serialised(readFileSync(file));
      if (oracle === null) expect(ours.readInt32LE(12), file).toBe(0);
      else expect(ours.equals(oracle(file)), file).toBe(true);
    }
  });
});
