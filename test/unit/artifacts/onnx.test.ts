import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkedModel, tileLogits } from '../../../src/artifacts/onnx.js';
import { tileSide } from '../../../src/image/tile-grid.js';
import { packageRoot } from '../../../src/root.js';
import { rejection } from '../../support/errors.js';

const shipped = join(packageRoot, 'models');
const tileBytes = tileSide * tileSide * 3;

function tiles(count: number): Uint8Array {
  return Uint8Array.from({ length: count * tileBytes }, (_, at) => (at * 37 + ((at * at) % 91)) % 256);
}

describe('a shipped model', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'touchstone-models-'));
    for (const name of ['manifest.json', 'recapture.onnx'])
      await copyFile(join(shipped, name), join(folder, name));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('is used only as the manifest knows it', async () => {
    const bytes = await readFile(join(folder, 'recapture.onnx'));
    expect(bytes.equals(await checkedModel(folder, 'recapture'))).toBe(true);
    bytes[bytes.length >> 1] ^= 1;
    await writeFile(join(folder, 'recapture.onnx'), bytes);
    expect(await rejection(checkedModel(folder, 'recapture'))).toBe('CFG_MODEL');
  });

  it('is missed by name', async () => {
    expect(await rejection(checkedModel(folder, 'nobody'))).toBe('CFG_MODEL');
    await rm(join(folder, 'recapture.onnx'));
    expect(await rejection(checkedModel(folder, 'recapture'))).toBe('CFG_MODEL');
  });

  it('answers each tile by itself, alike however many come with it', async () => {
    const together = await tileLogits('recapture', tiles(3), 3);
    expect(together).toHaveLength(3);
    for (const [at, logit] of together.entries()) {
      const [alone] = await tileLogits(
        'recapture',
        tiles(3).subarray(at * tileBytes, (at + 1) * tileBytes),
        1,
      );
      expect(Math.abs(alone - logit)).toBeLessThan(0.05);
      expect(Number.isFinite(logit)).toBe(true);
    }
  });

  it('gives finite answers to uniform tiles', async () => {
    for (const value of [0, 128, 255]) {
      const [logit] = await tileLogits('recapture', new Uint8Array(tileBytes).fill(value), 1);
      expect(Number.isFinite(logit)).toBe(true);
    }
  });
});
