import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { modelBytes, modelsIn } from '../../../src/artifacts/models.js';
import { tileLogits } from '../../../src/artifacts/onnx.js';
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
    expect(bytes.equals(await modelBytes(modelsIn(folder), 'recapture'))).toBe(true);
    bytes[bytes.length >> 1] ^= 1;
    await writeFile(join(folder, 'recapture.onnx'), bytes);
    expect(await rejection(modelBytes(modelsIn(folder), 'recapture'))).toBe('CFG_MODEL');
  });

  it('is missed where its file is', async () => {
    await rm(join(folder, 'recapture.onnx'));
    expect(await rejection(modelBytes(modelsIn(folder), 'recapture'))).toBe('CFG_MODEL');
  });

  it('is refused with a manifest that says too little', async () => {
    const said = JSON.parse(await readFile(join(shipped, 'manifest.json'), 'utf8')) as {
      models: Record<string, Record<string, unknown>>;
    };
    const broken: [string, unknown][] = [
      ['{', null],
      ['', null],
      ['file', '../recapture.onnx'],
      ['sha256', 'short'],
      ['version', 'two'],
    ];
    for (const [field, value] of broken) {
      const models = { ...said.models, recapture: { ...said.models['recapture'], [field]: value } };
      const text = value === null ? field : JSON.stringify({ models });
      const place = await mkdtemp(join(folder, 'broken-'));
      await writeFile(join(place, 'manifest.json'), text);
      const reading = Promise.resolve().then(() => modelsIn(place));
      expect(await rejection(reading)).toBe('CFG_MODEL');
    }
  });

  it('is refused where it is of another contract', async () => {
    const bytes = await readFile(join(shipped, 'edit-localiser.onnx'));
    const said = JSON.parse(await readFile(join(shipped, 'manifest.json'), 'utf8')) as {
      models: Record<string, Record<string, unknown>>;
    };
    const models = { ...said.models, recapture: said.models['edit-localiser'] };
    await writeFile(join(folder, 'edit-localiser.onnx'), bytes);
    await writeFile(join(folder, 'manifest.json'), JSON.stringify({ models }));
    expect(await rejection(tileLogits(modelsIn(folder), tiles(1), 1))).toBe('CFG_MODEL');
  });

  it('answers each tile by itself, alike however many come with it', async () => {
    const together = await tileLogits(modelsIn(), tiles(3), 3);
    expect(together).toHaveLength(3);
    for (const [at, logit] of together.entries()) {
      const [alone] = await tileLogits(
        modelsIn(),
        tiles(3).subarray(at * tileBytes, (at + 1) * tileBytes),
        1,
      );
      expect(Math.abs(alone - logit)).toBeLessThan(0.05);
      expect(Number.isFinite(logit)).toBe(true);
    }
  });

  it('gives finite answers to uniform tiles', async () => {
    for (const value of [0, 128, 255]) {
      const [logit] = await tileLogits(modelsIn(), new Uint8Array(tileBytes).fill(value), 1);
      expect(Number.isFinite(logit)).toBe(true);
    }
  });
});
